package io.github.payerrules.remittance;

import java.util.List;

/**
 * A remittance line with the claim lines that it is about. Immutable and thread-safe;
 * {@link #toString()} shows no content.
 *
 * @param line the remittance line
 * @param claimLines the numbers of the claim's lines; empty where it matches none
 * @param by how it was matched
 */
public record LineMatch(ServicePayment line, List<Integer> claimLines, MatchedBy by) {

  public LineMatch {
    claimLines = List.copyOf(claimLines);
  }

  /**
   * Whether something about those lines of the claim, or about all of it if none, is about this.
   */
  public boolean concerns(List<Integer> lines) {
    return lines.isEmpty() || lines.stream().anyMatch(claimLines::contains);
  }

  @Override
  public String toString() {
    return "LineMatch[" + by.word() + ", lines " + claimLines + "]";
  }
}
