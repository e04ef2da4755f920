package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.formats.ReadingOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The insurances of a Claim resource: whose it is, and the other payers. */
final class FhirInsurance {

  private static final Set<String> UNREAD_OF_COVERAGE =
      Set.of("type", "relationship", "class", "costToBeneficiary", "payor");

  private final Resources resources;
  private final FhirParties parties;
  private final ReadingOptions options;
  private final FhirReport report;

  FhirInsurance(
      Resources resources, FhirParties parties, ReadingOptions options, FhirReport report) {
    this.resources = resources;
    this.parties = parties;
    this.options = options;
    this.report = report;
  }

  /** The coverage that the claim is for; the others are those of other payers. */
  Resource take(Resource resource, List<Resource> all, Claim.Builder claim) {
    Resource focal = Resource.none();
    List<OtherPayer> others = new ArrayList<>();
    Resource first = all.isEmpty() ? Resource.none() : all.get(0);
    List<Resource> focals =
        all.stream().filter(it -> it.text("focal").equals("true")).toList();
    Resource own = focals.isEmpty() ? first : focals.get(0);
    report.only(
        resource,
        "insurance",
        "coverages that are focal",
        focals.stream().map(it -> it.at("coverage").json()).toList());
    for (Resource insurance : all) {
      Resource coverage = resources.referred(resource, insurance.at("coverage"));
      Integer ofPatient = coverage.ordinal("order");
      Integer order = ofPatient == null ? insurance.ordinal("sequence") : ofPatient;
      if (insurance.path().equals(own.path())) {
        focal = coverage;
        claim.payerOrder(order);
        if (resources.isAmbiguous(resource, insurance.at("coverage"))) {
          report.twoResources(insurance, "coverage", true);
        }
        if (resources.leadsNowhere(resource, insurance.at("coverage"))) {
          report.notice(
              insurance,
              "coverage",
              "the coverage is not in the bundle; plan, member number and dates are not known",
              "Put the Coverage into the bundle, with the address that the reference has");
        }
        report.tell(Doubts.in(coverage, UNREAD_OF_COVERAGE));
        if (!Set.of("", "active").contains(coverage.text("status"))) {
          report.notice(
              coverage,
              "status",
              "the coverage is not active",
              "Verify the patient's coverage, and bill the one that is in force");
        }
        claim.authorizationNumber(report.first(
            insurance, "preAuthRef", "authorization numbers", insurance.texts("preAuthRef")));
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

  /** What the coverage says of whom and when it covers, against the claim. */
  void checkCoverage(Resource resource, Resource coverage, LocalDate day) {
    if (resources.differ(resource, resource.at("patient"), coverage, coverage.at("beneficiary"))) {
      report.notice(
          coverage,
          "beneficiary",
          "the coverage is another patient's than the claim",
          "Bill the patient's own coverage");
    }
    Resource period = coverage.at("period");
    if (!Periods.holds(period.date("start"), period.date("end"), day)) {
      report.notice(
          coverage,
          "period",
          "the coverage is not in force on the date of service",
          "Verify the patient's coverage, and bill the one that is in force");
    }
  }

  /** What the payer is called: the insurer, then who pays the coverage. */
  List<String> payers(Resource resource, Resource coverage) {
    List<String> said = new ArrayList<>(parties.payer(resource, resource.at("insurer")));
    said.addAll(parties.payer(coverage, coverage.first("payor")));
    return said;
  }

  static String memberId(Resource coverage) {
    String subscriber = coverage.text("subscriberId");
    return subscriber.isEmpty() ? coverage.first("identifier").text("value") : subscriber;
  }
}
