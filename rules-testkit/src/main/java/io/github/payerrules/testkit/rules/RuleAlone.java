package io.github.payerrules.testkit.rules;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.PayerTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule of a payer in an engine of its own. Immutable after construction and thread-safe. The
 * engine is built anew, so keep what is returned.
 */
public final class RuleAlone {

  private final String id;
  private final Reviewer reviewer;
  private final Gathering gathering;

  private RuleAlone(String id, RuleBook book, Gathering gathering) {
    this.id = id;
    this.reviewer = new Reviewer(book, PayerUnderTest.LIMITS);
    this.gathering = gathering;
  }

  /**
   * A rule without all others, with the sources and tables of all.
   *
   * @param payer the payer's folder name
   * @param rule the rule's id
   * @throws IllegalArgumentException if no such payer or rule is loaded
   */
  public static RuleAlone of(PayerRules rules, String payer, String rule) {
    Workings workings = rules.unwrap(Workings.class);
    RuleBook book = PayerUnderTest.book(workings, payer);
    List<Rule> one = book.rules().stream().filter(any -> any.id().equals(rule)).toList();
    if (one.isEmpty()) {
      throw PayerUnderTest.noSuchRule(payer, rule);
    }
    return new RuleAlone(rule, book.with(one), workings.gathering());
  }

  /**
   * A variant of a rule, with the rules that may give the same reason: a review leaves one of their
   * findings.
   */
  static RuleAlone withSameReasons(Rule variant, RuleBook book, Gathering gathering) {
    List<Rule> rules = new ArrayList<>();
    for (Rule other : book.rules()) {
      if (other.id().equals(variant.id())) {
        rules.add(variant);
      } else if (other.file().equals(variant.metadata().sameReasonAs())
          || variant.file().equals(other.metadata().sameReasonAs())) {
        rules.add(other);
      }
    }
    return new RuleAlone(variant.id(), book.with(rules), gathering);
  }

  /**
   * What the rule says of a claim.
   *
   * @param today the day taken as today
   */
  public Answer answer(Claim claim, LocalDate today) {
    Context context = gathering.gather(claim, today);
    return answer(context, reviewer.book().tables());
  }

  Answer answer(Context context, PayerTables tables) {
    return Answer.of(id, reviewer.review(context, tables));
  }
}
