package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Sex;
import io.github.payerrules.internal.formats.PatientKeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The patient of a claim, of whom the key, the age and the sex are left. */
final class FhirPatient {

  private final Resource patient;
  private final String memberId;

  FhirPatient(Resource patient, String memberId) {
    this.patient = patient;
    this.memberId = memberId;
  }

  void addTo(Claim.Builder claim, String payer, @Nullable LocalDate day, PatientKeys keys) {
    Resource name = patient.first("name");
    Resource given = name.first("given");
    LocalDate born = patient.date("birthDate");
    claim.patientKey(keys.key(name.text("family"), given.json().asText(""), born, payer, memberId));
    if (born != null && day != null && !day.isBefore(born)) {
      claim.ageYears((int) ChronoUnit.YEARS.between(born, day));
    }
    claim.sex(
        switch (patient.text("gender")) {
          case "female" -> Sex.FEMALE;
          case "male" -> Sex.MALE;
          default -> null;
        });
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
