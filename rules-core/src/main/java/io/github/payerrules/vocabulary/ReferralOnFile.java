package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The referral that fits best: one that covers the date before others, and of these the one with
 * the most visits left. Conditions on it fail where none is on file.
 */
public interface ReferralOnFile {

  /** Whether the date of service is within its dates. */
  boolean coversDate();

  /**
   * Visits left before this claim, below 0 when too many were used; conditions fail where it grants
   * no number of visits.
   */
  @Nullable
  Integer visitsLeft();
}
