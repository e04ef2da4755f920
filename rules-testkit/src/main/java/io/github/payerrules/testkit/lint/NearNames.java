package io.github.payerrules.testkit.lint;

import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.rules.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names in tables that differ by one letter from a name that stands there more often. */
final class NearNames {

  private static final List<String> COLUMNS =
      List.of("list", "procedure", "region", "approach", "program", "procedure_group");
  private static final int SHORTEST = 5;

  private NearNames() {}

  static List<Problem> of(List<TableRow> rows) {
    List<Problem> problems = new ArrayList<>();
    for (String column : COLUMNS) {
      Map<String, List<TableRow>> byName = new LinkedHashMap<>();
      for (TableRow row : rows) {
        String name = row.get(column);
        if (!name.isEmpty()) {
          byName.computeIfAbsent(name, none -> new ArrayList<>()).add(row);
        }
      }
      List<String> names = List.copyOf(byName.keySet());
      byName.forEach((name, having) -> {
        for (Map.Entry<String, List<TableRow>> other : byName.entrySet()) {
          int fewer = having.size() - other.getValue().size();
          // Of two that are as frequent, the later one is the slip.
          boolean isSlip =
              fewer < 0 || (fewer == 0 && names.indexOf(name) > names.indexOf(other.getKey()));
          if (isSlip && differByALetter(name, other.getKey())) {
            having.forEach(row -> problems.add(new Problem(
                row.file(),
                row.line(),
                null,
                column + " \"" + name + "\" is one letter from \"" + other.getKey() + "\"",
                "Correct it, or choose two names that cannot be confused.")));
          }
        }
      });
    }
    return problems;
  }

  /** Digits tell things apart on purpose; capitals and signs do not. */
  private static boolean differByALetter(String one, String other) {
    if (one.length() < SHORTEST || one.equals(other)) {
      return false;
    }
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    if (Character.isDigit(longer.charAt(at))
        || (at < shorter.length() && Character.isDigit(shorter.charAt(at)))) {
      return false;
    }
    boolean swapped = shorter.length() == longer.length()
        && at + 1 < shorter.length()
        && shorter.charAt(at) == longer.charAt(at + 1)
        && shorter.charAt(at + 1) == longer.charAt(at)
        && shorter.substring(at + 2).equals(longer.substring(at + 2));
    return swapped
        || (shorter.length() == longer.length()
            ? shorter.substring(at + 1).equals(longer.substring(at + 1))
            : shorter.substring(at).equals(longer.substring(at + 1)));
  }
}
