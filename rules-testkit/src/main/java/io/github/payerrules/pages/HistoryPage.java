package io.github.payerrules.pages;

import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.change.RuleVersion;
import java.util.List;

/**
 * A rule and its earlier versions, as the template shows them.
 *
 * @param frame title, style and script
 * @param rule the rule as it is now
 * @param versions its versions, the newest first
 */
public record HistoryPage(Html.Frame frame, RuleInfo rule, List<RuleVersion> versions) {

  public HistoryPage {
    versions = List.copyOf(versions);
  }

  /** The page in HTML: all that it needs is in it, so that it opens without a network. */
  public static String of(RuleInfo rule, List<RuleVersion> versions) {
    return Html.page("history.jte", new HistoryPage(Html.frame(rule.id()), rule, versions));
  }

  String commit(RuleVersion version) {
    return version.commit().substring(0, Math.min(7, version.commit().length()));
  }
}
