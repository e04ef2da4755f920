package io.github.payerrules.review;

import java.util.List;
import java.util.stream.Collectors;

/** Rules could not be loaded. It carries every problem in every file, not only the first. */
public final class InvalidRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Made of at least one problem. */
  public InvalidRulesException(List<Problem> problems) {
    super(problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining(
            "\n", problems.size() == 1 ? "1 problem:\n" : problems.size() + " problems:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
