package io.github.payerrules.internal.tables;

/**
 * What {@code procedures.csv} says of a code on a date.
 *
 * @param family the procedure family
 * @param approach how it is done, or empty
 * @param region the region, or empty
 * @param addOn whether it is an add-on of another code
 * @param imagingIncluded whether imaging guidance is part of it
 * @param source file and line of the row
 */
public record Procedure(
    Family family,
    String approach,
    String region,
    boolean addOn,
    boolean imagingIncluded,
    String source) {

  /** What a code is of which no row says anything on the date. */
  static final Procedure NOT_LISTED = new Procedure(Family.NONE, "", "", false, false, "");

  /** Whether a row says what the code is. */
  public boolean isListed() {
    return !family.name().isEmpty();
  }
}
