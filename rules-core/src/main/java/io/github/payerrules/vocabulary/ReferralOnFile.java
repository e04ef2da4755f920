package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.None;
import org.jspecify.annotations.Nullable;

/**
 * The referral that fits best: one that covers the date before others, and of these the one with
 * the most visits left. Conditions on it fail where none is on file.
 */
public interface ReferralOnFile {
  @Meaning("Whether the date of service is within its dates.")
  boolean coversDate();

  @Meaning("Visits left before this claim; below 0 when too many were used.")
  @None("it grants no number of visits")
  @Nullable
  Integer visitsLeft();
}
