package io.github.payerrules.denial;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.denial.ClaimFacts;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.LineMatch;
import io.github.payerrules.remittance.MatchedBy;
import io.github.payerrules.remittance.Predicted;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works the claims of remittances: finds the claim that was sent, tells each line's cause and
 * remedy, and whether a review of the claim had predicted it. Thread-safe where the index is not
 * filled any more.
 */
public final class DenialDesk {

  private static final Set<NotEvaluated.Reason> NO_RULE = Set.of(
      NotEvaluated.Reason.UNKNOWN_PAYER,
      NotEvaluated.Reason.NO_POLICY,
      NotEvaluated.Reason.NO_POLICY_ON_DATE);

  private final DenialRules denials;
  private final PayerRules rules;
  private final ClaimIndex claims;
  private final LocalDate today;

  /**
   * A desk.
   *
   * @param denials what denials mean
   * @param rules the payers' rules, by which claims are reviewed again
   * @param claims the claims that were sent
   * @param today the day on which the remittances are worked
   */
  public DenialDesk(DenialRules denials, PayerRules rules, ClaimIndex claims, LocalDate today) {
    this.denials = denials;
    this.rules = rules;
    this.claims = claims;
    this.today = today;
  }

  /**
   * Works one claim of a payment.
   *
   * @param file the file in which it was read
   * @param fileLine the line of the file in which the claim begins
   * @param corrected whether another decision on the claim stands in the same payment
   * @return each service line; a claim without lines counts as one line, and so do adjustments of
   *     the claim as a whole beyond its lines
   */
  public List<WorkedLine> work(
      String file, int fileLine, Remittance payment, ClaimPayment claimPayment, boolean corrected) {
    String pays = denials.payerOf(payment.payerName(), payment.payerId());
    Claim claim = underAKnownPayer(claims.of(claimPayment), pays);
    String payer = claim == null ? pays : claim.payer();
    ClaimFacts facts =
        new ClaimFacts(claim == null ? null : ClaimWriter.toJson(claim), claimPayment, corrected);
    Review review =
        claim == null ? null : rules.review(claim, payment.date() == null ? today : payment.date());
    List<WorkedLine> worked = new ArrayList<>();
    int position = -1;
    for (LineMatch match : matches(claim, claimPayment)) {
      position++;
      Integer number = match.claimLines().isEmpty() ? null : match.claimLines().get(0);
      List<String> remarks = Stream.concat(
              claimPayment.remarks().stream(), match.line().remarks().stream())
          .distinct()
          .toList();
      Denial denial = Denial.builder()
          .payer(payer)
          .status(claimPayment.status())
          .line(match.line())
          .remarks(remarks)
          .remitDate(payment.date())
          .facts(facts.of(number, position))
          .build();
      worked.add(predicted(
          WorkedLine.builder()
              .file(file)
              .fileLine(fileLine)
              .payer(payer)
              .payerName(payment.payerName())
              .claimNumber(claimPayment.claimNumber())
              .payerControlNumber(claimPayment.payerControlNumber())
              .status(claimPayment.status())
              .provider(provider(claim, claimPayment))
              .remitDate(payment.date())
              .match(match)
              .remarks(remarks)
              .remedies(denials.remedies(denial, today))
              .build(),
          review));
    }
    return worked;
  }

  /** What a claim calls its payer may be an identifier that only its clearinghouse knows. */
  private @Nullable Claim underAKnownPayer(@Nullable Claim sent, String pays) {
    return sent == null
            || rules.payerNames().contains(sent.payer())
            || !rules.payerNames().contains(pays)
        ? sent
        : sent.toBuilder().payer(pays).build();
  }

  /** What to do about a provider adjustment. */
  public Remedy remedy(Remittance payment, ProviderAdjustment adjustment) {
    Denial denial = Denial.builder()
        .payer(denials.payerOf(payment.payerName(), payment.payerId()))
        .remitDate(payment.date())
        .providerAdjustments(List.of(adjustment))
        .build();
    return denials.remedies(denial, today).get(0);
  }

  private static List<LineMatch> matches(@Nullable Claim claim, ClaimPayment payment) {
    if (payment.lines().isEmpty()) {
      return List.of(ofWholeClaim(
          claim, payment, ServicePayment.builder().charge(payment.charge()).paid(payment.paid())));
    }
    if (payment.adjustments().isEmpty()) {
      return LineMatcher.match(claim, payment);
    }
    if (payment.lines().size() == 1) {
      ServicePayment only = payment.lines().get(0);
      List<Adjustment> adjustments = Stream.concat(
              only.adjustments().stream(), payment.adjustments().stream())
          .toList();
      ServicePayment whole = only.toBuilder().adjustments(adjustments).build();
      return LineMatcher.match(claim, payment.toBuilder().lines(List.of(whole)).build());
    }
    // Charge and payment are those of the lines; what is adjusted for the claim is on no line.
    List<LineMatch> matches = new ArrayList<>(LineMatcher.match(claim, payment));
    matches.add(ofWholeClaim(claim, payment, ServicePayment.builder()));
    return matches;
  }

  private static LineMatch ofWholeClaim(
      @Nullable Claim claim, ClaimPayment payment, ServicePayment.Builder line) {
    return new LineMatch(
        line.serviceDate(payment.serviceDate())
            .adjustments(payment.adjustments())
            .build(),
        claim == null
            ? List.of()
            : claim.lines().stream().map(each -> each.number()).toList(),
        claim == null ? MatchedBy.NOTHING : MatchedBy.WHOLE_CLAIM);
  }

  private static @Nullable String provider(@Nullable Claim claim, ClaimPayment payment) {
    if (payment.renderingNpi() != null) {
      return payment.renderingNpi();
    }
    return claim == null || claim.rendering() == null ? null : claim.rendering().npi();
  }

  private static WorkedLine predicted(WorkedLine line, @Nullable Review review) {
    if (review == null) {
      return line.isDenied() ? with(line, Predicted.NO_CLAIM, List.of(), null) : line;
    }
    List<Finding> told = review.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.ADVISE)
        .filter(finding -> line.match().concerns(finding.lines()))
        .toList();
    List<String> rules = told.stream().map(Finding::rule).distinct().toList();
    if (!line.isDenied()) {
      return with(line, null, rules, null);
    }
    Finding same = told.stream()
        .filter(finding -> isSameReason(finding, line.remedy()))
        .findFirst()
        .orElse(null);
    if (same != null) {
      return with(line, Predicted.CAUGHT, rules, same.rule());
    }
    if (!told.isEmpty()) {
      return with(line, Predicted.OTHER_REASON, rules, told.get(0).rule());
    }
    Question asked = review.questions().stream()
        .filter(question -> line.match().concerns(question.lines()))
        .findFirst()
        .orElse(null);
    if (asked != null) {
      return with(line, Predicted.ASKED, rules, asked.rule());
    }
    boolean noRule = review.notEvaluated().stream()
        .anyMatch(each -> NO_RULE.contains(each.reason()) && line.match().concerns(each.lines()));
    return with(line, noRule ? Predicted.NO_RULE : Predicted.MISSED, rules, null);
  }

  /** The same code, or the same cause: payers give one cause several codes. */
  private static boolean isSameReason(Finding finding, Remedy remedy) {
    return (finding.group() + "-" + finding.carc()).equals(remedy.code())
        || finding.cause().name().equals(remedy.category());
  }

  private static WorkedLine with(
      WorkedLine line, @Nullable Predicted predicted, List<String> rules, @Nullable String rule) {
    return line.toBuilder().predicted(predicted).rules(rules).rule(rule).build();
  }
}
