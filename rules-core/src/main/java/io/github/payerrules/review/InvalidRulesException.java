package io.github.payerrules.review;

import java.util.List;

/** Rules could not be loaded. */
public final class InvalidRulesException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /** Made of at least one problem. */
  public InvalidRulesException(List<Problem> problems) {
    super(problems);
  }
}
