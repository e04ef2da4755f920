package io.github.payerrules.source;

/** The kinds of tables that CMS publishes and that a practice imports. */
public enum ReferenceTable {
  /** NCCI procedure-to-procedure edits for practitioners, by quarter. */
  CODE_PAIRS("NCCI PTP edits"),
  /** Medically unlikely edits for practitioners, by quarter. */
  UNIT_LIMITS("medically unlikely edits (MUE)"),
  /** Add-on code edits, by quarter. */
  ADD_ON_CODES("add-on codes"),
  /** ICD-10-CM codes, by fiscal year. */
  DIAGNOSES("ICD-10-CM codes"),
  /** Indicators of the physician fee schedule, by quarter. */
  FEE_SCHEDULE("physician fee schedule indicators");

  private final String title;

  ReferenceTable(String title) {
    this.title = title;
  }

  /** What the table holds, in words for a message. */
  public String title() {
    return title;
  }
}
