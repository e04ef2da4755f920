package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Sex;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.text.Ranges;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The patient of a claim, of whom the key, the age and the sex are left. */
final class FhirPatient {

  /** Parts of a Patient whose dates and codes are not read. */
  static final Set<String> UNREAD =
      Set.of("name", "telecom", "address", "contact", "communication", "photo");

  private final Resource patient;
  private final String memberId;

  FhirPatient(Resource patient, String memberId) {
    this.patient = patient;
    this.memberId = memberId;
  }

  void addTo(
      Claim.Builder claim,
      String payer,
      @Nullable LocalDate day,
      PatientKeys keys,
      FhirReport report) {
    LocalDate born = patient.date("birthDate");
    claim.patientKey(key(payer, keys));
    if (born != null && day != null) {
      long age = ChronoUnit.YEARS.between(born, day);
      if (day.isBefore(born) || age > Ranges.OLDEST) {
        report.notice(
            patient,
            "birthDate",
            "the patient cannot have been born on that day; the age is not known",
            "Correct the birth date");
      } else {
        claim.ageYears((int) age);
      }
    }
    String gender = patient.text("gender");
    switch (gender) {
      case "female" -> claim.sex(Sex.FEMALE);
      case "male" -> claim.sex(Sex.MALE);
      case "", "other", "unknown" -> {}
      default ->
        report.notice(
            patient,
            "gender",
            "the gender is not one of FHIR; the sex is not known",
            "Write female, male, other or unknown");
    }
  }

  /** The key in the place of who it is; {@code null} if that is not known. */
  @Nullable
  String key(String payer, PatientKeys keys) {
    Resource name = patient.first("name");
    Resource given = name.first("given");
    return keys.key(
        name.text("family"), given.json().asText(""), patient.date("birthDate"), payer, memberId);
  }

  @Nullable
  String state() {
    return patient.first("address").state();
  }

  @Override
  public String toString() {
    return "FhirPatient[]";
  }
}
