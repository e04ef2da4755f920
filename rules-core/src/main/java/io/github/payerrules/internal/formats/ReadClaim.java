package io.github.payerrules.internal.formats;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read at one place: a claim, or what is wrong there. Immutable.
 *
 * @param line the line in which it begins
 * @param place where it begins as the format counts, such as {@code segment 21}; {@code null} where
 *     the line says it all
 * @param claim the claim; {@code null} when there are problems
 * @param problems why there is no claim
 * @param notices what is odd about the claim although it could be read
 * @param places where in the file its findings are corrected
 * @param isOtherKind whether it is whole, but not a claim
 */
public record ReadClaim(
    int line,
    @Nullable String place,
    @Nullable Claim claim,
    List<Problem> problems,
    List<Problem> notices,
    FindingPlaces places,
    boolean isOtherKind) {

  public ReadClaim {
    if ((claim == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("either a claim or problems");
    }
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /** Something other than a claim, or a claim that cannot be read. */
  public static ReadClaim broken(
      int line, @Nullable String place, List<Problem> problems, boolean isOtherKind) {
    return new ReadClaim(line, place, null, problems, List.of(), FindingPlaces.NONE, isOtherKind);
  }

  @Override
  public String toString() {
    return "ReadClaim[line " + line + "]";
  }
}
