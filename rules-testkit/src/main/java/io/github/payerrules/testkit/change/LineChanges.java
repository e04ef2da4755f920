package io.github.payerrules.testkit.change;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ. */
final class LineChanges {

  private LineChanges() {}

  /** Lines that are gone with {@code -} before them, and those that are new with {@code +}. */
  static List<String> between(String before, String after) {
    List<String> was = before.lines().map(String::strip).toList();
    List<String> is = after.lines().map(String::strip).toList();
    int[][] common = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        common[i][j] = was.get(i).equals(is.get(j))
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        i++;
        j++;
      } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
        changes.add("- " + was.get(i++));
      } else {
        changes.add("+ " + is.get(j++));
      }
    }
    return changes;
  }
}
