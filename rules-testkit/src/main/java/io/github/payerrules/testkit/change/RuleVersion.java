package io.github.payerrules.testkit.change;

import java.util.List;

/**
 * One version of a rule in the history of its file. Immutable and thread-safe.
 *
 * @param commit the commit's hash
 * @param author who committed it
 * @param date the day, such as {@code 2026-01-05}
 * @param subject the first line of the commit's message
 * @param text the rule; empty where it was left out
 * @param changes the lines that changed, each with {@code -} or {@code +} before it; all lines
 *     where the rule was new
 */
public record RuleVersion(
    String commit, String author, String date, String subject, String text, List<String> changes) {

  public RuleVersion {
    changes = List.copyOf(changes);
  }
}
