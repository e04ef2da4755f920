package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Claim resource as a claim: for payment, or as a request for authorization. Not thread-safe. */
final class FhirClaim {

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
    if (isWithdrawn()) {
      return null;
    }
    takeKind();
    takeDiagnoses();
    takeTeam();
    Resource coverage = takeInsurance();
    String payer = options.payer(payerOf(coverage), null);
    if (payer == null) {
      report.problem(
          resource,
          "insurer",
          "the claim names no payer",
          "Add insurer, or insurance with a coverage and its payor, and the Organization to the"
              + " bundle; or set a payer for claims without one");
    }
    takeSupportingInfo();
    List<ServiceLine> lines = lines();
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
    Resource patient = resources.referred(resource, resource.at("patient"));
    FhirPatient whose = new FhirPatient(patient, memberId(coverage));
    whose.addTo(claim, payer, lines.get(0).date(), keys);
    Provider billing = parties.provider(resource, resource.at("provider"));
    Provider facility = parties.provider(resource, resource.at("facility"));
    String identifier = resource.first("identifier").textOrNull("value");
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

  private boolean isWithdrawn() {
    String status = resource.text("status");
    boolean isWithdrawn = status.equals("entered-in-error") || status.equals("cancelled");
    if (isWithdrawn) {
      report.problem(
          resource,
          "status",
          "the claim is withdrawn",
          "There is nothing to review: leave it out, or set status to active or draft");
    }
    return isWithdrawn;
  }

  private void takeKind() {
    claim.purpose(
        resource.text("use").equals("claim") || resource.text("use").isEmpty()
            ? ClaimPurpose.CLAIM
            : ClaimPurpose.REQUEST);
    String type = resource.code("type");
    switch (type) {
      case "institutional" -> claim.type(ClaimType.FACILITY);
      case "oral", "pharmacy", "vision" ->
        report.problem(
            resource,
            "type",
            "this is not a professional claim",
            "Only claims of type professional or institutional are read");
      default -> claim.type(ClaimType.PROFESSIONAL);
    }
    Resource prior = resource.first("related");
    if (prior.isPresent()
        && resource.text("use").equals("claim")
        && !prior.code("relationship").equals("associated")) {
      claim.frequencyCode("7");
      claim.originalReference(originalReference(prior));
    }
    Resource accident = resource.at("accident");
    if (accident.isPresent()) {
      claim.accidentOn(accident.date("date"));
      claim.relatedCauses(
          switch (accident.code("type")) {
            case "MVA" -> List.of(RelatedCause.AUTO_ACCIDENT);
            case "WPA" -> List.of(RelatedCause.EMPLOYMENT);
            default -> List.of(RelatedCause.OTHER_ACCIDENT);
          });
      claim.accidentState(accident.at("locationAddress").state());
    }
  }

  private @Nullable String originalReference(Resource prior) {
    String number = prior.at("reference").textOrNull("value");
    return number == null ? prior.at("claim").at("identifier").textOrNull("value") : number;
  }

  private void takeDiagnoses() {
    for (Resource diagnosis : bySequence("diagnosis")) {
      String code = diagnosis.code("diagnosisCodeableConcept", Codes.DIAGNOSES);
      if (code.isEmpty()) {
        code = resources
            .referred(resource, diagnosis.at("diagnosisReference"))
            .code("code", Codes.DIAGNOSES);
      }
      if (code.isEmpty()) {
        report.notice(
            diagnosis,
            "",
            "the diagnosis has no ICD-10-CM code, and is left out",
            "Give its code with the system http://hl7.org/fhir/sid/icd-10-cm");
      } else {
        diagnoses.add(code);
        places.put(diagnosis.whole("sequence"), diagnoses.size());
      }
    }
  }

  /** Parts in the order of their sequence numbers, which the order in the file need not be. */
  private List<Resource> bySequence(String field) {
    List<Resource> parts = resource.all(field);
    parts.sort(Comparator.comparingInt(part -> part.whole("sequence")));
    return parts;
  }

  private void takeTeam() {
    for (Resource member : resource.all("careTeam")) {
      Provider provider = parties.provider(resource, member.at("provider"));
      if (provider == null) {
        continue;
      }
      TeamMember known = new TeamMember(provider, TeamMember.Role.of(member.code("role")));
      team.put(member.whole("sequence"), known);
      switch (known.role()) {
        case REFERRING -> claim.referring(provider);
        case SUPERVISING -> claim.supervising(provider);
        case ORDERING -> claim.ordering(provider);
        case RENDERING -> claim.rendering(provider);
        case OTHER -> {}
      }
    }
  }

  /** The coverage that the claim is for; the others are those of other payers. */
  private Resource takeInsurance() {
    Resource focal = Resource.none();
    List<OtherPayer> others = new ArrayList<>();
    List<Resource> all = bySequence("insurance");
    Resource first = all.isEmpty() ? Resource.none() : all.get(0);
    Resource own =
        all.stream().filter(it -> it.text("focal").equals("true")).findFirst().orElse(first);
    for (Resource insurance : all) {
      Resource coverage = resources.referred(resource, insurance.at("coverage"));
      Integer ofPatient = coverage.ordinal("order");
      Integer order = ofPatient == null ? insurance.ordinal("sequence") : ofPatient;
      if (insurance.path().equals(own.path())) {
        focal = coverage;
        claim.payerOrder(order);
        String number = insurance.first("preAuthRef").json().asText("");
        claim.authorizationNumber(number.isEmpty() ? null : number);
      } else {
        List<String> payer = parties.payer(coverage, coverage.first("payor"));
        others.add(OtherPayer.builder()
            .payer(payer.isEmpty() ? null : options.payer(payer, null))
            .order(order)
            .build());
      }
    }
    claim.otherPayers(others);
    return focal;
  }

  private List<String> payerOf(Resource coverage) {
    List<String> said = new ArrayList<>(parties.payer(resource, resource.at("insurer")));
    said.addAll(parties.payer(coverage, coverage.first("payor")));
    return said;
  }

  private static String memberId(Resource coverage) {
    String subscriber = coverage.text("subscriberId");
    return subscriber.isEmpty() ? coverage.first("identifier").text("value") : subscriber;
  }

  private void takeSupportingInfo() {
    for (Resource info : resource.all("supportingInfo")) {
      Resource period = info.at("timingPeriod");
      LocalDate day = info.date("timingDate");
      switch (info.code("category")) {
        case "admissionDates", "admissionperiod", "hospitalized" -> {
          claim.admittedOn(period.isPresent() ? period.date("start") : day);
          claim.dischargedOn(period.date("end"));
        }
        case "dischargeDates" -> claim.dischargedOn(day == null ? period.date("end") : day);
        case "onset" -> claim.onsetOn(day == null ? period.date("start") : day);
        default -> {}
      }
    }
  }

  private List<ServiceLine> lines() {
    List<ServiceLine> lines = new ArrayList<>();
    FhirItem items = new FhirItem(resources, resource, report, places, team);
    for (Resource item : resource.all("item")) {
      if (FhirItem.isCancelled(item)) {
        report.notice(
            item,
            "modifierExtension",
            "the item is cancelled, and is left out",
            "Remove infoCancelledFlag if the service is still planned");
        continue;
      }
      ServiceLine line = items.line(item, lines.size() + 1);
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
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
