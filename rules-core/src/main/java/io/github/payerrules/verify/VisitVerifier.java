package io.github.payerrules.verify;

import io.github.payerrules.PayerRules;
import io.github.payerrules.internal.visit.PayerBook;
import io.github.payerrules.internal.visit.VisitRun;
import io.github.payerrules.visit.Verification;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;

/**
 * Verifies planned visits by payers' rules: eligibility, payer and order, plan, network, referral,
 * authorization, limits, the member's share, and what the record must say. The rules are those by
 * which claims are reviewed.
 *
 * <pre>{@code
 * VisitVerifier verifier = VisitVerifier.of(PayerRules.builder().packedPayers().build());
 * Verification verification = verifier.verify(Visit.of(claim), LocalDate.now());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class VisitVerifier {

  private static final int USUAL_DAYS = 30;

  private final PayerBook payers;
  private final int verificationDays;

  private VisitVerifier(PayerBook payers, int verificationDays) {
    this.payers = payers;
    this.verificationDays = verificationDays;
  }

  /** A verifier by these rules. */
  public static VisitVerifier of(PayerRules rules) {
    return new VisitVerifier(new PayerBook(rules), USUAL_DAYS);
  }

  /**
   * The same with the practice's own standard for payers that state none.
   *
   * @param days how many days before a visit eligibility may have been verified
   * @throws IllegalArgumentException if it is negative
   */
  public VisitVerifier withVerificationDays(int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days is negative; it is a number of days");
    }
    return new VisitVerifier(payers, days);
  }

  /**
   * Verifies a visit. Never throws for what a visit holds.
   *
   * @param today the day taken as today
   */
  public Verification verify(Visit visit, LocalDate today) {
    return new VisitRun(payers, verificationDays, visit, today).verify();
  }
}
