package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Sex;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A patient while the claims are read: who it is lives here until the key is made, and leaves
 * nothing else than that key, the age and the sex. Not thread-safe.
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

  /** DMG. */
  void takeDemographics(Segment dmg) {
    born = Values.date(dmg.text(2));
    sex = dmg.has(3, "F") ? Sex.FEMALE : dmg.has(3, "M") ? Sex.MALE : null;
    key = null;
  }

  /** N4, of which only the state: where a service at home was rendered. */
  void takeState(Segment n4) {
    state = n4.code(2).length() == 2 ? n4.code(2) : null;
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

  /**
   * The same for the same name and birth date, whatever the payer, so that claims to several payers
   * meet; without a birth date for the same member of a payer.
   */
  @Nullable
  String key(PatientKeys keys, String payer) {
    String known = key;
    if (known == null) {
      String last = letters(lastName);
      String first = letters(firstName);
      if (born != null && !last.isEmpty() && !first.isEmpty()) {
        known = keys.key("person", last, first, born.toString());
      } else if (!memberId.isEmpty()) {
        known = keys.key("member", payer, memberId.toUpperCase(Locale.ROOT), first);
      } else {
        return null;
      }
      key = known;
    }
    return known;
  }

  /** One spelling of a name: capital letters alone, since systems differ in all else. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(Character.toUpperCase(c));
      }
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return "Person[]";
  }
}
