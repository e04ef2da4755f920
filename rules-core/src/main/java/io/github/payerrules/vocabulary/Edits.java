package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What the tables that CMS publishes say of a line on its date of service: NCCI code pairs,
 * medically unlikely edits, add-on codes, ICD-10-CM. Where no table covers the date, a rule that
 * asks is not evaluated.
 */
public interface Edits {

  /**
   * Whether a pair is in force by which another line of the day bundles this one: this line's code
   * is column two.
   */
  @Nullable
  Boolean bundled();

  /**
   * Whether a pair is in force that no modifier lifts (indicator 0), by which this line, column
   * one, bundles the other, of the same day.
   */
  @Nullable
  Boolean alwaysBundles(Line other);

  /**
   * Whether a pair is in force that an appropriate modifier lifts (indicator 1), by which this
   * line, column one, bundles the other, of the same day.
   */
  @Nullable
  Boolean bundlesUnlessModified(Line other);

  /**
   * Whether a pair is in force by which a service of the day on another claim, in the patient's
   * history, bundles this line: this line's code is column two. Denied and superseded services
   * bundle nothing. Unknown where history is not known for the day, unless a known service does.
   */
  @Nullable
  Boolean bundledElsewhere();

  /**
   * Whether a pair is in force by which this line, column one, bundles a service of the day on
   * another claim, in the patient's history.
   */
  @Nullable
  Boolean bundlesElsewhere();

  /** The medically unlikely edit of the code. */
  UnitLimit unitLimit();

  /** What the table of add-on codes says of the code. */
  AddOnCode addOnCode();

  /** Whether the line points at a diagnosis code that needs more characters. */
  @Nullable
  Boolean diagnosisIncomplete();

  /** Whether the line points at a diagnosis code that is not in the year's table. */
  @Nullable
  Boolean diagnosisNotListed();

  /**
   * The diagnosis codes that need more characters, each with the codes that continue it, for a
   * message.
   */
  String incompleteDiagnoses();

  /**
   * The diagnosis codes that are not in the year's table, each with the codes that begin as it
   * does, for a message.
   */
  String notListedDiagnoses();
}
