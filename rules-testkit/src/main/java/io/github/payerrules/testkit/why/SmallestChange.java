package io.github.payerrules.testkit.why;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.Document;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.Node;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.CaseChange;
import io.github.payerrules.testkit.rules.Answer;
import io.github.payerrules.testkit.rules.ClaimUnderTest;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change of a claim that turns a rule's answer for one line. One change is
 * tried after the other, the smallest first; where no single one does it, the one that comes
 * nearest is kept and the next one is looked for. What is found is reviewed. Used by one thread.
 */
final class SmallestChange {

  private static final int MOST_STEPS = 4;
  private static final int MOST_TRIED = 4_000;
  private static final int CONDITION = 1_000;

  private final PayerUnderTest payer;
  private final RuleText rule;
  private final String payerName;
  private final Node claim;
  private final LocalDate today;
  private final int line;

  SmallestChange(PayerUnderTest payer, RuleText rule, Claim claim, LocalDate today, int line) {
    this.payer = payer;
    this.rule = rule;
    this.payerName = claim.payer();
    this.claim = Document.json("claim", ClaimWriter.toJson(claim)).root();
    this.today = today;
    this.line = line;
  }

  /** The change after which the rule fires, or does not fire; {@code null} where none was found. */
  @Nullable
  NeededChange to(boolean fire) {
    Node now = claim;
    List<CaseChange> made = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int before = missing(under(now), fire);
    for (int step = 0; step < MOST_STEPS && before > 0; step++) {
      List<CaseChange> best = null;
      int left = before;
      int tried = 0;
      for (List<CaseChange> changes : Candidates.of(payer, rule, now)) {
        if (tried++ >= MOST_TRIED || left == 0) {
          break;
        }
        int missing = missing(under(changed(now, changes)), fire);
        if (missing < left) {
          left = missing;
          best = changes;
        }
      }
      if (best == null) {
        return null;
      }
      Node from = now;
      Node next = Objects.requireNonNull(changed(from, best)); // it was tried
      List<String> said =
          best.stream().map(change -> ChangeWords.of(from, change)).toList();
      words.addAll(best.size() > 3 ? List.of(moved(from, best)) : said);
      made.addAll(best);
      now = next;
      before = left;
    }
    return before > 0 ? null : proved(now, fire, words, made);
  }

  private static String moved(Node claim, List<CaseChange> changes) {
    return ChangeWords.of(claim, changes.get(0)) + ", and all other dates moved with it";
  }

  private @Nullable Node changed(Node from, List<CaseChange> changes) {
    try {
      return CaseChange.made(from, changes);
    } catch (IllegalArgumentException noSuchPlace) {
      return null;
    }
  }

  private @Nullable ClaimUnderTest under(@Nullable Node changed) {
    if (changed == null) {
      return null;
    }
    ClaimRead read = new ClaimReader().withPayer(payerName).bind("claim", changed);
    return read.problems().isEmpty() ? payer.claim(read.orThrow(), today) : null;
  }

  /** How much is missing to the answer that is wanted; 0 where it is given. */
  private int missing(@Nullable ClaimUnderTest changed, boolean fire) {
    RuleTrace trace = changed == null ? null : changed.explain(rule.info().id(), line);
    if (trace == null) {
      return Integer.MAX_VALUE;
    }
    if (!fire) {
      return trace.result() == Truth.NO ? 0 : CONDITION;
    }
    if (trace.result() == Truth.YES) {
      return 0;
    }
    int missing = trace.inEffect() ? 1 : CONDITION;
    for (int i = 0; i < trace.conditions().size(); i++) {
      RuleTrace.Condition seen = trace.conditions().get(i);
      if (seen.truth() != Truth.YES) {
        int far = Math.abs(Distance.toTurn(rule.conditions().get(i), seen).orElse(0));
        missing += CONDITION + Math.min(far, CONDITION / 2);
      }
    }
    return missing;
  }

  private @Nullable NeededChange proved(
      @Nullable Node changed, boolean fire, List<String> words, List<CaseChange> made) {
    ClaimUnderTest under = under(changed);
    if (under == null) {
      return null;
    }
    Answer answer = under.answer(rule.info().id());
    boolean fires = answer.findings().stream()
        .anyMatch(finding -> line == 0 || finding.lines().contains(line));
    String proof;
    if (fires) {
      proof = "The changed claim was reviewed: the rule fires.";
    } else if (fire) {
      proof = "The changed claim was reviewed: all conditions are met, and another rule gives the"
          + " same reason in its place.";
    } else {
      proof = "The changed claim was reviewed: the rule does not fire.";
    }
    if (fires && !fire) {
      return null;
    }
    return new NeededChange(
        fire,
        words,
        made.stream()
            .map(change -> new NeededChange.Value(
                change.pointer(), change.value() == null ? null : ChangeWords.json(change.value())))
            .toList(),
        proof);
  }
}
