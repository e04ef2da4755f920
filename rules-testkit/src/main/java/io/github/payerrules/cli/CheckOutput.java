package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.ReviewChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How {@code check} shows what became of each claim. Used by one thread at a time. */
sealed interface CheckOutput permits CheckJson, CheckText {

  /**
   * A claim that was reviewed.
   *
   * @param changes since the earlier run; {@code null} if none is compared or the claim is new
   */
  void review(ClaimRead read, Claim claim, Review review, @Nullable ReviewChanges changes);

  /** A claim or a file that could not be read or reviewed. */
  void unreadable(ClaimPlace place, @Nullable String claim, List<Problem> problems);

  /** Of our own formats a reader finds a line by its number. */
  static boolean isOfAnotherSystem(ClaimRead read) {
    return !read.format().equals("json") && !read.format().equals("yaml");
  }
}
