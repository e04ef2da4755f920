package io.github.payerrules.internal.reference;

import io.github.payerrules.source.ReferenceTable;
import java.util.List;

/** What is said where no table covers a date of service. */
public final class NoTable {

  private static final List<ReferenceTable> KINDS = List.of(ReferenceTable.values());

  private NoTable() {}

  /**
   * What is missing, and what supplies it.
   *
   * @param covered the dates that imported tables cover; empty where there is none
   */
  public static String words(ReferenceTable kind, String covered) {
    return "No table of " + kind.title() + " for the date of service ("
        + (covered.isEmpty() ? "none is imported" : "imported: " + covered)
        + "); import it with TableImporter, and give its folder to PayerRules.Builder.tables";
  }

  /** The title of the table of which such a text speaks; the whole text where it is of none. */
  public static String titleIn(String words) {
    for (ReferenceTable kind : KINDS) {
      if (words.contains(kind.title())) {
        return kind.title();
      }
    }
    return words;
  }
}
