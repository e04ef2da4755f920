package io.github.payerrules.denials;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.fixtures.Deidentifier;
import io.github.payerrules.remittance.Predicted;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.testkit.DraftCase;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draft golden claims of denials that no rule told of, de-identified, for QA to confirm. */
public final class MissedCases {

  private MissedCases() {}

  /**
   * One draft for each missed denial of the worklist whose claim is there.
   *
   * @param most how many at most
   */
  public static List<String> of(
      DenialTrends trends, PayerRules rules, ClaimIndex claims, LocalDate today, int most) {
    Deidentifier deidentifier = new Deidentifier(rules, today, new SecureRandom());
    List<String> drafts = new ArrayList<>();
    for (OpenDenial denial : trends.worklist()) {
      WorkedLine line = denial.line();
      Claim claim = claims.numbered(line.claimNumber());
      if (claim != null && line.predicted() == Predicted.MISSED && drafts.size() < most) {
        DraftCase draft = DraftCase.of(
            rules,
            deidentifier.deidentify(claim).claim(),
            "missed: " + line.remedy().code() + " on " + line.match().line().code(),
            today,
            "",
            rule -> true);
        drafts.add("# The payer denied line "
            + line.match().claimLines()
            + " with "
            + line.remedy().code()
            + (line.remarks().isEmpty() ? "" : " " + String.join(" ", line.remarks()))
            + "; no rule told of it. The right answer holds a finding for it.\n"
            + draft.text());
      }
    }
    return drafts;
  }
}
