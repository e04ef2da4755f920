package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;

/**
 * The latest session before the line's date of service; conditions on it fail where there is none.
 */
public interface PreviousSession {
  @Meaning(
      value = "Days from it to the line's date of service: 1 on the day after it.",
      unit = "days")
  int daysAgo();

  @Meaning("Its date, for a message.")
  String date();
}
