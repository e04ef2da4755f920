package io.github.payerrules.source;

/**
 * A source told more of one claim's patient than a review looks at. The source counts as failed:
 * the rules that need it are not evaluated, and the review is incomplete.
 */
public final class SourceAnswerTooLargeException extends RuntimeException {

  /** How many services, authorizations or coverages a source may tell of one patient. */
  public static final int MOST = 20_000;

  private static final long serialVersionUID = 1;

  /** A source that told that many. */
  public SourceAnswerTooLargeException(int told) {
    super("the source returned " + told + " entries for one claim; at most " + MOST
        + " are reviewed. Return those of the patient alone, and of the last years.");
  }
}
