package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Claim;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one source answers for the claims of a chunk, for all of which it was asked at once. Where
 * that failed, perhaps for one claim only, they are asked for one by one, but not for long: a store
 * that is down would make each of them wait. Not thread-safe: a chunk is reviewed by one thread.
 *
 * @param <S> the kind of source
 * @param <A> what it answers
 */
final class PrefetchedAnswers<S, A> {

  private static final int MOST_FAILURES_IN_A_ROW = 3;

  private final S source;
  private final BiFunction<S, Claim, @Nullable A> ask;
  private int failuresInARow;
  private @Nullable Throwable lastFailure;

  private PrefetchedAnswers(S source, BiFunction<S, Claim, @Nullable A> ask) {
    this.source = source;
    this.ask = ask;
  }

  static <S, A> PrefetchedAnswers<S, A> of(
      S source,
      List<Claim> claims,
      BiFunction<S, List<Claim>, S> prefetch,
      BiFunction<S, Claim, @Nullable A> ask) {
    return new PrefetchedAnswers<>(
        claims.isEmpty() ? source : prefetched(source, claims, prefetch), ask);
  }

  private static <S> S prefetched(
      S source, List<Claim> claims, BiFunction<S, List<Claim>, S> prefetch) {
    try {
      return prefetch.apply(source, claims);
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable failure) { // also a checked one that the source did not declare, or an Error
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return source;
    }
  }

  /** The answer for a claim; throws what the source throws. */
  @Nullable
  A to(Claim claim) {
    if (lastFailure != null && failuresInARow >= MOST_FAILURES_IN_A_ROW) {
      throw PrefetchedAnswers.<RuntimeException>unchanged(lastFailure);
    }
    try {
      A answer = ask.apply(source, claim);
      failuresInARow = 0;
      return answer;
    } catch (Throwable failure) {
      failuresInARow++;
      lastFailure = failure;
      throw failure;
    }
  }

  @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // the source threw it undeclared
  private static <E extends Throwable> E unchanged(Throwable failure) throws E {
    throw (E) failure;
  }
}
