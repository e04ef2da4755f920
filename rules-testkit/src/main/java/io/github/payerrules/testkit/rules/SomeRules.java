package io.github.payerrules.testkit.rules;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.internal.rule.Rule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Some rules of a payer in an engine of their own, with those that may give the same reasons: what
 * they say of a claim is what all rules would say of them. Thread-safe.
 */
public final class SomeRules {

  private final Reviewer reviewer;
  private final Gathering gathering;

  private SomeRules(RuleBook book, Gathering gathering) {
    this.reviewer = new Reviewer(book, PayerUnderTest.LIMITS);
    this.gathering = gathering;
  }

  /**
   * Rules of a payer, with the sources and tables of all.
   *
   * @param ids the rules' ids; those that the payer does not have are passed over
   * @throws IllegalArgumentException if no such payer is loaded
   */
  public static SomeRules of(PayerRules rules, String payer, Set<String> ids) {
    Workings workings = rules.unwrap(Workings.class);
    RuleBook book = PayerUnderTest.book(workings, payer);
    Set<Rule> chosen = new HashSet<>();
    book.rules().stream().filter(rule -> ids.contains(rule.id())).forEach(chosen::add);
    int before = -1;
    while (before < chosen.size()) {
      before = chosen.size();
      for (Rule rule : book.rules()) {
        if (chosen.stream().anyMatch(other -> areAlike(rule, other))) {
          chosen.add(rule);
        }
      }
    }
    List<Rule> inOrder = book.rules().stream().filter(chosen::contains).toList();
    return new SomeRules(book.with(inOrder), workings.gathering());
  }

  private static boolean areAlike(Rule one, Rule other) {
    return Objects.equals(one.metadata().sameReasonAs(), other.file())
        || Objects.equals(other.metadata().sameReasonAs(), one.file());
  }

  /**
   * What the rules say of a claim.
   *
   * @param today the day taken as today
   */
  public Answer answer(Claim claim, LocalDate today) {
    Reviewer.Result result =
        reviewer.review(gathering.gather(claim, today), reviewer.book().tables());
    return new Answer(result.findings(), result.questions(), result.notEvaluated());
  }
}
