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
import java.util.Locale;

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
      Claim claim = claims.of(line);
      if (claim != null && line.predicted() == Predicted.MISSED && drafts.size() < most) {
        String code = String.valueOf(line.remedy().code());
        String service = line.match().line().code();
        String rule =
            ("missed-" + code + (service == null ? "" : "-" + service)).toLowerCase(Locale.ROOT);
        DraftCase draft = DraftCase.ofDenied(
            rules,
            deidentifier.deidentify(claim).claim(),
            "missed: " + code + " on " + (service == null ? "the claim" : service),
            today,
            rule,
            line.match().claimLines(),
            code);
        drafts.add("# The payer denied line "
            + line.match().claimLines()
            + " with "
            + code
            + (line.remarks().isEmpty() ? "" : " " + String.join(" ", line.remarks()))
            + ", and no rule predicted it. The case passes once a rule "
            + rule
            + "\n# finds it; give the rule a better id here and in its file.\n"
            + draft.text());
      }
    }
    return drafts;
  }
}
