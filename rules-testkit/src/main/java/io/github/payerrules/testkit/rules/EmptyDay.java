package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Condition.Literal;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.rule.Path.Step;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.vocabulary.word.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a rule which is in effect a day longer finds the same, because the list of diagnoses
 * or the program that it asks for has no row on that day. A day less is never proven: that a rule
 * finds nothing on a day on which it is in effect is a mistake in the rule or in the table.
 * Thread-safe.
 */
final class EmptyDay {

  private final RuleBook book;

  EmptyDay(RuleBook book) {
    this.book = book;
  }

  /** The proof in words; {@code null} where there is none. */
  @Nullable
  String proof(Rule rule, Rule variant) {
    // A shared rule meets the tables of each payer that includes it, and these are one payer's.
    if (!rule.folder().equals(book.payer()) || !rule.ofLines() || !sameButDates(rule, variant)) {
      return null;
    }
    LocalDate day = dayAdded(rule.metadata().effective(), variant.metadata().effective());
    if (day == null) {
      return null;
    }
    // The line of the first pattern is that whose date decides whether the rule is in effect.
    return rule.patterns().get(0).conditions().stream()
        .map(condition -> proof(condition, day))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean sameButDates(Rule rule, Rule variant) {
    return rule.outcome() == variant.outcome() && conditions(rule).equals(conditions(variant));
  }

  private static List<String> conditions(Rule rule) {
    List<String> conditions = new ArrayList<>();
    rule.patterns().forEach(pattern -> {
      conditions.add(pattern.quantifier() + " " + pattern.type().getName());
      pattern.conditions().forEach(condition -> conditions.add(Signature.of(condition)));
    });
    return conditions;
  }

  /** The day on which only the variant is in effect. */
  private static @Nullable LocalDate dayAdded(InEffect dates, InEffect variant) {
    LocalDate first = variant.from();
    if (first != null && !dates.on(first)) {
      return first;
    }
    LocalDate last = variant.until();
    return last != null && !dates.on(last) ? last : null;
  }

  private @Nullable String proof(Condition condition, LocalDate day) {
    if (!(condition instanceof Literal literal) || literal.path().steps().size() != 1) {
      return null;
    }
    Step step = literal.path().steps().get(0);
    Names names = step.arguments().size() == 1 ? step.word().given().get(0).names() : null;
    if (names == Names.DIAGNOSIS_LISTS && isEmpty(TableKind.DIAGNOSES, "list", step, day)) {
      return "no diagnosis is on the list \"" + step.arguments().get(0) + "\" on " + day;
    }
    boolean holdsInside =
        literal.comparison() == Comparison.EQUAL && literal.literal().equals(true);
    if (names == Names.PROGRAMS
        && holdsInside
        && isEmpty(TableKind.PROGRAMS, "program", step, day)) {
      return "no code is in the program \"" + step.arguments().get(0) + "\" on " + day;
    }
    return null;
  }

  private boolean isEmpty(TableKind kind, String column, Step step, LocalDate day) {
    Object name = step.arguments().get(0);
    return book.source().rows().values().stream()
        .flatMap(List::stream)
        .noneMatch(row -> row.kind() == kind && row.get(column).equals(name) && row.inEffect(day));
  }
}
