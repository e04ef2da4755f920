package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Sex;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.internal.text.Ranges;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A patient while the claims are read: the identity is kept here until the key is made, and only
 * that key, the age and the sex leave. Not thread-safe.
 */
final class Person {

  private final String lastName;
  private final String firstName;
  private final String memberId;
  private @Nullable LocalDate born;
  private Place bornAt = Place.NONE;
  private @Nullable Sex sex;
  private @Nullable String state;
  private @Nullable String key;

  Person(Segment nm1) {
    lastName = nm1.text(3);
    firstName = nm1.text(4);
    memberId = nm1.text(9);
  }

  /**
   * DMG, or N4 of which only the state is taken: the place of a service that was rendered at home.
   */
  void take(Segment segment) {
    if (segment.is("N4")) {
      state = segment.code(2).length() == 2 ? segment.code(2) : null;
      return;
    }
    born = Values.date(segment.text(2));
    born = born == null || !Ranges.isDate(born) ? null : born;
    bornAt = Place.of(segment);
    sex = segment.has(3, "F") ? Sex.FEMALE : segment.has(3, "M") ? Sex.MALE : null;
    key = null;
  }

  @Nullable
  String state() {
    return state;
  }

  @Nullable
  Sex sex() {
    return sex;
  }

  /** In years; {@code null} where the birth date is not known, or told why it cannot be right. */
  @Nullable
  Integer ageOn(@Nullable LocalDate day, String loop, Report report) {
    LocalDate from = born;
    if (from == null || day == null) {
      return null;
    }
    int age = (int) ChronoUnit.YEARS.between(from, day);
    if (!day.isBefore(from) && age <= Ranges.OLDEST) {
      return age;
    }
    report
        .notices()
        .add(
            bornAt.line(),
            bornAt.segment(),
            "DMG",
            loop,
            2,
            day.isBefore(from)
                ? "the birth date is after the date of service; the age is left out"
                : "the patient would be over %d years old; the age is left out"
                    .formatted(Ranges.OLDEST),
            "Correct the birth date. " + Report.SEND_AGAIN);
    return null;
  }

  /** The key that replaces the identity; {@code null} if that is not known. */
  @Nullable
  String key(PatientKeys keys, String payer) {
    if (key == null) {
      key = keys.key(lastName, firstName, born, payer, memberId);
    }
    return key;
  }

  @Override
  public String toString() {
    return "Person[]";
  }
}
