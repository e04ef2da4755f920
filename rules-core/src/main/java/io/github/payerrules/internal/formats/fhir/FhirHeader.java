package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.RelatedCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of claim a Claim resource is, and what it says of itself as a whole. */
final class FhirHeader {

  private static final Set<String> PROFESSIONAL = Set.of("professional");
  private static final Set<String> INSTITUTIONAL = Set.of("institutional");
  private static final Set<String> OTHER_TYPES = Set.of("oral", "pharmacy", "vision");

  private final Resource resource;
  private final FhirReport report;
  private final Claim.Builder claim;

  FhirHeader(Resource resource, FhirReport report, Claim.Builder claim) {
    this.resource = resource;
    this.report = report;
    this.claim = claim;
  }

  /** Whether there is a claim to review. */
  boolean isCurrent() {
    switch (resource.text("status")) {
      case "", "active", "draft" -> {}
      case "entered-in-error", "cancelled" -> {
        report.problem(
            resource,
            "status",
            "the claim is withdrawn",
            "There is nothing to review: leave it out, or set status to active or draft");
        return false;
      }
      default ->
        report.problem(
            resource,
            "status",
            "this is not a status of FHIR",
            "Write active or draft for what is to be reviewed, cancelled or entered-in-error for"
                + " what is not");
    }
    return true;
  }

  void take() {
    takeUse();
    takeType();
    takeRelated();
    takeAccident();
    takeSupportingInfo();
  }

  private void takeUse() {
    switch (resource.text("use")) {
      case "", "claim" -> claim.purpose(ClaimPurpose.CLAIM);
      case "preauthorization", "predetermination" -> claim.purpose(ClaimPurpose.REQUEST);
      default ->
        report.problem(
            resource,
            "use",
            "this is not a use of FHIR: a claim and a request are reviewed by different rules",
            "Write claim, preauthorization or predetermination");
    }
  }

  private void takeType() {
    if (resource.isCoded("type", OTHER_TYPES)) {
      report.problem(
          resource,
          "type",
          "this is not a professional claim",
          "Only claims of type professional or institutional are read");
    }
    boolean isProfessional = resource.isCoded("type", PROFESSIONAL);
    boolean isInstitutional = resource.isCoded("type", INSTITUTIONAL);
    claim.type(isInstitutional && !isProfessional ? ClaimType.FACILITY : ClaimType.PROFESSIONAL);
    if (isProfessional == isInstitutional
        && !resource.isCoded("type", OTHER_TYPES)
        && !resource.code("type").isEmpty()) {
      report.notice(
          resource,
          "type",
          "the type is not one of FHIR's claim types; the claim is read as professional",
          "Write professional or institutional");
    }
  }

  private void takeRelated() {
    if (!resource.text("use").equals("claim")) {
      return;
    }
    List<Resource> replaced = new ArrayList<>();
    for (Resource related : resource.all("related")) {
      String relationship = related.code("relationship");
      if (!relationship.equals("associated")) {
        replaced.add(related);
      }
      if (!Set.of("", "prior", "associated").contains(relationship)) {
        report.notice(
            related,
            "relationship",
            "the relationship is not one of FHIR; the claim is read as a replacement",
            "Write prior for the claim that this one replaces, associated for any other");
      }
    }
    if (!replaced.isEmpty()) {
      claim.frequencyCode("7");
      claim.originalReference(report.first(
          resource,
          "related",
          "claims that this one replaces",
          replaced.stream()
              .map(FhirHeader::originalReference)
              .filter(Objects::nonNull)
              .toList()));
    }
  }

  private static @Nullable String originalReference(Resource prior) {
    String number = prior.at("reference").textOrNull("value");
    return number == null ? prior.at("claim").at("identifier").textOrNull("value") : number;
  }

  private void takeAccident() {
    Resource accident = resource.at("accident");
    if (!accident.isPresent()) {
      return;
    }
    claim.accidentOn(accident.date("date"));
    claim.relatedCauses(
        switch (accident.code("type")) {
          case "MVA" -> List.of(RelatedCause.AUTO_ACCIDENT);
          case "WPA" -> List.of(RelatedCause.EMPLOYMENT);
          default -> List.of(RelatedCause.OTHER_ACCIDENT);
        });
    if (!Set.of("", "MVA", "WPA", "SPT", "SCHOOL").contains(accident.code("type"))) {
      report.notice(
          accident,
          "type",
          "the type of the accident is not one of FHIR; it is read as another accident",
          "Write MVA for a motor vehicle, WPA for work, SCHOOL or SPT");
    }
    claim.accidentState(accident.at("locationAddress").state());
  }

  private void takeSupportingInfo() {
    List<LocalDate> admitted = new ArrayList<>();
    List<LocalDate> discharged = new ArrayList<>();
    List<LocalDate> onset = new ArrayList<>();
    for (Resource info : FhirClaim.parts(resource, "supportingInfo", report)) {
      Resource period = info.at("timingPeriod");
      LocalDate day = info.date("timingDate");
      LocalDate start = day == null ? period.date("start") : day;
      LocalDate end = period.date("end");
      switch (info.code("category")) {
        case "admissionDates", "admissionperiod", "hospitalized" -> {
          add(admitted, period.isPresent() ? period.date("start") : day);
          add(discharged, end);
        }
        case "dischargeDates" -> add(discharged, day == null ? end : day);
        case "onset" -> add(onset, start);
        default -> {}
      }
    }
    claim.admittedOn(report.first(resource, "supportingInfo", "days of admission", admitted));
    claim.dischargedOn(report.first(resource, "supportingInfo", "days of discharge", discharged));
    claim.onsetOn(report.first(resource, "supportingInfo", "days of onset", onset));
  }

  private static void add(List<LocalDate> days, @Nullable LocalDate day) {
    if (day != null) {
      days.add(day);
    }
  }
}
