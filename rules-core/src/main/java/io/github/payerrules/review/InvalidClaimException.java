package io.github.payerrules.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim could not be read. It carries every problem of the claim, not only the first, and quotes
 * nothing of its content.
 */
public final class InvalidClaimException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Made of at least one problem. */
  public InvalidClaimException(List<Problem> problems) {
    super(problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining(
            "\n", problems.size() == 1 ? "1 problem:\n" : problems.size() + " problems:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
