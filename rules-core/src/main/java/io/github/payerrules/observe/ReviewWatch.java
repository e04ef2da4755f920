package io.github.payerrules.observe;

import io.github.payerrules.review.Review;

/** Is told how one review ends, on the thread that reviews: one of both methods, once. */
public interface ReviewWatch {

  /** Does nothing. */
  ReviewWatch NOBODY = new ReviewWatch() {
    @Override
    public void done(Review review) {}

    @Override
    public void failed(Throwable failure) {}
  };

  /** The review is done. */
  void done(Review review);

  /** The review failed. The message of the failure may quote the claim. */
  void failed(Throwable failure);
}
