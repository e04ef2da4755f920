package io.github.payerrules.vocabulary;

/**
 * One session: the services of a patient, a day and a procedure family that count as one. What
 * makes two services one session beyond that (region, phase) is declared per family in
 * {@code families.csv}.
 */
public interface Session {

  /**
   * Spinal levels or joints treated: per code the units of its busier side, added over the codes.
   * Both sides of one level are one level.
   */
  int levels();

  /**
   * Levels of the session up to and with those of this line, so that a limit falls on the line that
   * exceeds it. Earlier services of the day come first, then the first levels, then add-on codes in
   * the order of the codes, then the lines in theirs.
   */
  int levelsSoFar();

  /**
   * Injections: the units of each side, added over both sides and all codes. Units of a line that
   * tells no side count once, those of a bilateral line twice.
   */
  int injections();

  /** Service lines of the claim in the session. */
  int lines();

  /** Units billed, over all lines of the session. */
  int units();

  /** Whether both sides were treated, by modifier 50 or by lines for LT and RT. */
  boolean bilateral();

  /** Distinct regions of the same family treated on the same day, in other sessions too. */
  int regions();
}
