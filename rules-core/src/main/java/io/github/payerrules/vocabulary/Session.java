package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;

/**
 * One session: the services of a patient, a day and a procedure family that count as one. What
 * makes two services one session beyond that (region, phase) is declared per family in
 * {@code families.csv}.
 */
public interface Session {
  @Meaning("Spinal levels or joints treated: for each code the units of its busier side, added "
      + "over the codes. Both sides of one level are one level.")
  int levels();

  @Meaning("Levels of the session up to and including this line, so that a limit falls on the "
      + "line that exceeds it. Earlier services of the day come first, then first levels, "
      + "then add-on codes by code, then lines by number.")
  int levelsSoFar();

  @Meaning("Injections: the units of each side, added over both sides and all codes. Units of "
      + "a line that names no side count once, those of a bilateral line twice.")
  int injections();

  @Meaning("How many lines of the claim are in the session.")
  int lines();

  @Meaning("Units billed, over all lines of the session.")
  int units();

  @Meaning("Whether both sides were treated, by modifier 50 or by lines for LT and RT.")
  boolean bilateral();

  @Meaning("How many regions of the same family were treated on the same day, in other "
      + "sessions too.")
  int regions();
}
