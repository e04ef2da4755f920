package io.github.payerrules.source;

/**
 * Takes the failures of the sources that a review asks: the review goes on without the source and
 * says so, and here the program logs the failure or raises an alert.
 *
 * <p>Called in the thread of the review, once for each source that fails in it; a batch calls it
 * from several threads. The exception comes from the caller's own source; its message may quote the
 * claim.
 */
@FunctionalInterface
public interface SourceFailureHandler {

  /**
   * A source failed.
   *
   * @param source what it was asked for: {@code service history}, {@code authorizations},
   *     {@code eligibility} or {@code documented facts}
   * @param failure what it threw
   */
  void failed(String source, Throwable failure);
}
