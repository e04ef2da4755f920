package io.github.payerrules.testkit.proof;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.document.Node;
import io.github.payerrules.testkit.CaseChange;
import io.github.payerrules.testkit.DraftCase;
import io.github.payerrules.testkit.JudgedCase;
import io.github.payerrules.testkit.rules.Answer;
import io.github.payerrules.testkit.rules.ClaimUnderTest;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.Sight;
import io.github.payerrules.testkit.rules.Variant;
import io.github.payerrules.testkit.rules.Variant.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for claims of which a rule says something given, by changing the claims of the cases that
 * stand beside it. Used by one thread.
 */
final class CaseSearch {

  private static final int MOST_SEEDS = 8;
  private static final int MOST_SINGLE = 2_500;
  private static final int MOST_PAIRS = 2_500;
  private static final int MOST_PARTNERS = 60;

  private final Proof proof;
  private final RuleText rule;
  private final List<JudgedCase> seeds;
  private int left;

  CaseSearch(Proof proof, RuleText rule) {
    this.proof = proof;
    this.rule = rule;
    String stem = rule.info().file().replaceFirst("\\.drl$", ".cases.");
    this.seeds = proof.judging(rule).stream()
        .filter(test -> test.test().file().startsWith(stem))
        .sorted(Comparator.comparingInt(this::distance))
        .limit(MOST_SEEDS)
        .toList();
  }

  /** Cases in which the rule fires come first, then those in which it nearly does. */
  private int distance(JudgedCase test) {
    Sight sight =
        payer(test).claim(test.claim(), test.today()).sight(rule.info().id());
    return sight.fired() ? 0 : sight.nearlyFired() ? 1 : sight.speaks() ? 2 : 3;
  }

  private PayerUnderTest payer(JudgedCase test) {
    return proof.payer(test.claim().payer());
  }

  /** A case that fails with the variant; {@code null} where none was found. */
  @Nullable
  ProposedCase killer(Variant variant) {
    String name = rule.info().id() + ": not " + variant.change().replaceFirst("^.* -> ", "");
    return find(
        variant.kind() == Kind.DATE ? dates() : List.of(),
        name,
        claim -> tellsApart(claim, variant));
  }

  private boolean tellsApart(ClaimUnderTest claim, Variant variant) {
    Answer rules = claim.answer(rule.info().id());
    Answer variants = claim.answer(variant);
    return !said(rules).equals(said(variants));
  }

  private static List<String> said(Answer answer) {
    return answer.findings().stream()
        .map(finding -> finding.outcome()
            + " "
            + finding.lines()
            + " "
            + finding.group()
            + "-"
            + finding.carc()
            + " "
            + finding.rarcs())
        .toList();
  }

  /** The first and last days of the rule, and those beside them. */
  private List<LocalDate> dates() {
    List<LocalDate> dates = new ArrayList<>();
    for (LocalDate date : new LocalDate[] {rule.info().effective(), rule.info().until()}) {
      if (date != null) {
        dates.addAll(List.of(date, date.minusDays(1), date.plusDays(1)));
      }
    }
    return dates;
  }

  /**
   * A case whose claim is wanted.
   *
   * @param moved days to which claims are moved first; empty where they stay in their time
   * @param name what the case shows
   */
  @Nullable
  ProposedCase find(List<LocalDate> moved, String name, Predicate<ClaimUnderTest> wanted) {
    for (JudgedCase seed : seeds) {
      ClaimEdits edits = new ClaimEdits(payer(seed), rule, seed.test().claim());
      for (LocalDate day : moved) {
        List<CaseChange> edit = edits.movedTo(day);
        if (fits(seed, edit, wanted)) {
          return draft(seed, edit, name);
        }
      }
    }
    if (!moved.isEmpty()) {
      return null;
    }
    left = MOST_SINGLE;
    for (JudgedCase seed : seeds) {
      for (List<CaseChange> edit : new ClaimEdits(payer(seed), rule, seed.test().claim()).all()) {
        if (left-- > 0 && fits(seed, edit, wanted)) {
          return draft(seed, edit, name);
        }
      }
    }
    return pairs(name, wanted);
  }

  private @Nullable ProposedCase pairs(String name, Predicate<ClaimUnderTest> wanted) {
    left = MOST_PAIRS;
    for (JudgedCase seed : seeds) {
      List<List<CaseChange>> all = new ClaimEdits(payer(seed), rule, seed.test().claim()).all();
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < Math.min(all.size(), i + MOST_PARTNERS) && left-- > 0; j++) {
          List<CaseChange> both = new ArrayList<>(all.get(i));
          both.addAll(all.get(j));
          if (fits(seed, both, wanted)) {
            return draft(seed, both, name);
          }
        }
      }
    }
    return null;
  }

  private boolean fits(JudgedCase seed, List<CaseChange> edits, Predicate<ClaimUnderTest> wanted) {
    Node claim;
    try {
      claim = CaseChange.made(seed.test().claim(), edits);
    } catch (IllegalArgumentException noSuchPlace) {
      return false;
    }
    ClaimRead read =
        new ClaimReader().withPayer(seed.claim().payer()).bind(seed.test().file(), claim);
    return read.problems().isEmpty()
        && wanted.test(payer(seed).claim(read.orThrow(), seed.today()));
  }

  private ProposedCase draft(JudgedCase seed, List<CaseChange> changes, String name) {
    DraftCase draft =
        DraftCase.like(proof.payerRules(), seed, name, changes, rule.info().id());
    return new ProposedCase(seed.test().file(), draft.text());
  }
}
