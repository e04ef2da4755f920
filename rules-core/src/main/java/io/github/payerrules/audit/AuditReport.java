package io.github.payerrules.audit;

import io.github.payerrules.review.Problem;
import java.util.List;
import java.util.SortedMap;

/**
 * What was found in a log.
 *
 * @param lines how many lines there are
 * @param lastNumber the number of the last one, which counts on over rotated files
 * @param lastHash its hash: noted elsewhere, it proves later that nothing before it was changed
 * @param events how many lines there are of each event
 * @param sealsChecked whether the secret was there, so that nobody without it can have written the
 *     lines
 * @param problems each line that was changed, moved, repeated or left out, and an end that was cut
 * @param notes what is no fault but good to know
 */
public record AuditReport(
    long lines,
    long lastNumber,
    String lastHash,
    SortedMap<String, Long> events,
    boolean sealsChecked,
    List<Problem> problems,
    List<String> notes) {

  /** Whether every line is as it was written, and none is missing. */
  public boolean isWhole() {
    return problems.isEmpty();
  }
}
