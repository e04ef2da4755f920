package io.github.payerrules.practice;

import java.util.List;

/**
 * How a provider's coding and documentation differ from the practice's own average. Immutable.
 *
 * @param provider the NPI
 * @param lines billed lines
 * @param notes the lines with documented facts, and those of them without a gap in the note
 * @param average the same of the whole practice
 * @param isCompared whether there are lines enough to compare the coding
 * @param codingDifference how far the mix of codes is from that of the practice: 0 the same, 100
 *     nothing in common
 * @param differences the codes and modifiers that differ most, the farthest first
 */
public record ProviderComparison(
    String provider,
    int lines,
    Counts notes,
    Counts average,
    boolean isCompared,
    int codingDifference,
    List<CodingDifference> differences) {

  /** So many billed lines tell something of how a provider codes. */
  public static final int LEAST_LINES = 5;

  /** With a copy of the list. */
  public ProviderComparison {
    differences = List.copyOf(differences);
  }

  /**
   * A code or modifier that a provider bills more or less often than the practice does.
   *
   * @param what the code, or the modifier with the word before it
   * @param percent in how many percent of the provider's lines
   * @param average in how many percent of the practice's lines
   */
  public record CodingDifference(String what, int percent, int average) {}

  /** The share of notes with missing documentation, in percent. */
  public int missingPercent() {
    return notes.measured() == 0 ? 0 : 100 - notes.percent();
  }

  /** The same of the whole practice. */
  public int averageMissingPercent() {
    return average.measured() == 0 ? 0 : 100 - average.percent();
  }
}
