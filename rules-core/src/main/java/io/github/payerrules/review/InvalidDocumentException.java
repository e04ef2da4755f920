package io.github.payerrules.review;

import java.util.List;

/** A file is not the JSON or YAML that it should be. */
public final class InvalidDocumentException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /** Made of at least one problem. */
  public InvalidDocumentException(List<Problem> problems) {
    super(problems);
  }
}
