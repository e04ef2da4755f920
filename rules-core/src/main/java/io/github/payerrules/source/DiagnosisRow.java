package io.github.payerrules.source;

import java.util.List;

/**
 * What an ICD-10-CM code is in a fiscal year.
 *
 * @param code the code with its dot
 * @param status whether it may be billed
 * @param continuedBy billable codes that begin with it, with their dots; for a code that is not
 *     listed those of the longest listed beginning of three characters or more. Empty for a
 *     billable code; at most {@value #MOST}
 * @param more how many more there are
 */
public record DiagnosisRow(String code, Status status, List<String> continuedBy, int more) {

  /** The most codes that are named. */
  public static final int MOST = 12;

  /** Whether a code may be billed. */
  public enum Status {
    /** Valid for billing. */
    BILLABLE,
    /** A heading: more characters are needed. */
    NEEDS_MORE,
    /** Not in that year's table. */
    NOT_LISTED
  }

  public DiagnosisRow {
    continuedBy = List.copyOf(continuedBy);
  }

  @Override
  public String toString() {
    return "DiagnosisRow[]";
  }
}
