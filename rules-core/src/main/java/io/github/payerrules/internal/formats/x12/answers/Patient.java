package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who an answer is about, while it is read; nothing but a key leaves it. Not thread-safe. */
final class Patient {

  private String lastName = "";
  private String firstName = "";
  private String memberId = "";
  private @Nullable LocalDate born;

  void takeName(Segment nm1) {
    lastName = nm1.text(3);
    firstName = nm1.text(4);
    memberId = nm1.text(9);
  }

  void takeBirthDate(Segment dmg) {
    born = Values.date(dmg.text(2));
  }

  /** The key in the place of who it is; {@code null} if that is not known. */
  @Nullable
  String key(PatientKeys keys, String payer) {
    return keys.key(lastName, firstName, born, payer, memberId);
  }

  @Override
  public String toString() {
    return "Patient[]";
  }
}
