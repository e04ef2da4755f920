package io.github.payerrules.testkit.why;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.testkit.CaseChange;
import io.github.payerrules.testkit.proof.ClaimEdits;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of a claim that may turn a rule's answer, the smallest first. */
final class Candidates {

  /** What a change of a field weighs, so that what a practice would ask about first comes first. */
  private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
      Map.entry("units", 10),
      Map.entry("evidence", 10),
      Map.entry("date", 20),
      Map.entry("modifiers", 40),
      Map.entry("authorizationNumber", 45),
      Map.entry("authorizations", 50),
      Map.entry("diagnoses", 55),
      Map.entry("history", 60),
      Map.entry("placeOfService", 65),
      Map.entry("state", 80),
      Map.entry("code", 90),
      Map.entry("rendering", 95),
      Map.entry("type", 120));

  private static final int REMOVED_FACT = 200;
  private static final int LINE = 100;

  private record Weighed(List<CaseChange> changes, int weight) {}

  private Candidates() {}

  static List<List<CaseChange>> of(PayerUnderTest payer, RuleText rule, Node claim) {
    ClaimEdits edits = new ClaimEdits(payer, rule, claim);
    Set<List<CaseChange>> all = new LinkedHashSet<>(otherDays(rule, claim));
    all.addAll(edits.all());
    for (LocalDate day : new LocalDate[] {rule.info().effective(), rule.info().until()}) {
      if (day != null) {
        all.add(edits.movedTo(day));
        all.add(edits.movedTo(day.minusDays(1)));
        all.add(edits.movedTo(day.plusDays(1)));
      }
    }
    return all.stream()
        .filter(changes -> !changes.isEmpty() && changesSomething(claim, changes))
        .map(changes -> new Weighed(changes, weight(claim, changes)))
        .sorted(Comparator.comparingInt(Weighed::weight))
        .map(Weighed::changes)
        .toList();
  }

  private static boolean changesSomething(Node claim, List<CaseChange> changes) {
    return changes.stream()
        .anyMatch(change -> change.pointer().endsWith("/-")
            || !ChangeWords.shown(claim.at(change.pointer()).orElse(null))
                .equals(ChangeWords.shown(change.value())));
  }

  /** The visit on the days on which an earlier service leaves a stretch of time of the rule. */
  private static List<List<CaseChange>> otherDays(RuleText rule, Node claim) {
    Set<Integer> numbers = new LinkedHashSet<>();
    rule.conditions().forEach(condition -> {
      condition.given().forEach(given -> add(given, numbers));
      add(String.valueOf(condition.value()), numbers);
    });
    LocalDate from = date(claim.at("/lines/0/date").orElse(null));
    Set<LocalDate> days = new LinkedHashSet<>();
    if (from != null && claim.at("/history").orElse(null) instanceof ListNode history) {
      for (Node service : history.items()) {
        LocalDate day = date(service.at("/date").orElse(null));
        if (day == null) {
          continue;
        }
        for (int number : numbers) {
          for (int by = -1; by <= 1; by++) {
            days.add(day.plusMonths(Math.min(number, 120)).plusDays(by));
            days.add(day.plusDays(number + by));
          }
        }
      }
    }
    List<List<CaseChange>> moved = new ArrayList<>();
    for (LocalDate day : days) {
      if (!day.equals(from)) {
        moved.add(visitOn(claim, String.valueOf(from), day));
      }
    }
    return moved;
  }

  /** All lines of the first line's day on another one. */
  private static List<CaseChange> visitOn(Node claim, String from, LocalDate day) {
    List<CaseChange> moved = new ArrayList<>();
    if (claim.at("/lines").orElse(null) instanceof ListNode lines) {
      for (int i = 0; i < lines.items().size(); i++) {
        for (String field : List.of("date", "endDate")) {
          String pointer = "/lines/" + i + "/" + field;
          if (ChangeWords.shown(claim.at(pointer).orElse(null)).equals(from)) {
            moved.add(new CaseChange(pointer, Node.plain(day.toString())));
          }
        }
      }
    }
    return moved;
  }

  private static void add(String number, Set<Integer> numbers) {
    if (number.matches("\\d{1,4}")) {
      numbers.add(Integer.valueOf(number));
    }
  }

  private static @Nullable LocalDate date(@Nullable Node node) {
    try {
      return node instanceof ScalarNode scalar ? LocalDate.parse(scalar.text()) : null;
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static int weight(Node claim, List<CaseChange> changes) {
    int heaviest = 0;
    for (CaseChange change : changes) {
      heaviest = Math.max(heaviest, weight(claim, change));
    }
    return heaviest + changes.size();
  }

  private static int weight(Node claim, CaseChange change) {
    String[] steps = change.pointer().substring(1).split("/", -1);
    String last = steps[steps.length - 1];
    boolean line = steps[0].equals("lines") && (last.equals("-") || steps.length == 2);
    int weight = line
        ? LINE
        : WEIGHTS.getOrDefault(
            steps[0].equals("lines") ? last : steps[0], steps[0].equals("lines") ? 90 : 130);
    if (change.value() == null) {
      return steps[0].equals("history") || line ? weight : weight + REMOVED_FACT;
    }
    return weight + howFar(claim.at(change.pointer().replace("/-", "/x")).orElse(null), change);
  }

  /** How far a number or a day moves, up to the weight of another field. */
  private static int howFar(@Nullable Node before, CaseChange change) {
    String was = ChangeWords.shown(before);
    String is = ChangeWords.shown(change.value());
    if (was.matches("\\d{1,6}") && is.matches("\\d{1,6}")) {
      return Math.min(9, Math.abs(Integer.parseInt(was) - Integer.parseInt(is)));
    }
    LocalDate one = date(before);
    LocalDate other = date(change.value());
    return one == null || other == null
        ? 0
        : (int) Math.min(19, Math.abs(ChronoUnit.DAYS.between(one, other)) / 20);
  }
}
