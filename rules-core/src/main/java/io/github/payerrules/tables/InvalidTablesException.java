package io.github.payerrules.tables;

import io.github.payerrules.review.InvalidInputException;
import io.github.payerrules.review.Problem;
import java.util.List;

/**
 * A folder of compiled tables that is not to be used: each problem names a file and how to fix it.
 */
public final class InvalidTablesException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /** Made of at least one problem. */
  public InvalidTablesException(List<Problem> problems) {
    super(problems);
  }
}
