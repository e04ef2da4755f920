package io.github.payerrules.testkit;

import io.github.payerrules.review.NotEvaluated.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words for reasons, as in JSON: {@code no-policy}. */
final class Reasons {

  private Reasons() {}

  static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words() {
    return Arrays.stream(Reason.values()).map(Reasons::word).toList();
  }
}
