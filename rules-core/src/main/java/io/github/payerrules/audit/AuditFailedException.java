package io.github.payerrules.audit;

import io.github.payerrules.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * A review was made but could not be recorded. It carries the review, so that nothing is lost: the
 * caller decides whether to use it. The message holds no claim content.
 */
public final class AuditFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Review review;

  AuditFailedException(String message, Throwable cause, @Nullable Review review) {
    super(message, cause);
    this.review = review;
  }

  /** The review that is not in the log; {@code null} after serialization. */
  public @Nullable Review review() {
    return review;
  }
}
