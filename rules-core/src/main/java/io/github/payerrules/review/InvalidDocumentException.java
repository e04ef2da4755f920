package io.github.payerrules.review;

import java.util.List;
import java.util.stream.Collectors;

/** A file is not the JSON or YAML that it should be. Its message quotes no content. */
public final class InvalidDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Made of at least one problem. */
  public InvalidDocumentException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
