package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.InvalidClaimException;
import io.github.payerrules.review.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one place in a claim file: a claim, or what is wrong with it. Immutable and
 * thread-safe; {@link #toString()} shows no content.
 *
 * @param file the file's name as the reader gave it
 * @param position the position in the file, from 1; broken claims count
 * @param line the line in which it begins
 * @param claim the claim; {@code null} when there are problems
 * @param problems everything wrong with it, by line; empty when there is a claim
 */
public record ClaimRead(
    String file, int position, int line, @Nullable Claim claim, List<Problem> problems) {

  /** Made of either a claim or at least one problem. */
  public ClaimRead {
    problems = List.copyOf(problems);
    if ((claim == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("either a claim or problems");
    }
  }

  /** Whether there is a claim. */
  public boolean isValid() {
    return claim != null;
  }

  /**
   * The claim.
   *
   * @throws InvalidClaimException with all problems, if there is none
   */
  public Claim orThrow() {
    if (claim == null) {
      throw new InvalidClaimException(problems);
    }
    return claim;
  }

  @Override
  public String toString() {
    return "ClaimRead[%s, claim %d, line %d, %d problems]"
        .formatted(file, position, line, problems.size());
  }
}
