package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.NamedProcedures;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.words.Related;
import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.word.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A further pattern of a rule: what it asks of each fact among which it looks. */
final class OtherPattern {

  private final Pattern pattern;
  private final int position;

  /** What is asked of a line alone, which the line's slot remembers. */
  private final SlotCondition[] own;

  /** What is asked of several facts, and of earlier services; what few facts pass comes first. */
  private final Condition[] joint;

  /** The condition by whose word the candidates are found, if there is one; see {@link Related}. */
  private final @Nullable Condition relation;

  private final String names;

  /** The procedures of which the fact must be, if a condition names them. */
  private final @Nullable NamedProcedures procedures;

  OtherPattern(Pattern pattern, int position, SlotConditions conditions) {
    this.pattern = pattern;
    this.position = position;
    this.relation = relation(pattern);
    this.names = relation == null ? "" : names(relation);
    this.procedures = pattern.conditions().stream()
        .filter(condition -> condition.otherPattern(position) < 0)
        .map(NamedProcedures::of)
        .filter(Objects::nonNull)
        .filter(NamedProcedures::own)
        .findFirst()
        .orElse(null);
    List<SlotCondition> ofLine = new ArrayList<>();
    List<Condition> ofSeveral = new ArrayList<>();
    for (Condition condition : pattern.conditions()) {
      if (pattern.type() == Line.class && condition.otherPattern(position) < 0) {
        ofLine.add(conditions.numbered(Line.class, condition));
      } else {
        ofSeveral.add(condition);
      }
    }
    ofSeveral.sort(Comparator.comparing(condition -> !equatesWords(condition)));
    this.own = ofLine.toArray(SlotCondition[]::new);
    this.joint = ofSeveral.toArray(Condition[]::new);
  }

  /**
   * Of lines, which are mostly of one day, few share a code; of earlier services few share a day.
   */
  private static @Nullable Condition relation(Pattern pattern) {
    List<Predicate<Condition>> inOrder = pattern.type() == Line.class
        ? List.of(OtherPattern::isOfSameCode, OtherPattern::isGivenFirstFact)
        : List.of(OtherPattern::isGivenFirstFact, OtherPattern::isOfSameCode);
    return inOrder.stream()
        .flatMap(kind -> pattern.conditions().stream().filter(kind))
        .findFirst()
        .orElse(null);
  }

  /** Whether it is {@code code == line.code}, where that is the code of the first fact. */
  private static boolean isOfSameCode(Condition condition) {
    return condition instanceof Condition.Paths paths
        && equatesWords(paths)
        && paths.right().pattern() == 0
        && paths.paths().stream().allMatch(OtherPattern::isCode);
  }

  private static boolean isCode(Path path) {
    return path.steps().get(0).word().answers().form() == Form.PROCEDURE_CODE;
  }

  private static boolean isGivenFirstFact(Condition condition) {
    return condition instanceof Condition.Literal literal
        && literal.comparison() == Comparison.EQUAL
        && literal.literal().equals(true)
        && literal.path().isGivenFirstFact();
  }

  private static String names(Condition condition) {
    return condition.path().steps().stream()
        .map(step -> step.word().name())
        .collect(Collectors.joining("."));
  }

  /** Whether it is one such as {@code code == line.code}, which few facts pass. */
  private static boolean equatesWords(Condition condition) {
    return condition instanceof Condition.Paths paths
        && paths.comparison() == Comparison.EQUAL
        && paths.path().steps().size() == 1
        && paths.right().steps().size() == 1;
  }

  int position() {
    return position;
  }

  boolean isNamed() {
    return pattern.quantifier() == Quantifier.EACH;
  }

  boolean isNot() {
    return pattern.quantifier() == Quantifier.NOT;
  }

  /**
   * The facts of which the relation holds for the slot's fact, the fact itself perhaps among them;
   * {@code null} where all facts of the claim must be asked.
   */
  @Nullable
  List<?> related(Slot first) {
    return relation != null && first.fact() instanceof Related fact
        ? fact.relatedBy(pattern.type(), names)
        : null;
  }

  /** The facts of the claim among which the pattern looks where no relation finds them. */
  List<?> all(Slot first) {
    Candidates others = first.firings().others();
    return procedures == null ? others.of(pattern.type()) : others.of(pattern.type(), procedures);
  }

  /**
   * What all conditions come to for a candidate, which is put among the facts. Where a table is
   * lacking a rule is not evaluated at all, rather than once for each pair of lines: the candidate
   * does not fit then, unless it must not.
   *
   * @param related whether the candidate was found by the relation
   */
  byte truth(Object candidate, @Nullable Object[] facts, Slot first, boolean related) {
    facts[position] = candidate;
    byte least = candidate instanceof Supposed ? SlotCondition.UNKNOWN : SlotCondition.YES;
    if (own.length > 0) {
      Slot slot = first.slots().of(candidate);
      for (SlotCondition condition : own) {
        least = least(least, condition.of(slot));
        if (least < SlotCondition.LACKS_TABLE) {
          return least;
        }
      }
    }
    boolean proven = related && candidate != first.fact() && !(candidate instanceof Supposed);
    for (Condition condition : joint) {
      if (proven && condition == relation) {
        continue;
      }
      first.slots().countCondition();
      least = least(least, SlotCondition.truth(condition, facts));
      if (least < SlotCondition.LACKS_TABLE) {
        return least;
      }
    }
    return least == SlotCondition.LACKS_TABLE ? lacking(facts, first) : least;
  }

  private static byte least(byte least, byte truth) {
    if (truth == SlotCondition.FAILED) {
      throw new IllegalStateException("a condition on another line failed");
    }
    return truth == SlotCondition.LACK_REPORTED || truth == SlotCondition.LACKS_TABLE
        ? SlotCondition.LACKS_TABLE
        : least < truth ? least : truth;
  }

  private byte lacking(@Nullable Object[] facts, Slot first) {
    if (isNot()) {
      return SlotCondition.UNKNOWN;
    }
    for (Condition condition : pattern.conditions()) {
      SlotCondition.reportTable(condition, facts, first);
    }
    return SlotCondition.NO;
  }
}
