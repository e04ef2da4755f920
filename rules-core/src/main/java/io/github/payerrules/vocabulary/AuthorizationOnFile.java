package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The authorization meant for a line: the one with the number on the claim; without a number the
 * one on file that fits the line best. Conditions on it fail where none is on file. What an
 * authorization does not restrict, it covers.
 */
public interface AuthorizationOnFile {

  /** Where it stands: {@code approved}, {@code pending}, {@code denied}, {@code cancelled}. */
  String status();

  /** Whether the facility holds it, not the professional; unknown when it does not say. */
  @Nullable
  Boolean heldByFacility();

  /** Whether it names the line's code. */
  boolean coversCode();

  /** Whether it names one of the line's diagnoses. */
  boolean coversDiagnosis();

  /** Whether the line's date of service is within its dates. */
  boolean coversDate();

  /** Whether it is for the line's rendering provider; unknown when that is not given. */
  @Nullable
  Boolean coversProvider();

  /** Whether it is for the line's side; unknown when the line tells none. */
  @Nullable
  Boolean coversSide();

  /** Whether it is for the line's place of service; unknown when that is not given. */
  @Nullable
  Boolean coversPlaceOfService();

  /**
   * Units left before this claim; unknown when it says no number.
   *
   * @see #unitsShort()
   */
  @Nullable
  Integer remainingUnits();

  /**
   * Units of the claim on this authorization, up to this line in the order of the lines' numbers,
   * beyond those left: 0 when they suffice to here; unknown when it says no number.
   */
  @Nullable
  Integer unitsShort();

  /** Its number, for a message. */
  String number();

  /** Its dates, for a message. */
  String dates();
}
