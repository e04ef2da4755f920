package io.github.payerrules.testkit.proof;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.testkit.CaseChange;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import io.github.payerrules.testkit.rules.TableRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a claim that may turn a rule's answer: the values that its conditions read, moved to
 * and over their boundaries. Used by one thread.
 */
public final class ClaimEdits {

  private static final List<String> MODIFIERS = List.of("LT", "RT", "50", "KX", "25", "59", "GA");
  private static final List<String> PLACES = List.of("11", "22", "24", "21", "23", "19");
  private static final int MOST_CODES = 14;

  private final PayerUnderTest payer;
  private final RuleText rule;
  private final Node claim;
  private final Set<List<CaseChange>> edits = new LinkedHashSet<>();
  private final Set<Integer> numbers = new LinkedHashSet<>();
  private final Set<String> texts = new LinkedHashSet<>();

  /**
   * Changes of a claim.
   *
   * @param payer the payer whose tables say which codes differ
   * @param rule the rule whose numbers and words say what to change
   * @param claim the claim
   */
  public ClaimEdits(PayerUnderTest payer, RuleText rule, Node claim) {
    this.payer = payer;
    this.rule = rule;
    this.claim = claim;
    for (ConditionText condition : rule.conditions()) {
      condition.given().forEach(this::harvest);
      if (condition.value() != null) {
        harvest(condition.value());
      }
    }
  }

  private void harvest(String value) {
    if (value.matches("\\d{1,6}")) {
      numbers.add(Integer.valueOf(value));
    }
    texts.add(value);
  }

  /** The changes, those of what the rule reads first. */
  public List<List<CaseChange>> all() {
    evidence();
    each("/history", (pointer, service) -> history(pointer, service));
    moreHistory();
    each("/lines", (pointer, line) -> line(pointer, line));
    each("/authorizations", (pointer, authorization) -> authorization(pointer, authorization));
    ofClaim();
    return new ArrayList<>(edits);
  }

  /** The claim moved in time, so that its first line is on that day. */
  public List<CaseChange> movedTo(LocalDate day) {
    List<CaseChange> moved = new ArrayList<>();
    LocalDate first = lineDate();
    if (first != null) {
      long days = day.toEpochDay() - first.toEpochDay();
      dates(
          "",
          claim,
          (pointer, date) -> moved.add(new CaseChange(pointer, text(date.plusDays(days)))));
    }
    return moved;
  }

  private interface AtPlace<T> {
    void accept(String pointer, T thing);
  }

  private static void dates(String pointer, Node node, AtPlace<LocalDate> each) {
    if (node instanceof ObjectNode object) {
      object.fields().forEach((name, child) -> dates(pointer + "/" + name, child, each));
    } else if (node instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        dates(pointer + "/" + i, list.items().get(i), each);
      }
    } else {
      LocalDate date = date(node);
      if (date != null) {
        each.accept(pointer, date);
      }
    }
  }

  private static @Nullable LocalDate date(Node node) {
    if (!(node instanceof ScalarNode scalar) || scalar.text().length() != 10) {
      return null;
    }
    try {
      return LocalDate.parse(scalar.text());
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private @Nullable LocalDate lineDate() {
    return claim.at("/lines/0/date").map(ClaimEdits::date).orElse(null);
  }

  private void each(String list, AtPlace<ObjectNode> each) {
    if (claim.at(list).orElse(null) instanceof ListNode items) {
      for (int i = 0; i < items.items().size(); i++) {
        if (items.items().get(i) instanceof ObjectNode object) {
          each.accept(list + "/" + i, object);
        }
      }
    }
  }

  private void put(String pointer, Node value) {
    edits.add(List.of(new CaseChange(pointer, value)));
  }

  private void remove(String pointer) {
    edits.add(List.of(new CaseChange(pointer, null)));
  }

  private void evidence() {
    for (ConditionText condition : rule.conditions()) {
      if (condition.words().size() > 1 && condition.words().get(0).equals("documented")) {
        EvidenceFact.named(condition.words().get(1)).ifPresent(fact -> evidence(fact));
      }
    }
    each("/evidence/diagnosticBlocks", (pointer, block) -> {
      around(number -> put(pointer + "/relief", Node.plain(String.valueOf(number))));
      boundaries().forEach(day -> put(pointer + "/date", text(day)));
      remove(pointer);
    });
  }

  private void evidence(EvidenceFact fact) {
    String pointer = "/evidence/" + fact.factName();
    Consumer<Node> putting = value -> {
      if (claim.at("/evidence").isPresent()) {
        put(pointer, value);
      } else {
        put("/evidence", new ObjectNode(Map.of(fact.factName(), value), 0, ""));
      }
    };
    switch (fact.kind()) {
      case WHOLE_NUMBER -> {
        around(number -> {
          if (number <= fact.most()) {
            putting.accept(Node.plain(String.valueOf(number)));
          }
        });
        putting.accept(Node.plain("0"));
      }
      case YES_NO -> {
        putting.accept(Node.plain("true"));
        putting.accept(Node.plain("false"));
      }
      default -> {
        fact.allowed().forEach(allowed -> putting.accept(Node.text(allowed)));
        texts.forEach(text -> putting.accept(Node.text(text)));
      }
    }
    if (claim.at(pointer).isPresent()) {
      remove(pointer);
    }
  }

  /** Each number of the rule, one less and one more. */
  private void around(Consumer<Integer> each) {
    for (int number : numbers) {
      for (int by = -1; by <= 1; by++) {
        if (number + by >= 0) {
          each.accept(number + by);
        }
      }
    }
  }

  /** The days at which a stretch of time of the rule, seen from the first line, begins. */
  private Set<LocalDate> boundaries() {
    Set<LocalDate> days = new LinkedHashSet<>();
    LocalDate from = lineDate();
    if (from != null) {
      for (int number : numbers) {
        for (int by = -1; by <= 1; by++) {
          if (number <= 120) {
            days.add(from.minusMonths(number).plusDays(by));
            days.add(from.minusMonths(Math.max(0, number - 1)).plusDays(by));
          }
          days.add(from.minusDays(number).plusDays(by));
        }
      }
      days.add(from.withDayOfYear(1));
      days.add(from.withDayOfYear(1).minusDays(1));
      days.add(from.minusDays(1));
      days.add(from.minusDays(40));
      days.add(from);
    }
    return days;
  }

  private void history(String pointer, ObjectNode service) {
    boundaries().forEach(day -> put(pointer + "/date", text(day)));
    remove(pointer);
    codes().forEach(code -> put(pointer + "/code", Node.text(code)));
    modifiers().forEach(modifier -> put(pointer + "/modifiers", list(Node.text(modifier))));
    if (service.field("modifiers").isPresent()) {
      remove(pointer + "/modifiers");
    }
  }

  private void moreHistory() {
    Optional<Node> code = claim.at("/lines/0/code");
    boolean has = claim.at("/history").orElse(null) instanceof ListNode;
    for (LocalDate day : boundaries()) {
      List<Node> codes = new ArrayList<>();
      code.ifPresent(codes::add);
      codes().stream().limit(4).map(Node::text).forEach(codes::add);
      for (Node each : codes) {
        Map<String, Node> service = new LinkedHashMap<>();
        service.put("code", each);
        service.put("date", text(day));
        ObjectNode made = new ObjectNode(service, 0, "");
        put(has ? "/history/-" : "/history", has ? made : list(made));
      }
    }
  }

  private void line(String pointer, ObjectNode line) {
    around(number -> put(pointer + "/units", Node.plain(String.valueOf(Math.max(1, number)))));
    codes().forEach(code -> put(pointer + "/code", Node.text(code)));
    List<Node> own =
        line.field("modifiers").orElse(null) instanceof ListNode list ? list.items() : List.of();
    for (String modifier : modifiers()) {
      List<Node> more = new ArrayList<>(own);
      more.add(Node.text(modifier));
      put(pointer + "/modifiers", new ListNode(more, 0, ""));
    }
    if (!own.isEmpty()) {
      remove(pointer + "/modifiers");
    }
    diagnoses().forEach(code -> put(pointer + "/diagnoses", list(Node.text(code))));
    PLACES.forEach(place -> put(pointer + "/placeOfService", Node.text(place)));
    LocalDate day = line.field("date").map(ClaimEdits::date).orElse(null);
    if (day != null) {
      put(pointer + "/date", text(day.plusDays(1)));
      put(pointer + "/date", text(day.minusDays(1)));
    }
    if (!pointer.equals("/lines/0")) {
      remove(pointer);
      put(pointer + "/rendering", provider());
    }
    moreLines(line);
  }

  private static Node provider() {
    return new ObjectNode(Map.of("npi", Node.text("1999999984")), 0, "");
  }

  private void moreLines(ObjectNode line) {
    int lines =
        claim.at("/lines").orElse(null) instanceof ListNode list ? list.items().size() : 0;
    ObjectNode next = (ObjectNode) line.with("/number", Node.plain(String.valueOf(lines + 1)));
    put("/lines/-", next);
    codes().forEach(code -> put("/lines/-", next.with("/code", Node.text(code))));
    for (String modifier : modifiers()) {
      put("/lines/-", next.with("/modifiers", list(Node.text(modifier))));
    }
  }

  private void authorization(String pointer, ObjectNode authorization) {
    for (String status : List.of("approved", "pending", "denied", "cancelled")) {
      put(pointer + "/status", Node.text(status));
    }
    authorization.fields().keySet().forEach(field -> remove(pointer + "/" + field));
    remove(pointer);
  }

  private void ofClaim() {
    put("/type", Node.text("facility"));
    put("/type", Node.text("professional"));
    Set<String> contractors = new LinkedHashSet<>();
    for (TableRow row : payer.rows()) {
      if (row.table().equals("contractors") && contractors.add(row.get("contractor"))) {
        put("/state", Node.text(row.get("state")));
      }
    }
    for (String field : List.of("state", "history", "authorizations", "coverages")) {
      if (claim.at("/" + field).isPresent()) {
        remove("/" + field);
      }
    }
    put("/authorizations", new ListNode(List.of(), 0, ""));
    put("/authorizationNumber", Node.text("A1"));
  }

  /** Codes of each kind that the rule may tell apart. */
  private Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    texts.stream().filter(text -> text.matches("[A-Z0-9]\\d{3}[A-Z0-9]")).forEach(codes::add);
    Set<String> kinds = new LinkedHashSet<>();
    for (TableRow row : payer.rows()) {
      boolean listed = row.table().equals("codes") && texts.contains(row.get("list"));
      boolean named = row.table().equals("procedures") && texts.contains(row.get("procedure"));
      String kind = row.table()
          + row.get("list")
          + row.get("procedure")
          + row.get("approach")
          + row.get("region")
          + row.get("add_on");
      if ((listed || named) && kinds.add(kind) && codes.size() < MOST_CODES) {
        codes.add(row.get("code"));
      }
    }
    codes.addAll(List.of("64483", "64493", "27096", "20552", "99213"));
    return codes;
  }

  private Set<String> modifiers() {
    Set<String> modifiers = new LinkedHashSet<>();
    texts.stream().filter(text -> text.matches("[A-Z0-9]{2}")).forEach(modifiers::add);
    for (TableRow row : payer.rows()) {
      if (row.table().equals("modifiers") && texts.contains(row.get("list"))) {
        modifiers.add(row.get("modifier"));
      }
      if (modifiers.size() > 6) {
        break;
      }
    }
    modifiers.addAll(MODIFIERS);
    return modifiers;
  }

  private Set<String> diagnoses() {
    Set<String> diagnoses = new LinkedHashSet<>();
    texts.stream()
        .filter(text -> text.matches("[A-Z]\\d[A-Z0-9](\\.[A-Z0-9]{1,4})?"))
        .forEach(diagnoses::add);
    Set<String> lists = new LinkedHashSet<>();
    for (TableRow row : payer.rows()) {
      if (row.table().equals("diagnoses")
          && texts.contains(row.get("list"))
          && lists.add(row.get("list"))) {
        diagnoses.add(row.get("code"));
      }
    }
    diagnoses.add("Z00.00");
    return diagnoses;
  }

  private static Node text(LocalDate date) {
    return Node.plain(date.toString());
  }

  private static ListNode list(Node item) {
    return new ListNode(List.of(item), 0, "");
  }
}
