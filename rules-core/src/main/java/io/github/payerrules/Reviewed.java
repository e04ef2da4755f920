package io.github.payerrules;

import io.github.payerrules.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * What came of one item of a batch. Where it has neither review nor failure, the item had no claim.
 *
 * @param <T> what the caller put into the batch, such as a claim
 * @param position its place in the batch, from 1
 * @param item what the caller put into the batch
 * @param review its review; {@code null} where it failed or there was no claim
 * @param failure why the review failed: a fault of the program, or
 *     {@link io.github.payerrules.review.InvalidRulesException} where the payer's rules cannot be
 *     used. Its message may quote the claim: log its kind only
 */
public record Reviewed<T>(
    long position,
    T item,
    @Nullable Review review,
    @Nullable Throwable failure) {

  /** The review. Throws IllegalStateException where there is none. */
  public Review orThrow() {
    if (review == null) {
      throw new IllegalStateException(
          "there is no review of item " + position + " of the batch" + kind(": "), failure);
    }
    return review;
  }

  @Override
  public String toString() {
    return "Reviewed["
        + position
        + ", "
        + (review == null ? "no review" : review.verdict())
        + kind(", ")
        + "]";
  }

  private String kind(String before) {
    return failure == null ? "" : before + failure.getClass().getSimpleName();
  }
}
