package io.github.payerrules.internal.reading;

import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one claim or document; not thread-safe. */
public final class Problems {

  /** Who has fixed these reads again; more would hide them. */
  private static final int MOST = 100;

  private static final int LONGEST_NAME = 40;

  /** No list has more items; a longer number is content. */
  private static final int LONGEST_INDEX = 6;

  /** A longer fix, such as the list of all names, is said once. */
  private static final int LONGEST_REPEATED = 200;

  private final String file;
  private final boolean ofClaims;
  private final Set<String> said = new HashSet<>();
  private final List<Problem> found = new ArrayList<>();
  private int left;

  /** None yet, in the claim file of that name. */
  public Problems(String file) {
    this(file, true);
  }

  private Problems(String file, boolean ofClaims) {
    this.file = file;
    this.ofClaims = ofClaims;
  }

  /** None yet, in a file that holds no claims of a practice. */
  static Problems ofDocument(String file) {
    return new Problems(file, false);
  }

  /**
   * A name from a file, in quotation marks where it can only be the name of a field. Anything else
   * may be content that slipped into the place of a name, and is not shown.
   */
  public String name(String name) {
    return isShown(name) ? "\"" + name + "\"" : "a field";
  }

  /** Whether a text from a file can only be the name of a field. */
  public boolean isShown(String name) {
    return isName(name) && (!ofClaims || FieldNames.isNear(name));
  }

  /** Whether a text from a file looks like the name of a field. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }

  /** Adds one; the words must not quote the file. */
  public void add(int line, @Nullable String path, String what, String fix) {
    if (found.size() < MOST) {
      // The empty pointer is the whole document, which needs no name.
      String shown = path == null || path.isEmpty() ? null : shown(path);
      boolean again = fix.length() > LONGEST_REPEATED && !said.add(fix);
      String shownFix = again ? "as said of the first of these" : fix;
      found.add(new Problem(file, line, shown, what, shownFix));
    } else {
      left++;
    }
  }

  private String shown(String path) {
    return Arrays.stream(path.substring(1).split("/", -1))
        .map(step -> isIndex(step) || isShown(step) ? step : "?")
        .collect(Collectors.joining("/", "/", ""));
  }

  private static boolean isIndex(String step) {
    return step.length() <= LONGEST_INDEX && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Adds those of another reader of the same file. */
  public void addAll(List<Problem> problems) {
    problems.forEach(it -> add(it.line(), it.path(), it.what(), it.fix()));
  }

  /** Whether no more are kept: what is added from here on is only counted. */
  public boolean isFull() {
    return found.size() >= MOST;
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
      all.add(new Problem(file, 0, null, left + " more problems", "fix these and read again"));
    }
    return List.copyOf(all);
  }
}
