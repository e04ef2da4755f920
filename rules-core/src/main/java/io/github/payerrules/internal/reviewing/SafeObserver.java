package io.github.payerrules.internal.reviewing;

import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.ReviewWatch;
import io.github.payerrules.observe.RulesLoaded;
import io.github.payerrules.observe.SourceAsked;
import io.github.payerrules.review.Review;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps from reviews what an observer throws: metrics that fail must not lose a review. */
public final class SafeObserver implements ReviewObserver {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewObserver.class);

  private final ReviewObserver observer;

  public SafeObserver(ReviewObserver observer) {
    this.observer = observer;
  }

  @Override
  public ReviewWatch reviewBegins(@Nullable String payer) {
    ReviewWatch watch = tell(() -> observer.reviewBegins(payer), ReviewWatch.NOBODY);
    return new ReviewWatch() {
      @Override
      public void done(Review review) {
        tell(() -> watch.done(review));
      }

      @Override
      public void failed(Throwable failure) {
        tell(() -> watch.failed(failure));
      }
    };
  }

  @Override
  public void sourceAsked(SourceAsked asked) {
    tell(() -> observer.sourceAsked(asked));
  }

  @Override
  public void rulesLoaded(RulesLoaded loaded) {
    tell(() -> observer.rulesLoaded(loaded));
  }

  private static void tell(Runnable what) {
    tell(
        () -> {
          what.run();
          return "";
        },
        "");
  }

  private static <T> T tell(Supplier<T> what, T otherwise) {
    try {
      return what.get();
    } catch (Throwable failure) { // also an Error, such as of metrics not on the class path
      // Its message may quote a claim.
      LOG.warn("an observer of reviews failed: {}", failure.getClass().getName());
      return otherwise;
    }
  }
}
