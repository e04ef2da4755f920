package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * An earlier service of the patient, by any provider, that is not on the claim under review: an
 * entry of its history, as rule files see it. All are there, those that were denied or superseded
 * too: a rule that must not count them says {@code counts == true}.
 *
 * <p>Where history is not known, or not for the days of which a rule asks, the rule asks for it or
 * is not evaluated, unless a service that is known decides.
 */
public interface PriorService {

  /** The CPT or HCPCS level II code. */
  String code();

  /** The date of service, for a message. */
  String date();

  /** The procedure family of the code on the date of service; empty when the table has none. */
  String procedure();

  /** The group of procedure families to which it belongs; empty when it belongs to none. */
  String procedureGroup();

  /** How it is done, from {@code procedures.csv}; empty when it says none. */
  String approach();

  /** The spinal or body region of the code; empty when {@code procedures.csv} says none. */
  String region();

  /** Whether {@code procedures.csv} calls the code an add-on of another one. */
  boolean addOn();

  /** Units billed. */
  int units();

  /** The side by modifier: {@code LT}, {@code RT}, {@code bilateral}; empty when none tells. */
  String side();

  /** What became of it: {@code paid}, {@code pending}, {@code denied}, {@code superseded}. */
  String status();

  /** Whether it is paid or pending, and so counts against a limit. */
  boolean counts();

  /** Whether the code is on that list in {@code codes.csv}. */
  boolean codeIn(String list);

  /** Whether it carries the modifier. */
  boolean hasModifier(String modifier);

  /** Whether it carries a modifier of that list in {@code modifiers.csv}. */
  boolean hasModifierIn(String list);

  /** Whether it or the line carries a modifier of that list in {@code modifiers.csv}. */
  boolean eitherHasModifierIn(Line line, String list);

  /**
   * Whether both carry one and the same modifier of that list in {@code modifiers.csv}; modifier 50
   * stands for LT and RT.
   */
  boolean sharesModifierIn(Line line, String list);

  /**
   * Whether it is an evaluation and management visit, 99202 to 99499 or an eye visit, and carries
   * the modifier.
   */
  boolean visitWithModifier(String modifier);

  /** Whether it is of the line's date of service. */
  boolean sameDayAs(Line line);

  /**
   * Days from it to the line's date of service: 0 on the same day, 1 on the day before. Conditions
   * on it fail for a service after the line's.
   */
  @Nullable
  Integer daysBefore(Line line);

  /**
   * Whether both treat a common side: the same one, or either is bilateral; unknown when one of
   * them tells no side.
   */
  @Nullable
  Boolean sameSideAs(Line line);

  /** Whether one provider renders both; unknown where one of the two is not given. */
  @Nullable
  Boolean sameProviderAs(Line line);

  /**
   * Whether different providers of one group and one specialty render them, whom Medicare pays as
   * if they were one; unknown where a provider, group or specialty is not given. The group of a
   * line's provider without one is that of the billing provider.
   */
  @Nullable
  Boolean sameGroupAndSpecialtyAs(Line line);

  /** The global days of the physician fee schedule on its date of service, as of a line. */
  @Nullable
  String globalDays();

  /**
   * Whether a pair is in force that no modifier lifts (indicator 0), by which this service, column
   * one, bundles the line, of the same day.
   */
  @Nullable
  Boolean alwaysBundles(Line line);

  /**
   * Whether a pair is in force that an appropriate modifier lifts (indicator 1), by which this
   * service, column one, bundles the line, of the same day.
   */
  @Nullable
  Boolean bundlesUnlessModified(Line line);

  /**
   * Whether a pair is in force that no modifier lifts (indicator 0), by which the line, column one,
   * bundles this service, of the same day.
   */
  @Nullable
  Boolean alwaysBundledBy(Line line);

  /**
   * Whether a pair is in force that an appropriate modifier lifts (indicator 1), by which the line,
   * column one, bundles this service, of the same day.
   */
  @Nullable
  Boolean bundledUnlessModifiedBy(Line line);
}
