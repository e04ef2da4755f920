package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.internal.formats.fhir.Doubts.Doubt;
import io.github.payerrules.internal.formats.fhir.Doubts.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is odd about a decision on a claim, and read all the same: the first of two values. */
final class DecisionDoubts {

  /** Supporting information of which one value is read. */
  private static final Set<String> INFORMATION = Set.of("patientaccountnumber", "clmrecvddate");

  /** Categories of which one amount or reason is read. */
  private static final Set<String> CATEGORIES = Set.of(
      "submitted",
      "eligible",
      "allowed",
      "paidtoprovider",
      "paidtopatient",
      "benefit",
      "deductible",
      "coinsurance",
      "copay",
      "priorpayerpaid",
      "noncovered",
      "discount",
      "denialreason",
      "memberliability");

  /** What is left of a category that has a remark alone. */
  private static final List<Object> REMARK =
      List.of("", "", Resource.none().at("amount").json(), "");

  private final Resource answer;
  private final List<Doubt> doubts = new ArrayList<>();

  private DecisionDoubts(Resource answer) {
    this.answer = answer;
  }

  static List<Doubt> in(Resource answer) {
    return new DecisionDoubts(answer).all();
  }

  private List<Doubt> all() {
    once("supportingInfo", INFORMATION, answer);
    once("total", CATEGORIES, answer);
    decided(answer);
    LocalDate created = answer.date("created");
    LocalDate paidOn = answer.at("payment").date("date");
    if (created != null && paidOn != null && paidOn.isAfter(created.plusYears(1))) {
      tell(
          answer.at("payment"),
          "date",
          "the payment date is more than a year after the decision",
          "Check the day of the payment with your bank before you post it");
    }
    return doubts;
  }

  private void decided(Resource owner) {
    once("adjudication", CATEGORIES, owner);
    share(owner);
    unusedReason(owner);
    for (String parts : List.of("item", "addItem", "detail", "subDetail")) {
      owner.all(parts).forEach(this::decided);
    }
  }

  private void once(String field, Set<String> known, Resource owner) {
    Map<String, Object> first = new HashMap<>();
    for (Resource each : owner.all(field)) {
      for (Resource coding : each.codings("category")) {
        String code = coding.text("code");
        Object value = List.of(
            each.text("valueString"),
            each.text("timingDate"),
            each.at("amount").json(),
            FhirAdjudication.reasonOf(each, ""));
        // A remark beside the reason of a denial is no second reason.
        boolean isRead = known.contains(code) && !value.equals(REMARK);
        Object other = isRead ? first.putIfAbsent(code, value) : null;
        if (other != null && !other.equals(value)) {
          tell(
              each,
              "category",
              "this category is there twice and says two things; the first is used",
              "Ask the payer which one is right before you post it");
        }
      }
    }
  }

  /** The reason of a denial without anything that is denied. */
  private void unusedReason(Resource owner) {
    FhirAdjudication adjudication = new FhirAdjudication(owner, "adjudication");
    String reason = adjudication.denialReason();
    boolean isUsed =
        adjudication.adjustments().stream().anyMatch(it -> it.carc().equals(reason));
    if (!reason.isEmpty() && !isUsed) {
      tell(
          owner,
          "adjudication",
          "there is the reason of a denial, and nothing is denied; it is left out",
          "Ask the payer what it denies");
    }
  }

  /** The member's part as a whole, and by its reasons. */
  private void share(Resource owner) {
    FhirAdjudication adjudication = new FhirAdjudication(owner, "adjudication");
    BigDecimal told = adjudication.memberLiability();
    BigDecimal byReasons = adjudication.adjustments().stream()
        .filter(it -> it.group().equals("PR"))
        .map(Adjustment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (told != null && told.compareTo(byReasons) != 0) {
      tell(
          owner,
          "adjudication",
          "the member's liability is not what its reasons add up to; the reasons count",
          "Ask the payer what the patient owes");
    }
  }

  private void tell(Resource at, String field, String what, String fix) {
    doubts.add(new Doubt(at, field, Weight.NOTICE, what, fix));
  }
}
