package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What payers answered before: authorizations and verified coverages. */
final class FhirOnFile {

  private final Resources resources;
  private final FhirParties parties;
  private final ReadingOptions options;

  FhirOnFile(Resources resources, FhirParties parties, ReadingOptions options) {
    this.resources = resources;
    this.parties = parties;
    this.options = options;
  }

  /** Of answers to requests (ClaimResponse); {@code null} if there is no answer. */
  @Nullable
  List<Authorization> authorizations() {
    List<Authorization> all = new ArrayList<>();
    boolean isAny = false;
    for (Resource answer : resources.of("ClaimResponse").toList()) {
      if (answer.text("use").equals("claim")) {
        continue;
      }
      isAny = true;
      all.addAll(authorizations(answer));
    }
    return isAny ? all : null;
  }

  /** Of one answer to a request. */
  List<Authorization> authorizations(Resource answer) {
    List<Authorization> all = new ArrayList<>();
    Resource request = resources.referred(answer, answer.at("request"));
    for (Resource item : answer.all("item")) {
      all.add(authorization(answer, item, codeOf(request, item.whole("itemSequence"))));
    }
    for (Resource added : answer.all("addItem")) {
      all.add(authorization(answer, added, Codes.procedure(added, "productOrService")));
    }
    return all;
  }

  private static Authorization authorization(Resource answer, Resource item, String code) {
    Resource action = item.first("adjudication").extension("reviewAction");
    String number = action.extension("number").textOrNull("valueString");
    Resource period = item.extension("PreAuthPeriod").at("valuePeriod");
    if (!period.isPresent()) {
      period = item.extension("preAuthPeriod").at("valuePeriod");
    }
    if (!period.isPresent()) {
      period = answer.at("preAuthPeriod");
    }
    Resource detail = authorizedDetail(item);
    String authorized =
        Codes.procedure(detail.extension("productOrServiceCode"), "valueCodeableConcept");
    String given = authorized.isEmpty() ? code : authorized;
    BigDecimal quantity = detail.extension("quantity").at("valueQuantity").number("value");
    return Authorization.builder()
        .number(number == null ? answer.textOrNull("preAuthRef") : number)
        .status(status(answer, action))
        .codes(given.isEmpty() ? List.of() : List.of(given))
        .from(period.date("start"))
        .to(period.date("end"))
        .unitsApproved(Size.count(quantity))
        .build();
  }

  private static Resource authorizedDetail(Resource item) {
    for (String ending : new String[] {"itemAuthorizedDetail", "authorizedItemDetail"}) {
      Resource detail = item.extension(ending);
      if (detail.isPresent()) {
        return detail;
      }
    }
    return Resource.none();
  }

  /** X12's certification action codes, with which PAS answers; else the outcome of the whole. */
  private static Status status(Resource answer, Resource action) {
    Resource code = action.extension("reviewActionCode");
    String certification =
        (code.isPresent() ? code : action.extension("code")).code("valueCodeableConcept");
    return switch (certification) {
      case "A1", "A2", "A6" -> Status.APPROVED;
      case "A3" -> Status.DENIED;
      case "A4" -> Status.PENDING;
      case "C", "CT" -> Status.CANCELLED;
      default ->
        answer.text("outcome").equals("complete") && !answer.text("preAuthRef").isEmpty()
            ? Status.APPROVED
            : Status.PENDING;
    };
  }

  private static String codeOf(Resource request, int sequence) {
    for (Resource item : request.all("item")) {
      if (item.whole("sequence") == sequence) {
        return Codes.procedure(item, "productOrService");
      }
    }
    return "";
  }

  /** Of answers on eligibility (CoverageEligibilityResponse); {@code null} if there is none. */
  @Nullable
  List<Coverage> coverages() {
    List<Coverage> all = new ArrayList<>();
    boolean isAny = false;
    for (Resource answer : resources.of("CoverageEligibilityResponse").toList()) {
      isAny = true;
      all.addAll(coverages(answer));
    }
    return isAny ? all : null;
  }

  /** Of one answer on eligibility: what is in force. */
  List<Coverage> coverages(Resource answer) {
    List<Coverage> all = new ArrayList<>();
    String payer = options.payer(parties.payer(answer, answer.at("insurer")), null);
    LocalDate verified = answer.date("created");
    for (Resource insurance : answer.all("insurance")) {
      if (insurance.text("inforce").equals("false")) {
        continue;
      }
      Resource period = insurance.at("benefitPeriod");
      Resource coverage = resources.referred(answer, insurance.at("coverage"));
      if (!period.isPresent()) {
        period = coverage.at("period");
      }
      all.add(Coverage.builder()
          .payer(payer)
          .from(period.date("start"))
          .to(period.date("end"))
          .order(coverage.ordinal("order"))
          .verifiedOn(verified)
          .costSharingKnown(isCostSharingKnown(insurance) ? Boolean.TRUE : null)
          .build());
    }
    return all;
  }

  private static boolean isCostSharingKnown(Resource insurance) {
    return insurance.all("item").stream()
        .flatMap(it -> it.all("benefit").stream())
        .map(it -> it.code("type"))
        .anyMatch(it -> it.startsWith("copay") || it.startsWith("deductible"));
  }
}
