package io.github.payerrules.vocabulary;

/** The sessions in a stretch of time that ends on the line's date of service. */
public interface Window {

  /**
   * How many sessions, the one on the claim included. Where history is not known as far back as the
   * window reaches it is the least that it can be.
   */
  int count();

  /** Their dates, for a message: {@code 2025-08-01, 2025-11-01}. */
  String dates();

  /**
   * The first date of service on which one more session would be within a limit of that many, for a
   * message.
   */
  String nextAllowed(int limit);
}
