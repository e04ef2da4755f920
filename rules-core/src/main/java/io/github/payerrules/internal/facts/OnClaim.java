package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.facts.onfile.CoverageFacts;
import io.github.payerrules.internal.facts.onfile.OnFile;
import io.github.payerrules.internal.facts.onfile.ProviderFacts;
import io.github.payerrules.internal.facts.onfile.ReferralFacts;
import io.github.payerrules.internal.words.Fact;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.CoverageOnFile;
import io.github.payerrules.vocabulary.Eligibility;
import io.github.payerrules.vocabulary.ProviderOnClaim;
import io.github.payerrules.vocabulary.ProvidersOnClaim;
import io.github.payerrules.vocabulary.ReferralOnFile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The words that a line and the claim have in common. */
abstract class OnClaim extends Fact implements ProvidersOnClaim, Eligibility {

  private @Nullable ProviderFacts rendering;

  OnClaim(int memorySize) {
    super(memorySize);
  }

  abstract SharedFacts shared();

  /** The date of service; {@code null} for a claim without lines. */
  abstract @Nullable LocalDate serviceDate();

  abstract @Nullable Provider renderingProvider();

  private OnFile onFile() {
    return shared().onFile();
  }

  /** Days from the day to that of the review. */
  int daysSince(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(day, shared().context().today());
  }

  static @Nullable Boolean ifKnown(Truth truth) {
    return switch (truth) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> null;
    };
  }

  private ProviderFacts renderingFacts() {
    ProviderFacts known = rendering;
    if (known == null) {
      known = OnFile.rendering(renderingProvider());
      rendering = known;
    }
    return known;
  }

  @Override
  public ProviderOnClaim rendering() {
    return renderingFacts();
  }

  @Override
  public boolean renderingGiven() {
    return renderingFacts().isGiven();
  }

  @Override
  public ProviderOnClaim billing() {
    return onFile().billing();
  }

  @Override
  public boolean billingGiven() {
    return onFile().billing().isGiven();
  }

  @Override
  public ProviderOnClaim referring() {
    return onFile().referring();
  }

  @Override
  public boolean referringGiven() {
    return onFile().referring().isGiven();
  }

  @Override
  public ProviderOnClaim ordering() {
    return onFile().ordering();
  }

  @Override
  public boolean orderingGiven() {
    return onFile().ordering().isGiven();
  }

  @Override
  public ProviderOnClaim serviceFacility() {
    return onFile().facility();
  }

  @Override
  public boolean serviceFacilityGiven() {
    return onFile().facility().isGiven();
  }

  private CoverageFacts coverageFacts() {
    return onFile().coverage(serviceDate());
  }

  private ReferralFacts referralFacts() {
    return onFile().referral(serviceDate());
  }

  @Override
  public CoverageOnFile coverage() {
    return coverageFacts();
  }

  @Override
  public @Nullable Boolean coverageOnFile() {
    return ifKnown(coverageFacts().present());
  }

  @Override
  public @Nullable Boolean otherPayerPrimary() {
    return coverageFacts().otherPayerPrimary();
  }

  @Override
  public @Nullable Boolean hasActivePlan(String plan) {
    return coverageFacts().hasActivePlan(plan);
  }

  @Override
  public ReferralOnFile referral() {
    return referralFacts();
  }

  @Override
  public @Nullable Boolean referralOnFile() {
    return ifKnown(referralFacts().present());
  }

  @Override
  public @Nullable Missing missing(Word word) {
    return switch (word.name()) {
      case "coverageOnFile", "hasActivePlan" -> coverageFacts().missing();
      case "otherPayerPrimary" ->
        coverageFacts().areKnown() ? word.missing() : coverageFacts().missing();
      case "referralOnFile" -> referralFacts().missing();
      default -> word.missing();
    };
  }
}
