package io.github.payerrules.internal.denial;

import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.text.OrdinaryNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the tables ask for, beyond what a claim itself says: their names and what may be
 * written for each. Filled while the tables are read, then only read.
 */
public final class FactNames {

  private static final String FACT = "fact ";
  private static final String EVERY = ".*";
  private static final String UNKNOWN = "unknown fact \"";
  private static final String OF_THE_CLAIM = "this is a field of the claim";
  private static final String NEAR = "Did you mean \"";

  /** What the tables read from the claim itself. */
  private static final Set<String> OF_CLAIM = Set.of(
      "authorizationNumber",
      "authorizations",
      "coverages",
      "diagnoses",
      "referrals",
      "rendering",
      "state");

  /** What a fact is; the later wins where a name is asked in several ways. */
  private enum Kind {
    ANY("a value", "a value"),
    YES_NO("yes or no", "yes or no"),
    WORD("a word", "a word"),
    NUMBER("a number", "a number of at least 0"),
    DATE("a date", "a date, such as 2026-01-31");

    private final String wanted;
    private final String written;

    Kind(String wanted, String written) {
      this.wanted = wanted;
      this.written = written;
    }
  }

  /** Takes what is wrong with a fact. */
  @FunctionalInterface
  public interface Wrong {

    /** Something that is wrong at a path, such as {@code recordsRequest.on}, and how to fix it. */
    void at(String path, String what, String fix);
  }

  private final Map<String, Kind> kinds = new TreeMap<>();
  /** The words that each test of a path takes, by the name of the test. */
  private final Map<String, Map<String, Set<String>>> words = new HashMap<>();

  private final Map<String, Set<String>> children = new ConcurrentHashMap<>();

  FactNames() {
    // What the computed words ask for.
    add("plan", Kind.ANY);
    add("patientAge", Kind.NUMBER);
    add("contractedAmount", Kind.NUMBER);
    add("feeScheduleAmount", Kind.NUMBER);
    add("contractedAmounts" + EVERY, Kind.NUMBER);
    add("firstReceivedOn", Kind.DATE);
    add("payerReceivedOn", Kind.DATE);
    add("submissions.on", Kind.DATE);
    add("submissions.sent", Kind.DATE);
    add("submissions.acknowledgment", Kind.ANY);
    add("submissions.category", Kind.ANY);
    add("earlierClaim.paid", Kind.NUMBER);
    add("earlierClaim.status", Kind.ANY);
    add("earlierClaim.outcome", Kind.ANY);
    add("earlierClaim.carc", Kind.ANY);
    add("enrollment.effective", Kind.DATE);
    add("enrollment.effectiveOn", Kind.DATE);
    add("enrollment.from", Kind.DATE);
    add("mue.limit", Kind.NUMBER);
    add("evidence.unitsPerformed", Kind.NUMBER);
    add("evidence.unitsDocumented", Kind.NUMBER);
    add("evidence.levelsPerformed", Kind.NUMBER);
    add("evidence.codePerformed", Kind.ANY);
    add("evidence.procedurePerformed", Kind.ANY);
    add("record", Kind.ANY);
    add("recordDiagnoses", Kind.ANY);
  }

  private void add(String path, Kind kind) {
    kinds.merge(path, kind, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** A row of facts.csv. */
  void declare(SheetRow row) {
    String path = row.get("path");
    List<String> values = Sheet.alternatives(row.get("value"));
    switch (row.get("test")) {
      case "over", "under" -> add(path, Kind.NUMBER);
      case "is" -> {
        boolean yesNo = Set.of("true", "false").containsAll(values);
        add(path, yesNo ? Kind.YES_NO : Kind.WORD);
        words
            .computeIfAbsent(path, any -> new LinkedHashMap<>())
            .computeIfAbsent(row.get("word"), any -> new TreeSet<>())
            .addAll(values);
      }
      default -> add(path, Kind.ANY);
    }
  }

  /** A row of deadlines.csv. */
  void ofDeadline(SheetRow row) {
    if (row.get("amount").startsWith(FACT)) {
      add(row.get("amount").substring(FACT.length()), Kind.NUMBER);
    }
    if (row.get("start").startsWith(FACT)) {
      add(row.get("start").substring(FACT.length()), Kind.DATE);
    }
  }

  /**
   * Tells what is likely wrong with the facts that came with a claim: a name that is nearly one of
   * those that the tables ask for, and a value that they cannot read. The claim's own fields and
   * further names are the caller's.
   */
  public void doubts(Map<?, ?> given, Wrong wrong) {
    read(withoutEmpty(given), (path, what, fix) -> {
      boolean isOther = what.startsWith(UNKNOWN) && !fix.startsWith(NEAR);
      if (!isOther && !what.equals(OF_THE_CLAIM)) {
        wrong.at(path, what, fix);
      }
    });
  }

  private static Map<Object, Object> withoutEmpty(Map<?, ?> given) {
    Map<Object, Object> filled = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      Object inner = value instanceof Map<?, ?> map ? withoutEmpty(map) : value;
      if (inner != null) {
        filled.put(name, inner);
      }
    });
    return filled;
  }

  /**
   * Facts as the tables read them: yes and no are truth values.
   *
   * @param given names with texts, numbers, truth values, dates, lists and maps
   */
  public Map<String, Object> read(Map<?, ?> given, Wrong wrong) {
    Map<String, Object> facts = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      Object fact = value("", String.valueOf(name), value, wrong);
      if (fact != null) {
        facts.put(String.valueOf(name), fact);
      }
    });
    return facts;
  }

  private @Nullable Object value(String parent, String name, @Nullable Object value, Wrong wrong) {
    Set<String> known = children(parent);
    String path = parent.isEmpty() ? name : parent + "." + name;
    if (known.contains("*")) {
      return scalar(parent + EVERY, path, value, wrong);
    }
    if (parent.isEmpty() && OF_CLAIM.contains(name)) {
      wrong.at(path, OF_THE_CLAIM, "Give it with the claim as you sent it.");
      return null;
    }
    if (!known.contains(name)) {
      wrong.at(
          path,
          UNKNOWN + name + "\"",
          NearestName.among(name, known)
              .map(near -> NEAR + near + "\"?")
              .orElse("The facts here: " + String.join(", ", known) + "."));
      return null;
    }
    if (value instanceof Map<?, ?> map && !children(path).isEmpty()) {
      Map<String, Object> facts = new LinkedHashMap<>();
      map.forEach((each, inner) -> {
        Object fact = value(path, String.valueOf(each), inner, wrong);
        if (fact != null) {
          facts.put(String.valueOf(each), fact);
        }
      });
      return facts;
    }
    if (value instanceof Collection<?> list) {
      List<Object> facts = new ArrayList<>();
      for (Object each : list) {
        Object fact = each instanceof Collection<?> ? null : value(parent, name, each, wrong);
        if (fact != null) {
          facts.add(fact);
        }
      }
      return facts;
    }
    if (!kinds.containsKey(path)) {
      wrong.at(
          path,
          "this fact has parts",
          "Write them below it: " + String.join(", ", children(path)) + ".");
      return null;
    }
    return scalar(path, path, value, wrong);
  }

  /** The names below a path; those of the facts themselves where it is empty. */
  private Set<String> children(String path) {
    return children.computeIfAbsent(path, this::namesBelow);
  }

  private Set<String> namesBelow(String path) {
    String start = path.isEmpty() ? "" : path + ".";
    Set<String> names = new TreeSet<>();
    for (String each : kinds.keySet()) {
      if (each.startsWith(start)) {
        names.add(each.substring(start.length()).split("\\.", 2)[0]);
      }
    }
    return names;
  }

  private @Nullable Object scalar(
      String declared, String path, @Nullable Object value, Wrong wrong) {
    Kind kind = kinds.getOrDefault(declared, Kind.ANY);
    if (value instanceof Map<?, ?> && kind == Kind.ANY) {
      return value;
    }
    String text =
        value == null || value instanceof Map ? "" : String.valueOf(value).strip();
    Object fact = text.isEmpty() ? null : read(kind, text);
    Set<String> allowed = allowed(declared);
    if (fact == null) {
      wrong.at(path, "this is not " + kind.wanted, "Write " + kind.written + ", or leave it out.");
    } else if (!allowed.isEmpty()
        && allowed.stream().noneMatch(each -> each.equalsIgnoreCase(text))) {
      wrong.at(
          path,
          "unknown word for \"" + path + "\"",
          NearestName.among(text, allowed)
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("Write one of: " + String.join(", ", allowed) + "."));
      return null;
    }
    return fact;
  }

  /** All words for a path that several tests share out among them; empty where any word may do. */
  private Set<String> allowed(String path) {
    Map<String, Set<String>> tests = words.getOrDefault(path, Map.of());
    Set<String> all = new TreeSet<>();
    tests.values().forEach(all::addAll);
    return kinds.get(path) == Kind.WORD && tests.size() > 1 ? all : Set.of();
  }

  private static @Nullable Object read(Kind kind, String text) {
    Boolean truth = text.matches("(?i)true|yes") ? Boolean.TRUE : null;
    truth = text.matches("(?i)false|no") ? Boolean.FALSE : truth;
    return switch (kind) {
      case YES_NO -> truth;
      case NUMBER -> number(text);
      case DATE -> isDate(text) ? text : null;
      case ANY -> truth == null ? text : truth;
      case WORD -> text;
    };
  }

  private static @Nullable BigDecimal number(String text) {
    if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return OrdinaryNumber.is(number) ? number : null;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException notADate) {
      return false;
    }
  }
}
