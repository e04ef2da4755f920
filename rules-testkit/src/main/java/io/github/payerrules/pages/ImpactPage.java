package io.github.payerrules.pages;

import io.github.payerrules.testkit.impact.AnswerChange;
import io.github.payerrules.testkit.impact.ImpactReport;
import io.github.payerrules.testkit.impact.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a change of rules does to claims, as its template shows it. The page holds values of claims.
 *
 * @param frame title, style and script
 * @param report the figures
 */
public record ImpactPage(Html.Frame frame, ImpactReport report) {

  /** Figures by something. */
  record Group(String title, String column, Map<String, Tally> tallies) {}

  /** The page in HTML: all that it needs is in it, so that it opens without a network. */
  public static String of(ImpactReport report) {
    return Html.page("impact.jte", new ImpactPage(Html.frame("Impact"), report));
  }

  List<Group> groups() {
    return List.of(
        new Group("By rule", "Rule", report.byRule()),
        new Group("By payer", "Payer", report.byPayer()),
        new Group("By provider", "NPI", report.byProvider()),
        new Group("By code", "Code", report.byCode()));
  }

  String kind(AnswerChange answer) {
    String outcome = answer.outcome() == null ? "answer" : Words.of(answer.outcome());
    return (answer.kind() == AnswerChange.Kind.NEW ? "new " : "gone ") + outcome;
  }

  String verdict(String name) {
    return Words.spaced(name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
