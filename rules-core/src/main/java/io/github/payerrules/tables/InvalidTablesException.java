package io.github.payerrules.tables;

import io.github.payerrules.review.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A folder of compiled tables that is not to be used: each problem names a file and how to mend it.
 */
public final class InvalidTablesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf gives a serializable list; nobody serializes it
  private final List<Problem> problems;

  /** Says what is wrong. */
  public InvalidTablesException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, one entry a file. */
  public List<Problem> problems() {
    return problems;
  }
}
