package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.dialect.Source.StepSource;
import io.github.payerrules.internal.dialect.Source.Unknown;
import io.github.payerrules.internal.words.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that begin with {@code known}: they do not hold where the fact is not known, and do
 * not ask for it. {@code known.units > 4} is {@code units != null, units > 4}.
 */
final class KnownOnly {

  private static final String WORD = "known";

  private KnownOnly() {}

  /** Whether a condition of a pattern of that type begins with it. */
  static boolean begins(ConditionSource condition, Class<?> type) {
    List<StepSource> steps = condition.path().steps();
    return steps.size() > 1 && isWord(steps.get(0)) && Vocabulary.find(type, WORD) != null;
  }

  /** Whether it is the word itself, wherever it is written. */
  static boolean isWord(StepSource step) {
    return step.name().equals(WORD) && !step.called();
  }

  /** That the fact is known. */
  static ConditionSource isKnown(ConditionSource condition) {
    return with(condition, "!=", new Unknown());
  }

  /** The condition itself. */
  static ConditionSource compared(ConditionSource condition) {
    return with(condition, condition.operator(), condition.operand());
  }

  private static ConditionSource with(
      ConditionSource condition, @Nullable String operator, Source.@Nullable Operand operand) {
    PathSource path = condition.path();
    return new ConditionSource(
        condition.binding(),
        new PathSource(path.steps().subList(1, path.steps().size()), path.line()),
        operator,
        operand,
        condition.line());
  }
}
