package io.github.payerrules.audit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Reviews that are recorded: each is in the log before the caller sees it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * AuditLog log = AuditLog.at(Path.of("audit/reviews.jsonl"), Clock.systemUTC());
 * AuditedRules audited = AuditedRules.of(rules, log);
 * Review review = audited.review(claim, today, "mlee");
 * }</pre>
 */
public final class AuditedRules {

  private final PayerRules rules;
  private final AuditLog log;

  private AuditedRules(PayerRules rules, AuditLog log) {
    this.rules = rules;
    this.log = log;
  }

  /** Rules whose reviews are recorded in the log. */
  public static AuditedRules of(PayerRules rules, AuditLog log) {
    return new AuditedRules(rules, log);
  }

  /**
   * Reviews a claim and records it.
   *
   * @param today the day taken as today
   * @param user who asks for it, as {@link AuditEntry#review} takes it
   * @throws AuditFailedException with the review, if it cannot be recorded
   * @throws IllegalArgumentException as {@link PayerRules#review(Claim, LocalDate)}, or for a user
   *     that the log refuses
   */
  public Review review(Claim claim, LocalDate today, String user) {
    Review review = rules.review(claim, today);
    AuditEntry entry = AuditEntry.review(user, claim, review);
    try {
      log.append(entry);
    } catch (IOException failed) {
      throw new AuditFailedException(
          "the review is not in the audit log: " + failed.getMessage(), failed, review);
    }
    return review;
  }
}
