package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;

/** The sessions in a stretch of time that ends on the line's date of service. */
public interface Window {
  @Meaning("How many sessions, the one on the claim included. When history does not reach back "
      + "as far as the window it is the least that it can be.")
  int count();

  @Meaning("Their dates, for a message: `2025-08-01, 2025-11-01`.")
  String dates();

  @Meaning("The first date of service on which one more session would be within a limit of "
      + "that many, for a message.")
  String nextAllowed(int limit);
}
