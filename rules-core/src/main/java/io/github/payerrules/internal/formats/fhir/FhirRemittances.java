package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.internal.formats.FileStart;
import io.github.payerrules.internal.remits.ClaimDoubts;
import io.github.payerrules.internal.remits.RepeatedClaims;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Remittances of FHIR R4 in JSON: each ExplanationOfBenefit and each ClaimResponse to a claim is
 * the decision on one claim, and those of one payment number that follow each other are one
 * payment. Not thread-safe.
 */
public final class FhirRemittances {

  private final String file;
  private final RemittanceHandler handler;
  private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
  private final Map<List<Object>, RepeatedClaims> decided = new HashMap<>();
  private @Nullable Remittance payment;
  private int line;
  private int claims;
  private BigDecimal charge = BigDecimal.ZERO;
  private BigDecimal claimsPaid = BigDecimal.ZERO;
  private BigDecimal paid = BigDecimal.ZERO;
  private boolean isAny;
  private boolean isBroken;

  private FhirRemittances(String file, RemittanceHandler handler) {
    this.file = file;
    this.handler = handler;
  }

  /** Whether a file that begins so is FHIR in JSON. */
  public static boolean recognizes(FileStart start) {
    return new FhirFormat().recognizes(start);
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param name the file's name for messages
   */
  public static void read(String name, InputStream in, RemittanceHandler handler)
      throws IOException {
    FhirRemittances reading = new FhirRemittances(name, handler);
    new FhirFile(name, (line, resources) -> reading.take(resources), reading::broken).read(in);
    reading.end();
  }

  private void broken(Problem problem) {
    isBroken = true;
    handler.problem(problem);
  }

  private void take(Resources resources) {
    for (Resource answer : resources.all()) {
      boolean isDecision =
          answer.type().equals("ExplanationOfBenefit") || answer.type().equals("ClaimResponse");
      // A preauthorization or predetermination pays nothing.
      boolean isOther = answer.text("use").equals("preauthorization")
          || answer.text("use").equals("predetermination");
      if (isDecision && !isOther && isReadable(resources, answer)) {
        UnreadAmounts.in(answer)
            .forEach(path -> handler.problem(new Problem(
                file,
                answer.line(),
                path,
                "this is not an amount; it is read as 0",
                "Ask the payer for the decision again before you post it. An amount is a number of"
                    + " dollars without quotation marks.")));
        DecisionDoubts.in(answer).forEach(doubt -> handler.notice(doubt.problem(file)));
        add(new FhirDecision(resources, answer));
      }
    }
  }

  private boolean isReadable(Resources resources, Resource answer) {
    List<Doubts.Doubt> doubts = AnswerDoubts.in(answer);
    for (Doubts.Doubt doubt : doubts) {
      broken(doubt.problem(file));
    }
    if (resources.hasNamesake(answer)) {
      broken(new Problem(
          file,
          answer.line(),
          answer.path().isEmpty() ? null : answer.path(),
          "another decision in the bundle has this id and other content; both are read",
          "Post the one that counts: one of them may be an earlier version."));
    }
    return AnswerDoubts.isReadable(doubts);
  }

  private void add(FhirDecision decision) {
    isAny = true;
    ClaimPayment claim = decision.claim();
    Remittance own = decision.payment(claim);
    if (TakenBack.isToNegate(claim)) {
      claim = TakenBack.claim(claim);
      own = TakenBack.payment(own);
      handler.notice(new Problem(
          file,
          decision.line(),
          null,
          "the decision is cancelled; its amounts count as taken back",
          "Post it as a reversal."));
    }
    if (isRepeated(decision.line(), own, claim)) {
      return;
    }
    doubts(decision.line(), claim);
    Remittance open = payment;
    if (open == null || !isSamePayment(open, own)) {
      endPayment();
      payment = own;
    }
    line = decision.line();
    claims++;
    charge = charge.add(claim.charge());
    claimsPaid = claimsPaid.add(claim.paid());
    paid = paid.add(own.paid());
    providerAdjustments.addAll(own.providerAdjustments());
    handler.claim(payment == null ? own : payment, claim, decision.line());
  }

  private boolean isRepeated(int at, Remittance own, ClaimPayment claim) {
    RepeatedClaims ofPayment = decided.computeIfAbsent(
        Arrays.asList(own.payerName(), own.payerId(), own.paymentNumber(), own.date()),
        key -> new RepeatedClaims());
    RepeatedClaims.Repeat repeat = ofPayment.add(claim);
    if (repeat == RepeatedClaims.Repeat.OTHER_AMOUNTS) {
      problem(at, RepeatedClaims.OTHER_AMOUNTS);
    } else if (repeat == RepeatedClaims.Repeat.SAME) {
      problem(at, "the payment has this claim twice; it is counted once");
    }
    return repeat == RepeatedClaims.Repeat.SAME;
  }

  /** What a remittance of X12 is asked, too. */
  private void doubts(int at, ClaimPayment claim) {
    if (claim.status().equals(FhirDecision.DENIED) && claim.paid().signum() > 0) {
      problem(at, "the claim is denied (outcome error) and yet paid");
    } else if (!claim.isReversal()
        && (claim.charge().signum() < 0 || claim.paid().signum() < 0)) {
      problem(at, "amounts of the claim are below 0, but the decision is not cancelled");
    } else if (ClaimDoubts.takesFromPatient(claim)) {
      problem(at, ClaimDoubts.TAKES_FROM_PATIENT);
    }
    if (claim.lines().stream().anyMatch(each -> each.code() == null)) {
      handler.notice(new Problem(
          file,
          at,
          null,
          "a line has no procedure code",
          "It can be matched only by its number. Look up the service in the claim."));
    }
    if (ClaimDoubts.lacksDay(claim)) {
      handler.notice(new Problem(file, at, null, ClaimDoubts.NO_DAY, ClaimDoubts.LOOK_UP_DAY));
    }
  }

  private void problem(int at, String what) {
    handler.problem(new Problem(
        file, at, null, what, "What is there is kept. Ask the payer before you post it."));
  }

  private static boolean isSamePayment(Remittance open, Remittance own) {
    return own.paymentNumber() != null
        && own.paymentNumber().equals(open.paymentNumber())
        && Objects.equals(own.payerName(), open.payerName())
        && Objects.equals(own.payerId(), open.payerId());
  }

  private void endPayment() {
    Remittance open = payment;
    if (open == null) {
      return;
    }
    payment = null;
    BigDecimal taken = providerAdjustments.stream()
        .map(ProviderAdjustment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal difference = claimsPaid.subtract(taken).subtract(paid);
    if (difference.signum() != 0) {
      handler.unbalanced(new Problem(
          file,
          line,
          "payment/amount",
          "the payment does not balance: claims paid "
              + claimsPaid.toPlainString()
              + " less payment adjustments "
              + taken.toPlainString()
              + " is not the payment of "
              + paid.toPlainString(),
          "Post what is there and ask the payer for the difference of " + difference.toPlainString()
              + "."));
    }
    Remittance whole =
        open.toBuilder().paid(paid).providerAdjustments(providerAdjustments).build();
    handler.payment(whole, new PaymentTotals(claims, charge, claimsPaid, taken, difference));
    providerAdjustments.clear();
    claims = 0;
    charge = BigDecimal.ZERO;
    claimsPaid = BigDecimal.ZERO;
    paid = BigDecimal.ZERO;
  }

  private void end() {
    endPayment();
    if (!isAny && !isBroken) {
      handler.problem(new Problem(
          file,
          1,
          null,
          "no ExplanationOfBenefit and no ClaimResponse to a claim in this file",
          "Export the payer's decisions; answers to a preauthorization go with the claim."));
    }
  }
}
