package io.github.payerrules.internal.dialect;

import io.github.payerrules.review.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of one file. */
public final class Problems {

  /** Nobody reads more of them, and a hostile file could make millions. */
  private static final int MOST = 1_000;

  /** There is so much in the file that reading it ends. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super(null, null, false, false);
    }
  }

  private final String file;
  private final Set<Problem> found = new LinkedHashSet<>();

  public Problems(String file) {
    this.file = file;
  }

  /** Adds one; {@code line} 0 is the whole file. */
  public void add(int line, String what, String fix) {
    if (found.size() == MOST) {
      throw giveUp(
          "the file has more than " + MOST + " problems", "Fix the ones below and run it again.");
    }
    found.add(new Problem(file, line, null, what, fix));
  }

  /** Reports why the file is not read on; to be thrown. */
  GivenUp giveUp(String what, String fix) {
    found.add(new Problem(file, 0, null, what, fix));
    return new GivenUp();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All so far, by line. */
  public List<Problem> all() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
