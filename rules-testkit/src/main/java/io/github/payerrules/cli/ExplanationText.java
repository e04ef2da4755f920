package io.github.payerrules.cli;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.why.Explanation;
import io.github.payerrules.testkit.why.Explanation.State;
import io.github.payerrules.testkit.why.NeededChange;
import io.github.payerrules.testkit.why.SeenCondition;
import java.util.List;
import java.util.Locale;

/** Explanations as an analyst reads them. */
final class ExplanationText {

  private static final int LABEL = 11;

  private final Page page;
  private final boolean inFull;

  /**
   * A text.
   *
   * @param inFull whether rules that do not come near are shown in full too
   */
  ExplanationText(Page page, boolean inFull) {
    this.page = page;
    this.inFull = inFull;
  }

  void print(String name, Claim claim, List<Explanation> explanations) {
    page.heading(
        List.of(new Cell(name, 0, Style.STRONG), new Cell("  " + claim.payer(), 0, Style.PLAIN)),
        "");
    if (explanations.isEmpty()) {
      page.entry(2, "No rule fires, asks or nearly fires; --all lists why.");
    }
    for (Explanation each : explanations) {
      if (inFull || each.state().compareTo(State.ASKS) <= 0) {
        page.blank();
        full(claim, each);
      } else {
        page.blank();
        page.entry(
            List.of(
                new Cell("  " + each.rule() + "  ", 0, Style.STRONG),
                new Cell(each.state().words(), 0, style(each))),
            " on " + where(claim, each.line()),
            Style.PLAIN);
        page.entry(4, each.because());
        NeededChange change = each.change();
        if (change != null) {
          page.entry(4, "It would fire " + String.join("; and ", change.steps()) + ".");
        }
      }
    }
    page.blank();
  }

  private void full(Claim claim, Explanation each) {
    page.heading(
        List.of(
            new Cell("  " + each.rule() + "  ", 0, Style.STRONG),
            new Cell(each.state().words().toUpperCase(Locale.ROOT), 0, style(each))),
        " on " + where(claim, each.line()));
    entry("rule", each.title());
    entry("", each.source());
    for (SeenCondition condition : each.conditions()) {
      condition(condition);
    }
    if (each.state() == State.FIRES
        || each.state() == State.SAME_REASON
        || each.state() == State.NOT_IN_EFFECT) {
      entry("so", each.because());
    }
    NeededChange change = each.change();
    if (change != null) {
      entry(
          change.fires() ? "would fire" : "would not", String.join("; and ", change.steps()) + ".");
      entry("", change.proof());
    } else if (inFull) {
      entry("change", "No small change of this claim was found that turns the answer.");
    }
  }

  private void condition(SeenCondition condition) {
    String saw = condition.saw().isEmpty() ? "" : "; saw " + condition.saw();
    String far = condition.distance().isEmpty() ? "" : "; " + condition.distance();
    Style style = condition.truth() == Truth.YES ? Style.GOOD : Style.DOUBTFUL;
    page.entry(
        List.of(new Cell("    ", 4, Style.PLAIN), new Cell(word(condition.truth()), LABEL, style)),
        condition.words() + saw + far,
        Style.PLAIN);
  }

  private void entry(String label, String text) {
    page.entry(
        List.of(new Cell("    ", 4, Style.PLAIN), new Cell(label, LABEL, Style.FAINT)),
        text,
        Style.PLAIN);
  }

  private static String where(Claim claim, int line) {
    return line == 0
        ? "the claim"
        : "line " + line
            + claim.lines().stream()
                .filter(each -> each.number() == line)
                .findFirst()
                .map(each -> " (" + each.code() + ")")
                .orElse("");
  }

  private static Style style(Explanation each) {
    return switch (each.state()) {
      case FIRES -> Style.BAD;
      case ASKS, NEARLY, SAME_REASON, NO_TABLE -> Style.DOUBTFUL;
      case NOT_IN_EFFECT, SILENT -> Style.NOTE;
    };
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case YES -> "met";
      case NO -> "not met";
      case UNKNOWN -> "not known";
    };
  }
}
