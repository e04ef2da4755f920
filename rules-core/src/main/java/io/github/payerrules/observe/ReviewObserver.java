package io.github.payerrules.observe;

import org.jspecify.annotations.Nullable;

/**
 * Is told what reviews do. What it is given holds no claim content except the
 * {@link io.github.payerrules.review.Review} itself, of which messages, claim id and lines must not
 * become a tag or a log line.
 *
 * <p>Called from the reviewing threads; must be thread-safe and quick. What it throws does not
 * reach the review.
 */
public interface ReviewObserver {

  /** An observer that does nothing. */
  ReviewObserver NONE = new ReviewObserver() {};

  /**
   * A review begins.
   *
   * @param payer the folder name of the payer; {@code null} where the claim names a payer that has
   *     no rules, since what it names instead is claim content
   * @return is told how this review ends
   */
  default ReviewWatch reviewBegins(@Nullable String payer) {
    return ReviewWatch.NOBODY;
  }

  /** A source was asked, and answered or failed. */
  default void sourceAsked(SourceAsked asked) {}

  /** {@link io.github.payerrules.LiveRules} took new rules, or kept the old ones. */
  default void rulesLoaded(RulesLoaded loaded) {}
}
