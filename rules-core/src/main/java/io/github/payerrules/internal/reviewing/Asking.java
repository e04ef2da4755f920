package io.github.payerrules.internal.reviewing;

import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.SourceAsked;
import io.github.payerrules.observe.SourceKind;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks one of the vendor's sources, and tells an observer of it. */
record Asking(SourceKind source, ReviewObserver observer) {

  /** What the question brings; throws what it throws. */
  <T extends @Nullable Object> T ask(int claims, Supplier<T> question) {
    long start = System.nanoTime();
    try {
      T answer = question.get();
      tell(claims, start, null);
      return answer;
    } catch (Throwable failure) {
      tell(claims, start, failure);
      throw failure;
    }
  }

  /** Tells of a question that was asked at a time of the system's own clock. */
  void tell(int claims, long start, @Nullable Throwable failure) {
    if (observer != ReviewObserver.NONE) {
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      observer.sourceAsked(
          new SourceAsked(source, claims, time, failure == null ? null : kind(failure)));
    }
  }

  /** What failed, without its message, which may quote the claim. */
  static String kind(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    return kind.isEmpty() ? "unnamed exception" : kind;
  }
}
