package io.github.payerrules.internal.dialect;

import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file. */
public final class Problems {

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  /** Adds one; {@code line} 0 is the whole file. */
  public void add(int line, String what, String mend) {
    Problem problem = new Problem(file, line, null, what, mend);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All so far, by line. */
  public List<Problem> all() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
