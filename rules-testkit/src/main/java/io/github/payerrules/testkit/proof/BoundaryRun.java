package io.github.payerrules.testkit.proof;

import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.rules.ClaimUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import io.github.payerrules.testkit.rules.Variant;
import io.github.payerrules.testkit.rules.Variant.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the boundary cases of one rule. Used by one thread. */
final class BoundaryRun {

  private final Proof proof;
  private final RuleText rule;
  private final CaseSearch search;
  private final List<Boundary> boundaries = new ArrayList<>();

  BoundaryRun(Proof proof, RuleText rule) {
    this.proof = proof;
    this.rule = rule;
    this.search = new CaseSearch(proof, rule);
  }

  List<Boundary> run() {
    for (int i = 0; i < rule.conditions().size(); i++) {
      ConditionText condition = rule.conditions().get(i);
      String value = condition.value();
      if (value != null && value.matches("\\d{1,6}")) {
        for (int by = -1; by <= 1; by++) {
          number(i, condition, Integer.parseInt(value) + by);
        }
      }
    }
    for (Variant variant : proof.payer(rule).variants(rule.info().id())) {
      if (variant.kind() == Kind.WINDOW && variant.equivalent() == null) {
        time(variant);
      }
    }
    return boundaries;
  }

  /** A claim in which the value is the number, and all other conditions hold. */
  private void number(int index, ConditionText condition, int number) {
    if (number < 0) {
      return;
    }
    String what = condition.text().replaceFirst(" [<>=!]+ .*", "") + " is " + number;
    add(
        condition.span().line(),
        what + " (" + condition.text() + ")",
        search.find(
            List.of(),
            rule.info().id() + ": " + what,
            claim -> isNumber(claim, index, String.valueOf(number))));
  }

  private boolean isNumber(ClaimUnderTest claim, int index, String number) {
    for (RuleTrace trace : claim.explain(rule.info().id())) {
      List<RuleTrace.Condition> conditions = trace.conditions();
      String saw = conditions.get(index).saw();
      boolean others = trace.inEffect();
      for (int i = 0; i < conditions.size(); i++) {
        others &= i == index || conditions.get(i).truth() == Truth.YES;
      }
      // A count is shown with its dates behind it.
      if (others && (saw.equals(number) || saw.startsWith(number + " "))) {
        return true;
      }
    }
    return false;
  }

  /** A claim that is answered otherwise where the time is longer or shorter. */
  private void time(Variant variant) {
    add(variant.line(), variant.change(), search.killer(variant));
  }

  private void add(int line, String what, @Nullable ProposedCase draft) {
    boundaries.add(new Boundary(rule.info().id(), rule.info().file(), line, what, draft));
  }
}
