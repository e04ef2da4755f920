package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.rule.Pattern.Quantifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule file as read, before its names are looked up. */
final class Source {

  private Source() {}

  record RuleSource(
      String title,
      int line,
      List<Annotation> annotations,
      List<PatternSource> patterns,
      @Nullable Call call) {}

  /** {@code @name( "value" )}. */
  record Annotation(String name, String value, int line) {}

  record PatternSource(
      Quantifier quantifier,
      @Nullable String name,
      String type,
      List<ConditionSource> conditions,
      int line) {}

  /**
   * {@code path}, {@code path op operand} or {@code binding : path}.
   *
   * @param operator {@code null} where nothing is compared
   */
  record ConditionSource(
      @Nullable String binding,
      PathSource path,
      @Nullable String operator,
      @Nullable Operand operand,
      int line) {}

  /** What stands to the right of an operator or among the arguments of a word. */
  sealed interface Operand {}

  /** A text, a whole number, or yes or no. */
  record Literal(Object value) implements Operand {}

  /** {@code null}. */
  record Unknown() implements Operand {}

  record PathSource(List<StepSource> steps, int line) implements Operand {}

  record StepSource(String name, List<Operand> arguments, boolean called) {}

  /** {@code findings.deny( line, other );}. */
  record Call(String receiver, String outcome, List<String> subjects, int line) {}
}
