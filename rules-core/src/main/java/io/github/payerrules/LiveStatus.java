package io.github.payerrules;

import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are in use, and what became of the last attempt to load others.
 *
 * @param versions the versions of the rules in use, by payer
 * @param since when they were taken
 * @param swaps how often rules were replaced by others
 * @param lastFailure why the last attempt failed; {@code null} where it succeeded
 */
public record LiveStatus(
    Map<String, Versions> versions,
    Instant since,
    long swaps,
    @Nullable Failure lastFailure) {

  /**
   * An attempt to load rules that failed; those before it are still in use.
   *
   * @param at when
   * @param problems everything that is wrong
   */
  public record Failure(Instant at, List<Problem> problems) {

    /** Keeps a copy of the problems. */
    public Failure {
      problems = List.copyOf(problems);
    }
  }
}
