package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.DAY;
import static io.github.payerrules.vocabulary.word.Aspect.LINE;

import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.OneOf;
import io.github.payerrules.vocabulary.word.Unknown;
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
  @Meaning("The date of service, for a message.")
  @DependsOn(DAY)
  String date();

  @Meaning("The status of the service.")
  @DependsOn(LINE)
  @OneOf({"paid", "pending", "denied", "superseded"})
  String status();

  @Meaning("Whether it is paid or pending, and so counts against a limit.")
  @DependsOn(LINE)
  boolean counts();

  @Meaning("Whether it has the line's date of service.")
  @DependsOn(LINE)
  boolean sameDayAs(Line line);

  @Meaning("Whether it is in the calendar month of the line's date of service.")
  @DependsOn(LINE)
  boolean sameMonthAs(Line line);

  @Meaning(
      value = "Days from it to the line's date of service: 0 on the same day, 1 on the day "
          + "before.",
      unit = "days")
  @DependsOn(LINE)
  @None("the service is after the line")
  @Nullable
  Integer daysBefore(Line line);

  @Meaning(
      value = "Whole months from it to the line's date of service: 35 until the day before its "
          + "third anniversary, 36 on that day.",
      unit = "months")
  @DependsOn(LINE)
  @None("the service is after the line")
  @Nullable
  Integer monthsBefore(Line line);

  @Meaning("Whether one provider renders both.")
  @DependsOn(LINE)
  @Unknown(when = "one of the two is not given", fact = "rendering provider of both services")
  @Nullable
  Boolean sameProviderAs(Line line);

  @Meaning("Whether two different providers of one group and one specialty render them; "
      + "Medicare pays them as one. A line's provider without a group is in that of the "
      + "billing provider.")
  @DependsOn(LINE)
  @Unknown(
      when = "a provider, group or specialty is not given",
      fact = "rendering provider's group and specialty of both services")
  @Nullable
  Boolean sameGroupAndSpecialtyAs(Line line);

  @Meaning("Whether a PTP edit that no modifier bypasses (indicator 0) bundles the line into "
      + "this service of the same day, column one.")
  @DependsOn(LINE)
  @Unknown(when = "no table of PTP edits covers the date")
  @Nullable
  Boolean alwaysBundles(Line line);

  @Meaning("Whether a PTP edit that a modifier may bypass (indicator 1) bundles the line into "
      + "this service of the same day, column one.")
  @DependsOn(LINE)
  @Unknown(when = "no table of PTP edits covers the date")
  @Nullable
  Boolean bundlesUnlessModified(Line line);

  @Meaning("Whether a PTP edit that no modifier bypasses (indicator 0) bundles this service "
      + "into the line of the same day, column one.")
  @DependsOn(LINE)
  @Unknown(when = "no table of PTP edits covers the date")
  @Nullable
  Boolean alwaysBundledBy(Line line);

  @Meaning("Whether a PTP edit that a modifier may bypass (indicator 1) bundles this service "
      + "into the line of the same day, column one.")
  @DependsOn(LINE)
  @Unknown(when = "no table of PTP edits covers the date")
  @Nullable
  Boolean bundledUnlessModifiedBy(Line line);
}
