package io.github.payerrules.internal.reading;

import io.github.payerrules.document.Node;
import io.github.payerrules.review.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one claim or document.
 *
 * @param line the line in which it begins
 * @param root {@code null} when the text is no JSON or YAML; the problems then say why
 * @param problems everything wrong with the text; the root may still be there
 */
public record Tree(int line, @Nullable Node root, List<Problem> problems) {

  public Tree {
    problems = List.copyOf(problems);
  }

  @Override
  public String toString() {
    return "Tree[line " + line + ", " + problems.size() + " problems]";
  }
}
