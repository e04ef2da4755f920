package io.github.payerrules.internal.denial;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.internal.denial.FactNames.Wrong;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.ServicePayment;
import java.util.regex.Pattern;

/** What of a line is likely wrong, though it can be worked. */
public final class LineDoubts {

  private static final Pattern STATUS = Pattern.compile("[0-9]{1,2}");
  private static final String REVERSAL = "22";

  private LineDoubts() {}

  /** Tells them; none quotes the line. */
  public static void of(Denial denial, Wrong wrong) {
    ServicePayment line = denial.line();
    if (line == null) {
      return;
    }
    if (!denial.status().isEmpty() && !STATUS.matcher(denial.status()).matches()) {
      wrong.at(
          "line.status",
          "this is not a claim status of an 835",
          "Write its number, such as 4, or leave it out.");
    }
    if (line.adjustments().stream().anyMatch(each -> !Adjustment.GROUPS.contains(each.group()))) {
      wrong.at(
          "line.adjustments", "a group is none of an 835", "The groups are CO, PR, OA, PI and CR.");
    }
    if (line.serviceDate() != null
        && denial.remitDate() != null
        && line.serviceDate().isAfter(denial.remitDate())) {
      wrong.at(
          "line.service_date",
          "the service is after the remittance",
          "Correct one of them: the deadline is counted from it.");
    }
    if (denial.status().equals(REVERSAL)) {
      return;
    }
    if (line.charge().signum() < 0 || line.paid().signum() < 0) {
      wrong.at(
          "line.charge",
          "charge or payment is below 0, but the line is not a reversal (status 22)",
          "Write status 22, or amounts of at least 0.");
    } else if (line.charge().signum() > 0
        && !line.adjustments().isEmpty()
        && line.difference().signum() != 0) {
      wrong.at(
          "line.adjustments",
          "payment and adjustments leave " + line.difference().toPlainString() + " of the charge",
          "Write each amount of the remittance.");
    }
  }
}
