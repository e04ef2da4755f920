package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.rule.Pattern.Quantifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule file as read, before its names are looked up. */
final class Source {

  private Source() {}

  /**
   * A file.
   *
   * @param defaults what its rules share; {@code null} where they share nothing
   */
  record FileSource(@Nullable DefaultsSource defaults, List<RuleSource> rules) {}

  /** {@code declare Defaults}, annotations, {@code end}. */
  record DefaultsSource(List<Annotation> annotations, int line) {}

  /**
   * A rule.
   *
   * @param whole whether all of it could be read: else a name that is not there says nothing
   */
  record RuleSource(
      String title,
      int line,
      List<Annotation> annotations,
      List<PatternSource> patterns,
      @Nullable Call call,
      boolean whole) {}

  /**
   * {@code @name( "value" )}.
   *
   * @param value {@code null} where something else was found, which is reported
   */
  record Annotation(String name, @Nullable String value, int line) {}

  /**
   * A pattern.
   *
   * @param unread names that are given by conditions which could not be read
   * @param whole whether all of it could be read
   */
  record PatternSource(
      Quantifier quantifier,
      @Nullable String name,
      String type,
      List<ConditionSource> conditions,
      Set<String> unread,
      boolean whole,
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

  record PathSource(List<StepSource> steps, int line) implements Operand {

    /** The same on another line. */
    PathSource at(int newLine) {
      return new PathSource(
          steps.stream()
              .map(step -> new StepSource(step.name(), step.arguments(), step.called(), newLine))
              .toList(),
          newLine);
    }
  }

  record StepSource(String name, List<Operand> arguments, boolean called, int line) {}

  /** {@code findings.deny( line, other );}. */
  record Call(String receiver, String outcome, List<String> subjects, int line) {}
}
