package io.github.payerrules.trial;

import io.github.payerrules.claim.Claim;
import java.time.LocalDate;
import java.util.List;

/** A payer's rules, one at a time. Immutable and thread-safe. */
public interface Trial {

  /** The payer. */
  String payer();

  /** The rules, included ones too, in the order of their files. */
  List<RuleText> rules();

  /**
   * The rule with one mistake each: every limit one up and one down, every boundary in or out,
   * windows longer and shorter, conditions left out or turned, steps of paths left out, a weaker
   * outcome, a date of effect one day off, another group or reason code, a remark code or the
   * modifier of a notice left out. A change that a rule file could not hold, or that says the same
   * as the rule or as another change, is not among them.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  List<Variant> variants(String rule);

  /** The rows of the payer's tables, those of included folders too. */
  List<TableRow> rows();

  /**
   * A claim to hold rules against, with the history and the other sources that a review would use.
   *
   * @param claim of this payer; its {@code payer} is not looked at
   * @param today the day taken as today
   */
  TrialClaim claim(Claim claim, LocalDate today);
}
