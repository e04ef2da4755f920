package io.github.payerrules.internal.formats.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.review.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a resource says in two ways, and what changes its meaning: found by looking through it once,
 * wherever in it that may be. Equal repetition is no doubt. Not thread-safe.
 */
final class Doubts {

  /** How much depends on it. */
  enum Weight {
    /** It can be read without. */
    NOTICE,
    /** What is billed, for whom or when is not known. */
    PROBLEM,
    /** It says other than what a reader would take it to say. */
    MEANING
  }

  record Doubt(Resource at, String field, Weight weight, String what, String fix) {

    Problem problem(String file) {
      return new Problem(file, at.line(), at.path() + "/" + field, what, fix);
    }
  }

  private static final int MOST_OF_A_KIND = 10;

  /** Never read, or by a caller that looks at one of them. */
  private static final Set<String> PASSED_OVER =
      Set.of("contained", "text", "extension", "meta", "link", "identifier");

  private static final Map<String, Weight> CONCEPTS = Map.of(
      "productOrService", Weight.PROBLEM,
      "role", Weight.NOTICE,
      "relationship", Weight.NOTICE);

  private static final Map<String, Weight> SEQUENCED = Map.of(
      "diagnosis", Weight.PROBLEM,
      "careTeam", Weight.NOTICE,
      "insurance", Weight.NOTICE,
      "item", Weight.NOTICE,
      "detail", Weight.NOTICE,
      "subDetail", Weight.NOTICE);

  /** Elements of which FHIR allows one type: a date or a period, an amount or a number. */
  private static final Pattern CHOICE =
      Pattern.compile("(serviced|timing|allowed|used)(?=[A-Z])[A-Za-z]+");

  private static final Set<String> DATES =
      Set.of("servicedDate", "timingDate", "birthDate", "date", "start", "end");

  private final Set<String> unread;
  private final List<Doubt> all = new ArrayList<>();
  private final Map<String, Integer> ofAKind = new HashMap<>();

  private Doubts(Set<String> unread) {
    this.unread = unread;
  }

  /**
   * The doubts in a resource.
   *
   * @param unread elements of it that the caller does not read
   */
  static List<Doubt> in(Resource resource, Set<String> unread) {
    Doubts doubts = new Doubts(unread);
    doubts.look(resource, "");
    return doubts.all;
  }

  private void look(Resource owner, String as) {
    Map<String, String> choices = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : owner.json().properties()) {
      String field = each.getKey();
      JsonNode value = each.getValue();
      if (PASSED_OVER.contains(field) || unread.contains(field)) {
        continue;
      }
      switch (field) {
        case "modifierExtension" -> modifiers(owner, as);
        case "currency" -> currency(owner, value);
        case "comparator" ->
          add(
              owner,
              field,
              Weight.MEANING,
              "the quantity is not exact: it is more or less than its value",
              "Write the exact quantity, without a comparator");
        case "coding" -> codings(owner, as);
        default -> {}
      }
      Matcher choice = CHOICE.matcher(field);
      if (choice.matches()) {
        String other = choices.put(choice.group(1), field);
        if (other != null && !isSameDay(owner, field, other)) {
          choice(owner, choice.group(1));
        }
      }
      if (DATES.contains(field)) {
        date(owner, field, value, as);
      }
      if (SEQUENCED.containsKey(field)) {
        sequences(owner, field);
      }
      if (value.isContainerNode()) {
        owner.all(field).forEach(part -> look(part, field));
      }
    }
    LocalDate start = owner.date("start");
    LocalDate end = owner.date("end");
    if (start != null && end != null && end.isBefore(start)) {
      add(
          owner,
          "end",
          weightOfDate(as),
          "the period ends before it begins",
          "Correct start or end");
    }
  }

  private void modifiers(Resource owner, String as) {
    boolean isKnown = owner.all("modifierExtension").stream()
        .allMatch(it -> it.text("url").endsWith(Resource.CANCELLED_FLAG));
    if (!isKnown || as.isEmpty()) {
      add(
          owner,
          "modifierExtension",
          Weight.MEANING,
          "a modifierExtension changes what this means, in a way that is not known here",
          "Find out what it says; send the resource without it if it does not apply");
    }
  }

  private void currency(Resource owner, JsonNode currency) {
    if (!currency.asText("").equalsIgnoreCase("USD")) {
      add(
          owner,
          "currency",
          Weight.MEANING,
          "the amount is not in US dollars",
          "Write amounts in US dollars, with currency USD or without currency");
    }
  }

  private void codings(Resource concept, String as) {
    Weight weight = CONCEPTS.get(as);
    if (weight == null) {
      return;
    }
    Map<String, String> codes = new HashMap<>();
    for (Resource coding : concept.all("coding")) {
      String code = coding.text("code");
      if (code.isEmpty()) {
        continue;
      }
      String other = codes.putIfAbsent(Codes.list(coding.text("system")), code);
      if (other != null && !other.equals(code)) {
        add(
            concept,
            "coding",
            weight,
            weight == Weight.NOTICE
                ? "two codes of one code list for one thing; the first is used"
                : "two codes of one code list for one thing: which one is meant is not known",
            "Keep the right one; if both apply, give each an element of its own");
        return;
      }
    }
  }

  private void choice(Resource owner, String stem) {
    Weight weight = stem.equals("serviced") ? Weight.PROBLEM : Weight.NOTICE;
    add(
        owner,
        stem,
        weight,
        weight == Weight.NOTICE
            ? "this is there in two types, and FHIR allows one; the simpler one is used"
            : "servicedDate and servicedPeriod are both there, and differ",
        "Keep the right one");
  }

  private static boolean isSameDay(Resource owner, String field, String other) {
    String period = field.endsWith("Period") ? field : other;
    String day = field.equals(period) ? other : field;
    LocalDate start = owner.at(period).date("start");
    LocalDate end = owner.at(period).date("end");
    return start != null && start.equals(owner.date(day)) && (end == null || end.equals(start));
  }

  private void date(Resource owner, String field, JsonNode value, String as) {
    if (owner.date(field) == null && !value.isNull()) {
      Weight weight = weightOfDate(field.startsWith("serviced") ? field : as);
      add(
          owner,
          field,
          weight,
          weight == Weight.NOTICE
              ? "this is not a day of the calendar, and is left out"
              : "this is not a day of the calendar",
          "Write year, month and day, such as 2026-06-01");
    }
  }

  private static Weight weightOfDate(String as) {
    return as.startsWith("serviced") ? Weight.PROBLEM : Weight.NOTICE;
  }

  private void sequences(Resource owner, String field) {
    Map<Integer, Resource> seen = new HashMap<>();
    for (Resource part : owner.all(field)) {
      Integer sequence = part.ordinal("sequence");
      Resource other = sequence == null ? null : seen.putIfAbsent(sequence, part);
      if (other != null && !other.json().equals(part.json())) {
        Weight weight = SEQUENCED.getOrDefault(field, Weight.NOTICE);
        add(
            part,
            "sequence",
            weight,
            weight == Weight.NOTICE
                ? "this sequence number is used twice; all are read, in the order of the file"
                : "this sequence number is used twice: which one is referred to is not known",
            "Number them from 1, each number once");
      }
    }
  }

  private void add(Resource at, String field, Weight weight, String what, String fix) {
    if (ofAKind.merge(what, 1, Integer::sum) <= MOST_OF_A_KIND) {
      all.add(new Doubt(at, field, weight, what, fix));
    }
  }
}
