package io.github.payerrules.denial;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.denial.ClaimFacts;
import io.github.payerrules.internal.denial.GivenFacts;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.LineMatch;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works the claims of remittances: finds the claim that was sent, tells each line's cause and
 * remedy, and whether a review of the claim had predicted it. Thread-safe where the index is not
 * filled any more.
 */
public final class DenialDesk {

  private final DenialRules denials;
  private final PayerRules rules;
  private final ClaimIndex claims;
  private final DenialFacts known;
  private final LocalDate today;
  private final Predictions predictions;

  /**
   * A desk.
   *
   * @param denials what denials mean
   * @param rules the payers' rules, by which claims are reviewed again
   * @param claims the claims that were sent
   * @param today the day on which the remittances are worked
   */
  public DenialDesk(DenialRules denials, PayerRules rules, ClaimIndex claims, LocalDate today) {
    this(denials, rules, claims, DenialFacts.none(), today);
  }

  /**
   * A desk that knows more than claims and remittances say.
   *
   * @param denials what denials mean
   * @param rules the payers' rules, by which claims are reviewed again
   * @param claims the claims that were sent
   * @param known contracts, networks and what became of claims
   * @param today the day on which the remittances are worked
   */
  public DenialDesk(
      DenialRules denials,
      PayerRules rules,
      ClaimIndex claims,
      DenialFacts known,
      LocalDate today) {
    this.known = known;
    this.denials = denials;
    this.rules = rules;
    this.claims = claims;
    this.today = today;
    this.predictions = new Predictions(rules);
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
    return work(file, fileLine, payment, claimPayment, corrected, notice -> {});
  }

  /**
   * Works one claim of a payment.
   *
   * @param notices takes what does not fit between claim and remittance
   */
  List<WorkedLine> work(
      String file,
      int fileLine,
      Remittance payment,
      ClaimPayment claimPayment,
      boolean corrected,
      Consumer<Problem> notices) {
    Claim sent = claims.of(claimPayment);
    if (claims.isAmbiguous(claimPayment)) {
      notices.accept(new Problem(
          file,
          fileLine,
          null,
          "several claims have the number and the services of this payment, and differ; one of them"
              + " is used",
          "Give each claim its own number, and leave out claims that were not sent."));
    }
    ClaimFacts facts =
        new ClaimFacts(sent == null ? null : ClaimWriter.toJson(sent), claimPayment, corrected);
    DecidingPayer deciding = DecidingPayer.of(
        sent,
        denials.payerOf(payment.payerName(), payment.payerId()),
        facts.of(null, 0),
        denials,
        rules,
        today);
    Claim claim = deciding.claim();
    String payer = deciding.payer();
    if (deciding.isUnexpected()) {
      notices.accept(new Problem(
          file,
          fileLine,
          null,
          "the remittance is of another payer than the claim and its coverages name; its lines are"
              + " worked as those of the remittance's payer",
          "Look up whom the claim was sent to, and correct the payer of the claim."));
    }
    Review review =
        claim == null ? null : rules.review(claim, payment.date() == null ? today : payment.date());
    List<DecidedLine> lines = DecidedLine.of(claim, claimPayment);
    String differences = claim == null ? "" : Differences.of(claim, lines);
    if (!differences.isEmpty()) {
      notices.accept(new Problem(
          file,
          fileLine,
          null,
          "the claim of this number is not as the payer decided it: " + differences,
          "Give the claim as it was last sent to this payer."));
    }
    List<WorkedLine> worked = new ArrayList<>();
    int position = -1;
    for (DecidedLine decided : lines) {
      LineMatch match = decided.match();
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
          .difference(decided.difference())
          .adjustedTogether(decided.adjustedTogether())
          .facts(facts.of(number, position))
          .build();
      denial = withFacts(denial, known.ofClaim(claimPayment, claim));
      worked.add(predictions.of(
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
              .difference(decided.difference())
              .remarks(remarks)
              .remedies(denials.remedies(denial, today))
              .build(),
          review));
    }
    return worked;
  }

  /** What is said of the claim goes before what it says itself, and that before its payer's. */
  private Denial withFacts(Denial denial, Map<String, Object> ofClaim) {
    Map<String, Object> own = new LinkedHashMap<>(denial.facts());
    GivenFacts.add(own, ofClaim);
    // The plan, by which a payer is looked up too, may be a fact of the payer.
    Map<String, Object> first = new LinkedHashMap<>(known.ofPayer(List.of(denial.payer())));
    GivenFacts.add(first, own);
    Map<String, Object> all = new LinkedHashMap<>(
        known.ofPayer(denials.payers(denial.toBuilder().facts(first).build(), today)));
    GivenFacts.add(all, own);
    return denial.toBuilder().facts(all).build();
  }

  /** Whether a payment is dated after the day on which it is worked. */
  boolean isAfterToday(Remittance payment) {
    return payment.date() != null && payment.date().isAfter(today);
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

  private static @Nullable String provider(@Nullable Claim claim, ClaimPayment payment) {
    if (payment.renderingNpi() != null) {
      return payment.renderingNpi();
    }
    return claim == null || claim.rendering() == null ? null : claim.rendering().npi();
  }
}
