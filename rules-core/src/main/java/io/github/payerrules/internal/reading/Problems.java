package io.github.payerrules.internal.reading;

import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one claim or document; not thread-safe. */
public final class Problems {

  /** Who has mended these reads again; more would hide them. */
  private static final int MOST = 100;

  private static final int LONGEST_NAME = 40;

  private final String file;
  private final List<Problem> found = new ArrayList<>();
  private int left;

  /** None yet, in the file of that name. */
  public Problems(String file) {
    this.file = file;
  }

  /**
   * A name from a file, in quotation marks where it can only be the name of a field. Anything else
   * may be content that slipped into the place of a name, and is not shown.
   */
  public static String name(String name) {
    return isName(name) ? "\"" + name + "\"" : "a field";
  }

  /** Whether a text from a file looks like the name of a field. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }

  /** Adds one; the words must not quote the file. */
  public void add(int line, @Nullable String path, String what, String mend) {
    if (found.size() < MOST) {
      // The empty pointer is the whole document, which needs no name.
      String shown = path == null || path.isEmpty() ? null : path;
      found.add(new Problem(file, line, shown, what, mend));
    } else {
      left++;
    }
  }

  /** Adds those of another reader of the same file. */
  public void addAll(List<Problem> problems) {
    problems.forEach(it -> add(it.line(), it.path(), it.what(), it.mend()));
  }

  /** How many were added. */
  public int count() {
    return found.size() + left;
  }

  /** All by line, and how many were left out. */
  public List<Problem> toList() {
    List<Problem> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt(Problem::line));
    if (left > 0) {
      all.add(new Problem(file, 0, null, left + " more problems", "mend these and read again"));
    }
    return List.copyOf(all);
  }
}
