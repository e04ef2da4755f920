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

  private final S asked;
  private final Asking asking;
  private final BiFunction<S, List<Claim>, S> prefetch;
  private final BiFunction<S, Claim, @Nullable A> ask;
  private S source;
  private int failuresInARow;
  private @Nullable Throwable lastFailure;

  PrefetchedAnswers(
      S source,
      Asking asking,
      BiFunction<S, List<Claim>, S> prefetch,
      BiFunction<S, Claim, @Nullable A> ask) {
    this.asked = source;
    this.source = source;
    this.asking = asking;
    this.prefetch = prefetch;
    this.ask = ask;
  }

  /** Asks for all of these claims at once. */
  PrefetchedAnswers<S, A> of(List<Claim> claims) {
    if (claims.isEmpty()) {
      return this;
    }
    long start = System.nanoTime();
    try {
      source = prefetch.apply(asked, claims);
      if (source != asked) {
        asking.tell(claims.size(), start, null);
      }
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable failure) { // also a checked one that the source did not declare, or an Error
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      asking.tell(claims.size(), start, failure);
    }
    return this;
  }

  /** The answer for a claim; throws what the source throws. */
  @Nullable
  A to(Claim claim) {
    if (lastFailure != null && failuresInARow >= MOST_FAILURES_IN_A_ROW) {
      throw PrefetchedAnswers.<RuntimeException>unchanged(lastFailure);
    }
    try {
      A answer = source == asked
          ? asking.<@Nullable A>ask(1, () -> ask.apply(source, claim))
          : ask.apply(source, claim);
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
