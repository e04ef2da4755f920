package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.LineAdjudication;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says of the patient's other payers (loops 2320 and 2430) must agree with itself: a
 * secondary payer sends back a claim that does not balance (837P guide, balancing of other payers).
 * Only what the claim gives is compared.
 */
final class OtherPayerChecks {

  private final Claim claim;
  private final StructuralFindings findings;
  private final Set<@Nullable String> others = new HashSet<>();

  OtherPayerChecks(Claim claim, StructuralFindings findings) {
    this.claim = claim;
    this.findings = findings;
    claim.otherPayers().forEach(other -> others.add(other.payer()));
  }

  void check() {
    if (claim.otherPayers().isEmpty()) {
      checkPrimary();
      return;
    }
    checkOrder();
    claim.lines().forEach(this::checkLine);
    claim.otherPayers().forEach(this::checkPaid);
    if (isAnsweredBeforeTheService()) {
      findings.review(
          "other-payer-answered-before-service",
          "N4",
          List.of(),
          "Another payer's remittance is dated before the service.",
          "Correct the date of the remittance or the date of service.");
    }
  }

  /** Who pays after another cannot pay without that one's decision. */
  private void checkPrimary() {
    Integer order = claim.payerOrder();
    if (order != null && order > 1) {
      findings.review(
          "primary-payer-missing",
          "MA04",
          List.of(),
          "The claim is billed to a payer that pays after another, and names no other payer.",
          "Bill the primary payer first; then add its payment and adjustments (loop 2320). If there is"
              + " no other payer, bill this one as primary (SBR01 P).");
    }
  }

  private void checkOrder() {
    Set<Integer> orders = new HashSet<>();
    if (claim.payerOrder() != null) {
      orders.add(claim.payerOrder());
    }
    for (OtherPayer other : claim.otherPayers()) {
      if (other.order() != null && !orders.add(other.order())) {
        findings.review(
            "payer-order-twice",
            "N245",
            List.of(),
            "Two payers of the claim have the same place: both primary, or both secondary.",
            "Give each payer its place among the patient's payers (SBR01).");
        return;
      }
    }
  }

  private void checkLine(ServiceLine line) {
    List<Integer> number = List.of(line.number());
    Map<String, BigDecimal> byPayer = new LinkedHashMap<>(); // one may answer on a line in parts
    for (LineAdjudication answer : line.adjudications()) {
      if (answer.payer() == null || answer.paid() == null) {
        return;
      }
      byPayer.merge(answer.payer(), answer.paid().add(sum(answer.adjustments())), BigDecimal::add);
    }
    if (!others.containsAll(byPayer.keySet())) {
      findings.review(
          "line-answer-of-unlisted-payer",
          "N4",
          number,
          "The line has an answer of a payer that the claim does not list.",
          "Name the payer of the answer (SVD01) as the claim names it (NM109 in loop 2330B).");
    }
    BigDecimal charge = line.charge();
    if (charge != null && byPayer.values().stream().anyMatch(sum -> sum.compareTo(charge) != 0)) {
      findings.review(
          "line-answer-does-not-balance",
          "N4",
          number,
          "What another payer paid and adjusted on the line does not add up to the line's charge.",
          "Copy payment and adjustments from its remittance: together they are the charge.");
    }
  }

  /** Only where the payer answered on each line. */
  private void checkPaid(OtherPayer other) {
    BigDecimal paid = other.paid();
    if (paid == null || other.payer() == null) {
      return;
    }
    BigDecimal expected = sum(other.adjustments()).negate();
    for (ServiceLine line : claim.lines()) {
      List<BigDecimal> onLine = line.adjudications().stream()
          .filter(answer -> other.payer().equals(answer.payer()))
          .map(LineAdjudication::paid)
          .filter(Objects::nonNull)
          .toList();
      if (onLine.isEmpty()) {
        return;
      }
      expected = onLine.stream().reduce(expected, BigDecimal::add);
    }
    if (expected.compareTo(paid) != 0) {
      findings.review(
          "other-payer-does-not-balance",
          "N4",
          List.of(),
          "What another payer paid is not what it paid on the lines, less its adjustments of the"
              + " claim.",
          "Copy the amounts from its remittance: AMT*D is the sum of SVD02, less the adjustments of"
              + " the claim (CAS in loop 2320).");
    }
  }

  private boolean isAnsweredBeforeTheService() {
    return claim.lines().stream().anyMatch(line -> {
      LocalDate day = line.date();
      return line.adjudications().stream().anyMatch(answer -> isBefore(answer.adjudicatedOn(), day))
          || claim.otherPayers().stream().anyMatch(other -> isBefore(other.adjudicatedOn(), day));
    });
  }

  private static boolean isBefore(@Nullable LocalDate answered, LocalDate day) {
    return answered != null && answered.isBefore(day);
  }

  private static BigDecimal sum(List<Adjustment> adjustments) {
    return adjustments.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
