package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read at one place: a claim, or what is wrong there.
 *
 * @param line the line in which it begins
 * @param segment the number of the segment with which it begins
 * @param claim the claim; {@code null} when there are problems
 * @param problems why there is no claim
 * @param notices what is odd about the claim although it could be read
 */
public record X12Claim(
    int line, int segment, @Nullable Claim claim, List<Problem> problems, List<Problem> notices) {

  @Override
  public String toString() {
    return "X12Claim[line " + line + "]";
  }
}
