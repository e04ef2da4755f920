package io.github.payerrules.testkit;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cases of one document. Used once, by one thread. */
final class CaseReader {

  static final List<String> CASE_FIELDS = List.of(
      "case", "why", "claim", "like", "change", "remove", "each", "today", "expect", "near",
      "draft");

  private final String file;
  private final ClaimReader claims;
  private final ExpectationReader expectations;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Fields> byName = new LinkedHashMap<>();
  private final Map<String, List<EachValue>> values = new LinkedHashMap<>();
  private final Map<String, EachValue> valuesByName = new LinkedHashMap<>();
  private final Map<String, @Nullable Node> resolved = new LinkedHashMap<>();
  private final Set<String> beingResolved = new LinkedHashSet<>();

  CaseReader(String file, ClaimReader claims) {
    this.file = file;
    this.claims = claims;
    this.expectations = new ExpectationReader(file, problems);
  }

  List<Problem> problems() {
    return problems;
  }

  List<Case> read(Node root) {
    if (!(root instanceof ListNode list)) {
      problem(
          root,
          "a case file is a list of cases",
          "Begin each case with \"- case: what it shows\".");
      return List.of();
    }
    if (list.items().isEmpty()) {
      problem(
          root, "there is no case in the file", "Begin each case with \"- case: what it shows\".");
    }
    Map<String, ObjectNode> objects = new LinkedHashMap<>();
    for (Node item : list.items()) {
      named(item, objects);
    }
    objects.keySet().forEach(this::values);
    List<Case> cases = new ArrayList<>();
    objects.forEach((name, object) -> one(name, object, cases));
    return cases;
  }

  private void named(Node item, Map<String, ObjectNode> objects) {
    if (!(item instanceof ObjectNode object)) {
      problem(item, "a case is a map of fields", "Begin it with \"- case: what it shows\".");
      return;
    }
    Fields fields = new Fields(file, object, CASE_FIELDS, problems);
    String name = fields.text("case");
    if (name == null) {
      if (!fields.has("case")) {
        fields.problem("the case has no name", "Give it one: case: what it shows");
      }
      return;
    }
    ObjectNode first = objects.putIfAbsent(name, object);
    if (first != null) {
      fields.problem(
          "two cases are called \"" + name + "\"; the first is on line " + first.line(),
          "Say in each name what the case shows.");
      return;
    }
    byName.put(name, fields);
  }

  private void values(String name) {
    Fields fields = fields(name);
    int before = problems.size();
    List<EachValue> each = EachValue.of(name, fields);
    for (EachValue value : each) {
      if (byName.containsKey(value.name())
          || valuesByName.putIfAbsent(value.name(), value) != null) {
        fields.problem(
            "two cases are called \"" + value.name() + "\", one of them by a value of each",
            "Say in each name what the case shows.");
      }
    }
    values.put(name, problems.size() == before ? each : List.of());
  }

  private List<EachValue> eachOf(String name) {
    return Objects.requireNonNull(values.get(name));
  }

  private Fields fields(String name) {
    return Objects.requireNonNull(byName.get(name));
  }

  private void one(String name, ObjectNode object, List<Case> cases) {
    int before = problems.size();
    Fields fields = fields(name);
    Node claim = claim(name);
    LocalDate own = today(name);
    List<Expectation> expect = expectations.read(fields);
    List<String> near = fields.texts("near");
    String why = fields.text("why");
    boolean draft = fields.isTrue("draft");
    List<Case> made = new ArrayList<>();
    for (EachValue value :
        fields.has("each") ? eachOf(name) : List.of(EachValue.asItStands(name, object.line()))) {
      Node changed = claim == null ? null : changed(fields, claim, value.changes());
      LocalDate today = changed == null ? null : today(changed, own);
      if (changed != null && today != null) {
        String of = fields.has("each") ? name : null;
        made.add(new Case(
            value.name(), file, value.line(), changed, today, expect, near, why, draft, of));
      }
    }
    if (problems.size() == before) {
      cases.addAll(made);
    }
  }

  /** The day of a claim's review; {@code null} after a problem with the claim was noted. */
  private @Nullable LocalDate today(Node claim, @Nullable LocalDate own) {
    ClaimRead read = claims.bind(file, claim);
    problems.addAll(read.problems());
    return !read.problems().isEmpty() ? null : own == null ? lastService(read.orThrow()) : own;
  }

  private static LocalDate lastService(Claim claim) {
    return claim.lines().stream()
        .map(line -> line.endDate() == null ? line.date() : line.endDate())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  /** The case's own day, or that of the case that it is like. */
  private @Nullable LocalDate today(String name) {
    String next = name;
    for (int steps = 0; next != null && steps <= byName.size(); steps++) {
      EachValue value = valuesByName.get(next);
      Fields fields = byName.get(value == null ? next : value.of());
      if (fields == null) {
        return null;
      }
      if (fields.has("today")) {
        return fields.date("today");
      }
      next = fields.has("like") ? fields.text("like") : null;
    }
    return null;
  }

  /** The case's claim; {@code null} after a problem was noted. */
  private @Nullable Node claim(String name) {
    List<String> chain = new ArrayList<>();
    String next = name;
    while (next != null && !resolved.containsKey(next) && beingResolved.add(next)) {
      chain.add(next);
      next = like(next);
    }
    // From its end: a chain may be as long as the file, in any order.
    Collections.reverse(chain);
    for (String each : chain) {
      resolved.put(each, resolve(Objects.requireNonNull(byName.get(each))));
    }
    chain.forEach(beingResolved::remove);
    return resolved.get(name);
  }

  /** The case that a case is like; {@code null} where there is none. */
  private @Nullable String like(String name) {
    Fields fields = Objects.requireNonNull(byName.get(name));
    String like = fields.find("like").orElse(null) instanceof ScalarNode text ? text.text() : null;
    EachValue value = like == null || byName.containsKey(like) ? null : valuesByName.get(like);
    String of = value == null ? like : value.of();
    return of != null && byName.containsKey(of) ? of : null;
  }

  private @Nullable Node resolve(Fields fields) {
    if (fields.has("claim") == fields.has("like")) {
      fields.problem(
          fields.has("claim") ? "the case has both claim and like" : "the case has no claim",
          "Give it either a claim, or the name of a case that it is like.");
      return null;
    }
    Node claim = fields.find("claim").orElse(null);
    if (claim != null) {
      for (String field : List.of("change", "remove")) {
        if (fields.has(field)) {
          fields.problem(
              field + " is for a case that is like another one", "Change the claim itself.");
        }
      }
      return claim;
    }
    Node base = base(fields);
    return base == null ? null : changed(fields, base);
  }

  private @Nullable Node base(Fields fields) {
    String like = fields.text("like");
    Node at = fields.find("like").orElse(null);
    if (like == null || at == null) {
      return null;
    }
    EachValue value = byName.containsKey(like) ? null : valuesByName.get(like);
    String name = value == null ? like : value.of();
    if (!byName.containsKey(name)) {
      fields.problem(
          at,
          "there is no case in this file called \"" + like + "\"",
          NearestName.among(like, byName.keySet())
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("like needs the exact name of a case of this file."));
      return null;
    }
    if (beingResolved.contains(name) && !resolved.containsKey(name)) {
      fields.problem(
          at, "the case is like itself, through other cases", "Give one of them a claim.");
      return null;
    }
    Node base = claim(name);
    return base == null || value == null ? base : changed(fields, base, value.changes());
  }

  private Node changed(Fields fields, Node base) {
    Node claim = base;
    Node change = fields.find("change").orElse(null);
    if (change instanceof ObjectNode changes) {
      claim = changed(
          fields,
          claim,
          changes.fields().entrySet().stream()
              .map(entry -> new CaseChange(entry.getKey(), entry.getValue()))
              .toList());
    } else if (change != null) {
      fields.problem(change, "change must be a map", "Such as { /lines/0/units: 2 }.");
    }
    for (String pointer : fields.texts("remove")) {
      try {
        claim = claim.without(pointer);
      } catch (IllegalArgumentException noSuchPlace) {
        noPlace(fields, fields.find("remove").orElse(claim), pointer, noSuchPlace);
      }
    }
    return claim;
  }

  private static Node changed(Fields fields, Node base, List<CaseChange> changes) {
    Node claim = base;
    for (CaseChange change : changes) {
      Node value = Objects.requireNonNull(change.value());
      try {
        claim = claim.with(change.pointer(), value);
      } catch (IllegalArgumentException noSuchPlace) {
        noPlace(fields, value, change.pointer(), noSuchPlace);
      }
    }
    return claim;
  }

  private static void noPlace(
      Fields fields, Node at, String pointer, IllegalArgumentException noSuchPlace) {
    fields.problem(
        at,
        "the claim has no " + pointer + " (" + noSuchPlace.getMessage() + ")",
        "Lists count from 0, so the first line is /lines/0; /lines/- adds one.");
  }

  private void problem(Node at, String what, String fix) {
    problems.add(Fields.problem(file, at, what, fix));
  }
}
