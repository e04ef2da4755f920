package io.github.payerrules.internal.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables that a payer's folder may hold, by file name, and their columns. */
public enum TableKind {
  PROCEDURES(
      "procedures",
      "code",
      "procedure",
      "approach",
      "region",
      "add_on",
      "imaging_included",
      "effective",
      "until",
      "mark",
      "source"),
  FAMILIES(
      "families",
      "procedure",
      "title",
      "procedure_group",
      "session_by",
      "diagnostic_modifier",
      "mark",
      "source"),
  DIAGNOSES("diagnoses", "list", "code", "effective", "until", "mark", "source"),
  MODIFIERS("modifiers", "list", "modifier", "source"),
  CODES("codes", "list", "code", "source"),
  PROGRAMS(
      "programs", "program", "code", "setting", "state", "effective", "until", "mark", "source"),
  CONTRACTORS("contractors", "state", "contractor", "mark", "source"),
  POLICIES("policies", "procedure", "contractor", "lcd", "article", "mark", "source"),
  PAIRS("pairs", "column_one", "column_two", "indicator", "effective", "until", "source");

  private final String fileName;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable list
  private final List<String> columns;

  TableKind(String name, String... columns) {
    this.fileName = name + ".csv";
    this.columns = List.of(columns);
  }

  public String fileName() {
    return fileName;
  }

  public List<String> columns() {
    return columns;
  }

  /** The kind kept in a file of that name. */
  public static Optional<TableKind> inFile(String fileName) {
    return Arrays.stream(values())
        .filter(kind -> kind.fileName.equals(fileName))
        .findFirst();
  }
}
