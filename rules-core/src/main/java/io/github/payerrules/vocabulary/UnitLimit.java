package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;

/** A medically unlikely edit (MUE) of a line's code. */
public interface UnitLimit {
  @Meaning("The most units that are paid.")
  int limit();

  @Meaning("The MUE adjudication indicator (MAI): 1 counts the units of a line; 2 those of the "
      + "day, set by policy; 3 those of the day, set by clinical data.")
  int adjudication();

  @Meaning("The units of the code on the day: of all lines of one provider, and of the "
      + "patient's history by that provider, unless the claim is a corrected one, which "
      + "replaces them. When history is not known it is the least that it can be. A "
      + "provider who is not named counts as the same one.")
  int unitsOfDay();
}
