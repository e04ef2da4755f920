package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Loop 2000C: a patient who is not the subscriber. Not thread-safe. */
final class PatientLevel extends Level {

  private @Nullable Person patient;

  PatientLevel() {
    super("2000C");
  }

  @Override
  boolean take(Segment segment) {
    switch (segment.id()) {
      case "NM1" -> {
        enter("2010CA");
        if (segment.has(1, "QC")) {
          patient = new Person(segment);
        } else if (segment.has(1, "IL") || segment.has(1, "PR") || segment.has(1, "85")) {
          return false;
        }
      }
      case "PAT" -> takeDeath(segment);
      case "DMG", "N4" -> {
        if (patient != null) {
          patient.take(segment);
        }
      }
      case "SBR", "LX", "SV1", "HI", "DTP", "OI" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  @Nullable
  Person patient() {
    return patient;
  }
}
