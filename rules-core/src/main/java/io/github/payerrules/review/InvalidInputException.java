package io.github.payerrules.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that was given cannot be used: rules, tables, a claim, a file. It carries everything
 * that is wrong, not only the first, and quotes nothing of a claim's content.
 */
public abstract class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Made of at least one problem. */
  protected InvalidInputException(List<Problem> problems) {
    super(problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining(
            "\n", problems.size() == 1 ? "1 problem:\n" : problems.size() + " problems:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, by file and line. */
  public final List<Problem> problems() {
    return problems;
  }
}
