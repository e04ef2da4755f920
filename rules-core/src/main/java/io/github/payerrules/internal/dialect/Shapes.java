package io.github.payerrules.internal.dialect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How texts look that words answer or are given: one that looks otherwise never fits. */
final class Shapes {

  private record Shape(String pattern, String mend) {}

  private static final Shape CODE =
      new Shape("[A-Z0-9]\\d{3}[A-Z0-9]", "Write five characters, such as 64483 or G0260.");
  private static final Shape MODIFIER =
      new Shape("[A-Z0-9]{2}", "Write two letters or digits, such as KX or 59.");
  private static final Shape DIAGNOSIS = new Shape(
      "[A-Z]\\d[A-Z0-9](\\.[A-Z0-9]{1,4})?",
      "Write an ICD-10-CM code with its dot, such as M54.16.");

  private static final Map<String, Shape> ANSWERS = Map.of(
      "code", CODE,
      "frequencyCode", new Shape("\\d", "Write one digit, such as 7."),
      "state", new Shape("[A-Z]{2}", "Write two capital letters, such as TX."),
      "placeOfService", new Shape("\\d{2}", "Write two digits, such as 11."));
  private static final Map<String, Shape> ARGUMENTS = Map.of(
      "hasModifier", MODIFIER,
      "hasDiagnosis", DIAGNOSIS,
      "hasCode", CODE,
      "hasCodeOnSameSide", CODE);

  private Shapes() {}

  /** How to mend a text that the word never answers; {@code null} where it may. */
  static @Nullable String answerMend(String word, String text) {
    return mend(ANSWERS.get(word), text);
  }

  /** How to mend a text that the word is given in vain; {@code null} where it is not. */
  static @Nullable String argumentMend(String word, String text) {
    return mend(ARGUMENTS.get(word), text);
  }

  private static @Nullable String mend(@Nullable Shape shape, String text) {
    return shape == null || text.matches(shape.pattern()) ? null : shape.mend();
  }
}
