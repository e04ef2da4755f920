package io.github.payerrules.invariants;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reviews say, compared. */
final class Said {

  private Said() {}

  static boolean same(Review one, Review other) {
    return one.findings().equals(other.findings())
        && one.questions().equals(other.questions())
        && one.notEvaluated().equals(other.notEvaluated());
  }

  /**
   * The same, but that a further service may ask for tables on more lines. What was missing without
   * it is missing still.
   */
  static boolean sameButMoreTables(Review one, Review other) {
    return one.findings().equals(other.findings())
        && one.questions().equals(other.questions())
        && butTables(one).equals(butTables(other))
        && tables(one).stream().allMatch(missing -> isAmong(missing, tables(other)));
  }

  private static boolean isAmong(NotEvaluated missing, List<NotEvaluated> all) {
    return all.stream()
        .filter(one -> one.lines().containsAll(missing.lines()))
        .anyMatch(one -> one.toBuilder().lines(missing.lines()).build().equals(missing));
  }

  private static List<NotEvaluated> tables(Review review) {
    return review.notEvaluated().stream()
        .filter(one -> one.reason() == NotEvaluated.Reason.NO_TABLE)
        .toList();
  }

  private static List<NotEvaluated> butTables(Review review) {
    return review.notEvaluated().stream()
        .filter(one -> one.reason() != NotEvaluated.Reason.NO_TABLE)
        .toList();
  }

  static List<String> difference(Review one, Review other) {
    List<String> difference = difference(all(one), all(other));
    return difference.isEmpty() ? List.of("the same in another order") : difference;
  }

  static List<String> difference(List<String> one, List<String> other) {
    List<String> difference = new ArrayList<>();
    one.stream().filter(text -> !other.contains(text)).forEach(text -> difference.add("- " + text));
    other.stream().filter(text -> !one.contains(text)).forEach(text -> difference.add("+ " + text));
    return difference;
  }

  private static List<String> all(Review review) {
    List<String> all = new ArrayList<>();
    review.findings().forEach(one -> all.add(text(one) + (one.primary() ? " (primary)" : "")));
    review.questions().forEach(one -> all.add(text(one)));
    review.notEvaluated().forEach(one -> all.add(text(one)));
    return all;
  }

  /**
   * What is said of one rule, sorted. Which finding is its line's primary depends on the others.
   */
  static List<String> ofRule(Review review, String rule) {
    return of(
        review.findings().stream().filter(one -> one.rule().equals(rule)).toList(),
        review.questions().stream().filter(one -> one.rule().equals(rule)).toList(),
        review.notEvaluated().stream().filter(one -> rule.equals(one.rule())).toList());
  }

  static List<String> of(
      List<Finding> findings, List<Question> questions, List<NotEvaluated> notEvaluated) {
    return Stream.of(
            findings.stream().map(Said::text),
            questions.stream().map(Said::text),
            notEvaluated.stream().map(Said::text))
        .flatMap(texts -> texts)
        .sorted()
        .toList();
  }

  static String text(Finding one) {
    return one.outcome().name().toLowerCase(Locale.ROOT) + " " + one.rule() + on(one.lines()) + ": "
        + one.message();
  }

  static String text(Question one) {
    return "ask " + one.rule() + on(one.lines()) + ", missing " + String.join(", ", one.missing());
  }

  private static String text(NotEvaluated one) {
    return "not evaluated" + (one.rule() == null ? "" : " " + one.rule()) + on(one.lines()) + ": "
        + one.missing();
  }

  private static String on(List<Integer> lines) {
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", lines.size() == 1 ? " on line " : " on lines ", ""));
  }
}
