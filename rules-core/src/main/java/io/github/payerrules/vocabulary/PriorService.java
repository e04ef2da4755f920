package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.DAY;
import static io.github.payerrules.vocabulary.word.Aspect.LINE;

import io.github.payerrules.vocabulary.word.DependsOn;
import org.jspecify.annotations.Nullable;

/**
 * An earlier service of the patient, by any provider, that is not on the claim under review: an
 * entry of its history, as rule files see it. All are there, those that were denied or superseded
 * too: a rule that must not count them says {@code counts == true}.
 *
 * <p>Where history is not known, or not for the days of which a rule asks, the rule asks for it or
 * is not evaluated, unless a service that is known decides.
 */
public interface PriorService extends Service {

  /** The date of service, for a message. */
  @DependsOn(DAY)
  String date();

  /** What became of it: {@code paid}, {@code pending}, {@code denied}, {@code superseded}. */
  @DependsOn(LINE)
  String status();

  /** Whether it is paid or pending, and so counts against a limit. */
  @DependsOn(LINE)
  boolean counts();

  /** Whether it is of the line's date of service. */
  @DependsOn(LINE)
  boolean sameDayAs(Line line);

  /**
   * Days from it to the line's date of service: 0 on the same day, 1 on the day before. Conditions
   * on it fail for a service after the line's.
   */
  @DependsOn(LINE)
  @Nullable
  Integer daysBefore(Line line);

  /** Whether one provider renders both; unknown where one of the two is not given. */
  @DependsOn(LINE)
  @Nullable
  Boolean sameProviderAs(Line line);

  /**
   * Whether different providers of one group and one specialty render them, whom Medicare pays as
   * if they were one; unknown where a provider, group or specialty is not given. The group of a
   * line's provider without one is that of the billing provider.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean sameGroupAndSpecialtyAs(Line line);

  /**
   * Whether a pair is in force that no modifier lifts (indicator 0), by which this service, column
   * one, bundles the line, of the same day.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean alwaysBundles(Line line);

  /**
   * Whether a pair is in force that an appropriate modifier lifts (indicator 1), by which this
   * service, column one, bundles the line, of the same day.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean bundlesUnlessModified(Line line);

  /**
   * Whether a pair is in force that no modifier lifts (indicator 0), by which the line, column one,
   * bundles this service, of the same day.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean alwaysBundledBy(Line line);

  /**
   * Whether a pair is in force that an appropriate modifier lifts (indicator 1), by which the line,
   * column one, bundles this service, of the same day.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean bundledUnlessModifiedBy(Line line);
}
