package io.github.payerrules.bench;

/** What the bench cannot do, in words for the analyst. Never quotes a claim's content. */
public final class BenchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BenchException(String message) {
    super(message);
  }
}
