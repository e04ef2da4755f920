package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Claim resource as a claim: for payment, or as a request for authorization. Not thread-safe. */
final class FhirClaim {

  /** Parts of a claim that are not read. */
  private static final Set<String> UNREAD = Set.of(
      "procedure",
      "payee",
      "priority",
      "fundsReserve",
      "subType",
      "bodySite",
      "subSite",
      "programCode",
      "udi");

  /** The place of a diagnosis that is told and has none. */
  private static final int LEFT_OUT = 0;

  private final Resources resources;
  private final FhirParties parties;
  private final ReadingOptions options;
  private final Resource resource;
  private final FhirReport report;
  private final Claim.Builder claim = Claim.builder();
  private final List<String> diagnoses = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, TeamMember> team = new HashMap<>();

  FhirClaim(Resources resources, ReadingOptions options, Resource resource, FhirReport report) {
    this.resources = resources;
    this.parties = new FhirParties(resources);
    this.options = options;
    this.resource = resource;
    this.report = report;
  }

  /** {@code null} if something is missing, which is then reported. */
  @Nullable
  Claim read(
      @Nullable List<Authorization> authorizations,
      @Nullable List<Coverage> coverages,
      Evidence evidence,
      PatientKeys keys) {
    FhirHeader header = new FhirHeader(resource, report, claim);
    if (!header.isCurrent()) {
      return null;
    }
    if (resources.hasNamesake(resource)) {
      report.notice(
          resource,
          "id",
          "another Claim in the bundle has this id and other content; both are read",
          "Keep the one that applies, or give each an id of its own");
    }
    report.tell(Doubts.in(resource, UNREAD));
    header.take();
    takeDiagnoses();
    takeTeam();
    FhirInsurance insurance = new FhirInsurance(resources, parties, options, report);
    Resource coverage = insurance.take(resource, bySequence("insurance"), claim);
    String payer = options.payer(insurance.payers(resource, coverage), null);
    if (payer == null) {
      report.problem(
          resource,
          "insurer",
          "the claim names no payer",
          "Add insurer, or insurance with a coverage and its payor, and the Organization to the"
              + " bundle; or set a payer for claims without one");
    }
    Resource patient = patient();
    report.tell(Doubts.in(patient, FhirPatient.UNREAD));
    List<ServiceLine> lines = new FhirLines(
            resource, report, new FhirItem(resources, resource, report, places, team))
        .read();
    if (lines.isEmpty() && report.problems().isEmpty()) {
      report.problem(resource, "item", "the claim has no item", "Add an item for each service");
    }
    if (!resource.at("total").isNumber("value", Size.AMOUNT)) {
      report.problem(
          resource,
          "total",
          "the value is not an amount",
          "Write dollars from 0 to 999999999.99, without quotation marks");
    }
    if (payer == null || !report.problems().isEmpty()) {
      return null;
    }
    FhirPatient whose = new FhirPatient(patient, FhirInsurance.memberId(coverage));
    whose.addTo(claim, payer, lines.get(0).date(), keys, report);
    insurance.checkCoverage(resource, coverage, lines.get(0).date());
    checkProvider(resource, "provider");
    checkProvider(resource, "facility");
    Provider billing = parties.provider(resource, resource.at("provider"));
    Provider facility = parties.provider(resource, resource.at("facility"));
    String identifier =
        report.first(resource, "identifier", "numbers of the claim of one kind", identifiers());
    return claim
        .id(identifier)
        .claimNumber(identifier)
        .payer(payer)
        .billing(billing)
        .facility(facility)
        .state(stateOf(facility, billing, lines, whose))
        .totalCharge(resource.at("total").number("value"))
        .diagnoses(diagnoses)
        .lines(lines)
        .authorizations(authorizations)
        .coverages(coverages)
        .evidence(evidence)
        .build();
  }

  private void takeDiagnoses() {
    for (Resource diagnosis : bySequence("diagnosis")) {
      List<String> codes = diagnosis.codes("diagnosisCodeableConcept", Codes.DIAGNOSES);
      Resource condition = resources.referred(resource, diagnosis.at("diagnosisReference"));
      codes.addAll(condition.codes("code", Codes.DIAGNOSES));
      String code = report.only(diagnosis, "", "codes of one diagnosis", codes);
      if (code == null) {
        report.notice(
            diagnosis,
            "",
            "the diagnosis has no ICD-10-CM code, and is left out",
            "Give its code with the system http://hl7.org/fhir/sid/icd-10-cm");
        places.put(diagnosis.whole("sequence"), LEFT_OUT);
      } else {
        diagnoses.add(code);
        places.put(diagnosis.whole("sequence"), diagnoses.size());
      }
    }
  }

  /** Parts without those that an update takes back, which is told. */
  static List<Resource> parts(Resource owner, String field, FhirReport report) {
    List<Resource> parts = new ArrayList<>();
    for (Resource part : owner.all(field)) {
      if (part.isCancelled()) {
        report.notice(
            part,
            "modifierExtension",
            "the " + field + " is cancelled, and is left out",
            "Remove infoCancelledFlag if it still applies");
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Parts in the order of their sequence numbers, which the order in the file need not be. */
  private List<Resource> bySequence(String field) {
    List<Resource> parts = parts(resource, field, report);
    parts.sort(Comparator.comparingInt(part -> part.whole("sequence")));
    return parts;
  }

  private void takeTeam() {
    for (Resource member : parts(resource, "careTeam", report)) {
      checkProvider(member, "provider");
      Provider provider = parties.provider(resource, member.at("provider"));
      if (provider == null) {
        continue;
      }
      String role = member.code("role");
      if (!TeamMember.Role.isKnown(role)) {
        report.notice(
            member,
            "role",
            "this role is not known; the provider counts as rendering for the items that name it",
            "Write primary, supervisor, or another role of FHIR or of the guide that you follow");
      }
      TeamMember known = new TeamMember(provider, TeamMember.Role.of(role));
      team.putIfAbsent(member.whole("sequence"), known);
      switch (known.role()) {
        case REFERRING -> claim.referring(provider);
        case SUPERVISING -> claim.supervising(provider);
        case ORDERING -> claim.ordering(provider);
        case RENDERING -> claim.rendering(provider);
        case OTHER -> {}
      }
    }
  }

  /** The patient, without whom a claim can be reviewed, but not by age and sex. */
  private Resource patient() {
    checkReference(resource, "patient", true);
    Resource reference = resource.at("patient");
    Resource patient = resources.referred(resource, reference);
    if (reference.isPresent() && !patient.type().equals("Patient")) {
      report.notice(
          resource,
          "patient",
          "the patient is not in the bundle; age and sex are not known",
          "Put the Patient into the bundle, with the address that the reference has");
      return Resource.none();
    }
    return patient;
  }

  private void checkProvider(Resource owner, String field) {
    checkReference(owner, field, false);
    Resource reference = owner.at(field);
    if (resources.leadsNowhere(resource, reference)
        && reference.at("identifier").text("value").isEmpty()) {
      report.notice(
          owner,
          field,
          "who this is is not in the bundle; NPI, taxonomy and state are not known",
          "Put the provider into the bundle, with the address that the reference has, or add its NPI"
              + " to the reference");
    }
  }

  private void checkReference(Resource owner, String field, boolean isNeeded) {
    if (resources.isAmbiguous(resource, owner.at(field))) {
      report.twoResources(owner, field, isNeeded);
    }
  }

  /** The numbers that are of the same system as the first. */
  private List<String> identifiers() {
    Resource first = resource.first("identifier");
    return resource.all("identifier").stream()
        .filter(it -> it.text("system").equals(first.text("system"))
            && it.json().path("type").equals(first.json().path("type")))
        .map(it -> it.text("value"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private @Nullable String stateOf(
      @Nullable Provider facility,
      @Nullable Provider billing,
      List<ServiceLine> lines,
      FhirPatient patient) {
    if (facility != null && facility.state() != null) {
      return facility.state();
    }
    String item = resource.first("item").at("locationAddress").state();
    if (item != null) {
      return item;
    }
    if ("12".equals(lines.get(0).placeOfService())) {
      return patient.state();
    }
    return billing == null ? null : billing.state();
  }
}
