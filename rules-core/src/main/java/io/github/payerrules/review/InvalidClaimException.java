package io.github.payerrules.review;

import java.util.List;

/** A claim could not be read. */
public final class InvalidClaimException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /** Made of at least one problem. */
  public InvalidClaimException(List<Problem> problems) {
    super(problems);
  }
}
