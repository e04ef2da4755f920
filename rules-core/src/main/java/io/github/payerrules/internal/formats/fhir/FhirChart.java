package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadingOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim drafted from the chart of a visit: Encounter, Procedure, Condition, Practitioner,
 * Location and Coverage. What is missing to bill it is a notice, each with who has to add it. Not
 * thread-safe.
 */
final class FhirChart {

  private final Resources resources;
  private final FhirParties parties;
  private final ReadingOptions options;
  private final FhirReport report;
  private final Resource encounter;

  FhirChart(Resources resources, ReadingOptions options, FhirReport report) {
    this.resources = resources;
    this.parties = new FhirParties(resources);
    this.options = options;
    this.report = report;
    this.encounter = one("Encounter", "visits");
  }

  /** The first of a type; that there are others is told. */
  private Resource one(String type, String named) {
    List<Resource> all = resources.of(type).toList();
    Resource first = all.isEmpty() ? Resource.none() : all.get(0);
    report.first(first, "", named, all.stream().map(Resource::json).toList());
    return first;
  }

  static boolean isChart(Resources resources) {
    return resources.of("Procedure").findAny().isPresent()
        && resources.of("Encounter").findAny().isPresent();
  }

  /** Where the draft comes from. */
  Resource origin() {
    return encounter;
  }

  /** {@code null} if something is missing without which there is no claim at all. */
  @Nullable
  Claim draft(
      @Nullable List<Authorization> authorizations,
      @Nullable List<Coverage> coverages,
      Evidence evidence,
      PatientKeys keys) {
    List<String> diagnoses = diagnoses();
    Provider rendering = rendering();
    Provider billing = parties.provider(encounter, encounter.at("serviceProvider"));
    Resource location =
        resources.referred(encounter, encounter.first("location").at("location"));
    List<ServiceLine> lines = lines(diagnoses.size(), Codes.placeOfService(location, "type"));
    Resource coverage = one("Coverage", "patient's coverages");
    String payer = options.payer(parties.payer(coverage, coverage.first("payor")), null);
    if (payer == null) {
      report.problem(
          encounter,
          "",
          "the chart names no payer",
          "Front desk: add the patient's Coverage with its payor, or give the reader a payer");
    }
    if (lines.isEmpty()) {
      report.problem(
          encounter,
          "",
          "no procedure of the chart has a CPT or HCPCS code and a date",
          "Coder: code the procedures");
    }
    Resource patient = patient();
    if (payer == null || !report.problems().isEmpty()) {
      return null;
    }
    tasks(diagnoses, rendering, billing, coverage);
    Claim.Builder claim = Claim.builder()
        .id(encounter.first("identifier").textOrNull("value"))
        .payer(payer)
        .payerOrder(coverage.ordinal("order"))
        .billing(billing)
        .rendering(rendering)
        .facility(facility(location))
        .state(state(location, billing))
        .diagnoses(diagnoses)
        .lines(lines)
        .authorizations(authorizations)
        .coverages(coverages)
        .evidence(evidence);
    new FhirPatient(patient, coverage.text("subscriberId"))
        .addTo(claim, payer, lines.get(0).date(), keys, report);
    return claim.build();
  }

  private Resource patient() {
    Resource subject = encounter.at("subject");
    Resource patient = resources.referred(encounter, subject);
    if (resources.isAmbiguous(encounter, subject)) {
      report.twoResources(encounter, "subject", true);
    }
    if (subject.isPresent() && !patient.type().equals("Patient")) {
      report.notice(
          encounter,
          "subject",
          "the patient is not in the bundle; age and sex are not known",
          "Front desk: export the Patient with the chart");
      return Resource.none();
    }
    report.tell(Doubts.in(patient, FhirPatient.UNREAD));
    return patient;
  }

  private void tasks(
      List<String> diagnoses,
      @Nullable Provider rendering,
      @Nullable Provider billing,
      Resource coverage) {
    if (diagnoses.isEmpty()) {
      task("no condition of the visit has an ICD-10-CM code", "Clinician: document and code it");
    }
    if (rendering == null || rendering.npi() == null) {
      task("the rendering provider's NPI is missing", "Office: add it to the Practitioner");
    }
    if (billing == null || billing.npi() == null) {
      task("the NPI of the billing provider is missing", "Office: add it to the Organization");
    }
    if (coverage.text("subscriberId").isEmpty()) {
      task("the member id is missing", "Front desk: add subscriberId to the Coverage");
    }
    task("charges are not in the chart", "Biller: add the charge of each line");
  }

  private void task(String what, String who) {
    report.notice(encounter, "", "missing to bill: " + what, who);
  }

  private List<String> diagnoses() {
    List<String> codes = new ArrayList<>();
    List<Resource> conditions = new ArrayList<>();
    for (Resource diagnosis : encounter.all("diagnosis")) {
      conditions.add(resources.referred(encounter, diagnosis.at("condition")));
    }
    if (conditions.isEmpty()) {
      resources.of("Condition").forEach(conditions::add);
    }
    for (Resource condition : conditions) {
      if (isRefuted(condition)) {
        report.notice(
            condition,
            "verificationStatus",
            "the condition is refuted, and is left out",
            "Clinician: correct its status if the patient has it");
        continue;
      }
      List<String> all = condition.codes("code", Codes.DIAGNOSES);
      String first = report.first(condition, "code", "codes of one condition", all);
      String code = first == null ? "" : first;
      if (!code.isEmpty() && !codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  private static boolean isRefuted(Resource condition) {
    return condition.isCoded("verificationStatus", Set.of("refuted", "entered-in-error"));
  }

  private List<ServiceLine> lines(int diagnoses, @Nullable String placeOfService) {
    List<ServiceLine> lines = new ArrayList<>();
    for (Resource procedure : resources.of("Procedure").toList()) {
      String code = Codes.procedure(procedure, "code");
      LocalDate day = date(procedure);
      boolean isDone =
          procedure.text("status").isEmpty() || procedure.text("status").equals("completed");
      if (code.isEmpty() || day == null || !isDone) {
        report.notice(
            procedure,
            code.isEmpty() ? "code" : day == null ? "performed" : "status",
            "the procedure is left out: "
                + (code.isEmpty()
                    ? "it has no CPT or HCPCS code"
                    : day == null ? "it has no date" : "it is not completed"),
            code.isEmpty() ? "Coder: code it" : "Clinician: complete the documentation");
        continue;
      }
      report.tell(Doubts.in(procedure, Set.of()));
      report.first(procedure, "code", "procedure codes", procedure.codes("code", Codes.PROCEDURES));
      report.linePlace(lines.size() + 1, procedure);
      lines.add(ServiceLine.builder()
          .number(lines.size() + 1)
          .code(code)
          .date(day)
          .placeOfService(placeOfService)
          .diagnosisPointers(diagnoses == 0 ? List.of() : List.of(1))
          .build());
    }
    return lines;
  }

  private @Nullable LocalDate date(Resource procedure) {
    LocalDate day = procedure.date("performedDateTime");
    if (day == null) {
      day = procedure.at("performedPeriod").date("start");
    }
    return day == null ? encounter.at("period").date("start") : day;
  }

  private @Nullable Provider rendering() {
    for (Resource procedure : resources.of("Procedure").toList()) {
      Resource performer = procedure.first("performer");
      if (performer.isPresent()) {
        return parties.provider(procedure, performer.at("actor"));
      }
    }
    Resource participant = encounter.first("participant");
    return parties.provider(encounter, participant.at("individual"));
  }

  private static @Nullable Provider facility(Resource location) {
    String npi = Codes.identifier(location, Codes.NPI);
    return npi.isEmpty()
        ? null
        : Provider.builder().npi(npi).state(location.at("address").state()).build();
  }

  private static @Nullable String state(Resource location, @Nullable Provider billing) {
    String state = location.at("address").state();
    return state != null || billing == null ? state : billing.state();
  }
}
