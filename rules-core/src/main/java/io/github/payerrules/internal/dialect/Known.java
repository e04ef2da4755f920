package io.github.payerrules.internal.dialect;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the payer's tables know, so that a rule that names something else is refused instead of
 * never firing.
 */
public interface Known {

  /**
   * The texts that a word of a type may answer, such as the procedure families for
   * {@code procedure}; {@code null} where any text will do.
   */
  @Nullable
  Set<String> answers(Class<?> type, String word);

  /**
   * The texts that a word may be given, such as the lists of {@code diagnoses.csv} for
   * {@code hasDiagnosisIn}; {@code null} where any text will do.
   */
  @Nullable
  Set<String> arguments(String word);

  /** Whether a word of a type may answer a text. */
  default boolean mayAnswer(Class<?> type, String word, String text) {
    Set<String> answers = answers(type, word);
    return answers == null || answers.contains(text);
  }

  /** Whether a word may be given a text. */
  default boolean mayBeGiven(String word, String text) {
    Set<String> arguments = arguments(word);
    return arguments == null || arguments.contains(text);
  }

  /** The table in which {@link #answers} or {@link #arguments} of a word stand, for a message. */
  String table(String word);

  /**
   * The root cause that a claim adjustment reason code stands for by itself; {@code null} if none.
   */
  @Nullable
  String causeOf(String carc);
}
