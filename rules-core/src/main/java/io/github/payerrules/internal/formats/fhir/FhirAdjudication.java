package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Adjustment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of an item or a claim by their categories: FHIR's own, CARIN's for Blue Button, and
 * X12's group codes. Where only the category says what an amount is, its group and reason code are
 * those of an 835 that says the same.
 */
final class FhirAdjudication {

  private static final Set<String> GROUPS = Set.of("CO", "PR", "OA", "PI");
  private static final List<String> REASONS = List.of("claim-adjustment-reason");
  private static final List<String> REMARKS = List.of("remittance-advice-remark");

  private final List<Resource> all;

  FhirAdjudication(Resource owner, String field) {
    this.all = owner.all(field);
  }

  @Nullable
  BigDecimal charge() {
    return amount("submitted");
  }

  @Nullable
  BigDecimal allowed() {
    BigDecimal eligible = amount("eligible");
    return eligible == null ? amount("allowed") : eligible;
  }

  /** What the payer pays, to the provider or the patient. */
  @Nullable
  BigDecimal paid() {
    BigDecimal toProvider = amount("paidtoprovider");
    BigDecimal toPatient = amount("paidtopatient");
    if (toProvider == null && toPatient == null) {
      return amount("benefit");
    }
    return orZero(toProvider).add(orZero(toPatient));
  }

  /** The reason code of a denial; empty where there is none. */
  String denialReason() {
    return reason("denialreason", "");
  }

  /** What the member owes as a whole, where the payer says so. */
  @Nullable
  BigDecimal memberLiability() {
    return amount("memberliability");
  }

  /** The remark codes among the reasons. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Resource each : all) {
      String remark = each.code("reason", REMARKS);
      if (!remark.isEmpty() && !remarks.contains(remark)) {
        remarks.add(remark);
      }
    }
    return remarks;
  }

  List<Adjustment> adjustments() {
    List<Adjustment> adjustments = new ArrayList<>();
    for (Resource each : all) {
      String group = groupOf(each);
      if (!group.isEmpty()) {
        add(adjustments, group, reasonOf(each, ""), amountOf(each));
      }
    }
    if (!adjustments.isEmpty()) {
      return adjustments;
    }
    add(adjustments, "PR", reason("deductible", "1"), amount("deductible"));
    add(adjustments, "PR", reason("coinsurance", "2"), amount("coinsurance"));
    add(adjustments, "PR", reason("copay", "3"), amount("copay"));
    add(adjustments, "OA", reason("priorpayerpaid", "23"), amount("priorpayerpaid"));
    BigDecimal shares = orZero(amount("deductible"))
        .add(orZero(amount("coinsurance")))
        .add(orZero(amount("copay")));
    BigDecimal notCovered = amount("noncovered");
    BigDecimal ofPatient = orZero(amount("memberliability")).subtract(shares);
    boolean isPatients = notCovered != null && ofPatient.compareTo(notCovered) >= 0;
    add(
        adjustments,
        isPatients ? "PR" : "CO",
        reason("noncovered", reason("denialreason", "96")),
        notCovered);
    add(adjustments, "CO", reason("discount", "45"), amount("discount"));
    if (notCovered == null && of("denialreason").isPresent()) {
      // The reason of a denial without its amount: all that is left of the charge.
      BigDecimal left = orZero(charge()).subtract(orZero(paid()));
      for (Adjustment each : adjustments) {
        left = left.subtract(each.amount());
      }
      add(adjustments, "CO", reason("denialreason", "96"), left);
    }
    return adjustments;
  }

  private static void add(
      List<Adjustment> adjustments, String group, String reason, @Nullable BigDecimal amount) {
    if (amount != null && amount.signum() != 0) {
      adjustments.add(
          Adjustment.builder().group(group).carc(reason).amount(amount).build());
    }
  }

  /** X12's group code, where the category is one. */
  private static String groupOf(Resource adjudication) {
    for (Resource coding : adjudication.codings("category")) {
      if (GROUPS.contains(coding.text("code"))) {
        return coding.text("code");
      }
    }
    return "";
  }

  private String reason(String category, String otherwise) {
    Resource found = of(category);
    return found.isPresent() ? reasonOf(found, otherwise) : otherwise;
  }

  static String reasonOf(Resource adjudication, String otherwise) {
    String reason = adjudication.code("reason", REASONS);
    return reason.isEmpty() ? otherwise : reason;
  }

  private @Nullable BigDecimal amount(String category) {
    Resource found = of(category);
    return found.isPresent() ? amountOf(found) : null;
  }

  private static @Nullable BigDecimal amountOf(Resource adjudication) {
    return adjudication.at("amount").number("value");
  }

  private Resource of(String category) {
    return all.stream()
        .filter(each -> each.codings("category").stream()
            .anyMatch(coding -> coding.text("code").equals(category)))
        .findFirst()
        .orElseGet(Resource::none);
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
