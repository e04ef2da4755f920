package io.github.payerrules.vocabulary;

/**
 * The latest session before the line's date of service; conditions on it fail where there is none.
 */
public interface PreviousSession {

  /** Days from it to the line's date of service: the day after it is 1. */
  int daysAgo();

  /** Its date, for a message. */
  String date();
}
