package io.github.payerrules.internal.reference;

import io.github.payerrules.source.ReferenceTable;

/** What is said where no table covers a date of service. */
public final class NoTable {

  private NoTable() {}

  /**
   * What is missing, and what supplies it.
   *
   * @param covered the dates that imported tables cover; empty where there is none
   */
  public static String words(ReferenceTable kind, String covered) {
    return "table of " + kind.title() + " for the date of service ("
        + (covered.isEmpty() ? "none is imported" : "imported: " + covered)
        + "); import it with TableImporter, and give its folder to PayerRules.Builder.tables";
  }
}
