package io.github.payerrules.denial;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.internal.denial.PayerAndPlan;
import io.github.payerrules.remittance.Denial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose rules and deadlines hold for a line. Its remittance says who decided; the claim may say
 * more about the plan, or name a payer that only its clearinghouse knows.
 *
 * @param payer the payer as lines name it
 * @param claim the claim under that payer; {@code null} where there is none
 * @param isUnexpected whether the claim names neither that payer nor a coverage by it
 */
record DecidingPayer(String payer, @Nullable Claim claim, boolean isUnexpected) {

  /** A claim that names the kind of plan alone is paid by any company that offers it. */
  private static final String ADVANTAGE = "medicare-advantage";

  private static final String ORIGINAL = "medicare";

  /**
   * The payer of a line.
   *
   * @param sent the claim; {@code null} where there is none
   * @param pays the payer by the remittance, or its name where no table knows it
   * @param facts what is known of the claim, such as its coverages
   */
  static DecidingPayer of(
      @Nullable Claim sent,
      String pays,
      Map<String, Object> facts,
      DenialRules denials,
      PayerRules rules,
      LocalDate today) {
    if (sent == null) {
      return new DecidingPayer(pays, null, false);
    }
    String named = PayerAndPlan.of(sent.payer()).payer();
    if (!isKnown(pays, denials, rules)) {
      return new DecidingPayer(sent.payer(), sent, false);
    }
    if (!isKnown(named, denials, rules)) {
      return rules.payerNames().contains(pays)
          ? new DecidingPayer(pays, sent.toBuilder().payer(pays).build(), false)
          : new DecidingPayer(sent.payer(), sent, false);
    }
    Denial asNamed = Denial.builder().payer(sent.payer()).facts(facts).build();
    List<String> names = denials.payers(asNamed, today);
    if (names.contains(pays) || (named.equals(ADVANTAGE) && !pays.equals(ORIGINAL))) {
      return new DecidingPayer(sent.payer(), sent, false);
    }
    boolean isListed = Stream.concat(
            Objects.requireNonNullElse(sent.coverages(), List.<Coverage>of()).stream()
                .map(Coverage::payer),
            sent.otherPayers().stream().map(OtherPayer::payer))
        .filter(Objects::nonNull)
        .anyMatch(each -> PayerAndPlan.of(each).payer().equals(pays)
            || denials.payerOf(each, each).equals(pays));
    return new DecidingPayer(pays, sent.toBuilder().payer(pays).build(), !isListed);
  }

  private static boolean isKnown(String payer, DenialRules denials, PayerRules rules) {
    return rules.payerNames().contains(payer) || denials.tables().payers().contains(payer);
  }
}
