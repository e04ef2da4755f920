package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Sex;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
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

  @Nullable
  Integer ageOn(@Nullable LocalDate day) {
    LocalDate from = born;
    return from == null || day == null || day.isBefore(from)
        ? null
        : (int) ChronoUnit.YEARS.between(from, day);
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
