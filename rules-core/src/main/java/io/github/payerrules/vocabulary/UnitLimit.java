package io.github.payerrules.vocabulary;

/** A medically unlikely edit (MUE) of a line's code. */
public interface UnitLimit {

  /** The most units that are paid. */
  int limit();

  /**
   * The adjudication indicator: 1 counts the units of a line; 2 those of the day, set by policy; 3
   * those of the day, set by clinical data.
   */
  int adjudication();

  /**
   * The units of the code on the day: of all lines of one provider, and of the patient's history by
   * that provider, unless the claim is a corrected one, which replaces them. Where history is not
   * known these are the least that there can be: a limit that they exceed is exceeded, else it is
   * not evaluated. Who is not named counts as the same provider.
   */
  int unitsOfDay();
}
