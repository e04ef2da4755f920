package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  List<Authorization> authorizations(FhirReport report) {
    List<Authorization> all = new ArrayList<>();
    boolean isAny = false;
    for (Resource answer : resources.of("ClaimResponse").toList()) {
      if (answer.text("use").equals("claim")) {
        continue;
      }
      if (isReadable(answer, report)) {
        isAny = true;
        all.addAll(authorizations(answer));
      }
    }
    return isAny ? all : null;
  }

  private static boolean isReadable(Resource answer, FhirReport report) {
    List<Doubts.Doubt> doubts = AnswerDoubts.in(answer);
    doubts.forEach(it -> report.notice(it.at(), it.field(), it.what(), it.fix()));
    return AnswerDoubts.isReadable(doubts);
  }

  /** Of one answer to a request. */
  List<Authorization> authorizations(Resource answer) {
    return decisions(answer, false);
  }

  /** The services of one answer that need no authorization. */
  List<Authorization> notNeeded(Resource answer) {
    return decisions(answer, true);
  }

  private List<Authorization> decisions(Resource answer, boolean isNotNeeded) {
    List<Authorization> all = new ArrayList<>();
    Resource request = resources.referred(answer, answer.at("request"));
    Map<Integer, String> codes = new HashMap<>();
    for (Resource item : request.all("item")) {
      codes.putIfAbsent(item.whole("sequence"), Codes.procedure(item, "productOrService"));
    }
    for (Resource item : decided(answer)) {
      String added = Codes.procedure(item, "productOrService");
      String code = added.isEmpty() ? codes.getOrDefault(item.whole("itemSequence"), "") : added;
      if (needsNone(item) == isNotNeeded) {
        all.add(authorization(answer, item, code));
      }
    }
    return all;
  }

  /** What is decided: what was asked for, and what the payer adds. */
  static List<Resource> decided(Resource answer) {
    List<Resource> decided = new ArrayList<>(answer.all("item"));
    decided.addAll(answer.all("addItem"));
    return decided;
  }

  /** Whether the payer says that the service needs no authorization, which approves nothing. */
  static boolean needsNone(Resource item) {
    return certification(item).equals("NA");
  }

  /** X12's certification action code of an item, with which PAS answers; empty if it has none. */
  static String certification(Resource item) {
    Resource action = action(item);
    Resource code = action.extension("reviewActionCode");
    return (code.isPresent() ? code : action.extension("code")).code("valueCodeableConcept");
  }

  /** How much is approved; nothing where that is not said. */
  static Resource approvedQuantity(Resource item) {
    return authorizedDetail(item).extension("quantity").at("valueQuantity");
  }

  private static Resource action(Resource item) {
    return item.first("adjudication").extension("reviewAction");
  }

  private static Authorization authorization(Resource answer, Resource item, String code) {
    String number = action(item).extension("number").textOrNull("valueString");
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
    Resource quantity = approvedQuantity(item);
    Integer units = Size.count(quantity.number("value"));
    boolean isUnclear = quantity.isPresent() && units == null;
    return Authorization.builder()
        .number(number == null ? answer.textOrNull("preAuthRef") : number)
        .status(isUnclear ? Status.PENDING : status(answer, certification(item)))
        .codes(given.isEmpty() ? List.of() : List.of(given))
        .from(period.date("start"))
        .to(period.date("end"))
        .unitsApproved(units)
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

  /** By the certification; where there is none, by the outcome of the whole. */
  private static Status status(Resource answer, String certification) {
    return switch (certification) {
      case "A1", "A2", "A6" -> Status.APPROVED;
      case "A3" -> Status.DENIED;
      case "C" -> Status.CANCELLED;
      case "" ->
        answer.text("outcome").equals("complete") && !answer.text("preAuthRef").isEmpty()
            ? Status.APPROVED
            : Status.PENDING;
      default -> Status.PENDING;
    };
  }

  /** Of answers on eligibility (CoverageEligibilityResponse); {@code null} if there is none. */
  @Nullable
  List<Coverage> coverages(FhirReport report) {
    List<Coverage> all = new ArrayList<>();
    boolean isAny = false;
    for (Resource answer : resources.of("CoverageEligibilityResponse").toList()) {
      if (isReadable(answer, report)) {
        isAny = true;
        all.addAll(coverages(answer));
      }
    }
    return isAny ? all : null;
  }

  /** The payer that gives an answer on eligibility. */
  @Nullable
  String payer(Resource answer) {
    return options.payer(parties.payer(answer, answer.at("insurer")), null);
  }

  /** Of one answer on eligibility: what is in force. */
  List<Coverage> coverages(Resource answer) {
    List<Coverage> all = new ArrayList<>();
    String payer = payer(answer);
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
