package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Provider;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that a line and the claim have in common. */
abstract class OnClaim extends Fact implements ProvidersOnClaim, Eligibility {

  OnClaim(int memorySize) {
    super(memorySize);
  }

  abstract Context context();

  /** The date of service; {@code null} for a claim without lines. */
  abstract @Nullable LocalDate serviceDate();

  abstract @Nullable Provider renderingProvider();

  private Claim source() {
    return context().claim();
  }

  /** Days from the day to that of the review. */
  int daysSince(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(day, context().today());
  }

  static @Nullable Boolean ifKnown(Truth truth) {
    return switch (truth) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> null;
    };
  }

  private ProviderFacts renderingFacts() {
    return new ProviderFacts("rendering provider", renderingProvider());
  }

  private ProviderFacts billingFacts() {
    return new ProviderFacts("billing provider", source().billing());
  }

  private ProviderFacts referringFacts() {
    return new ProviderFacts("referring provider", source().referring());
  }

  private ProviderFacts orderingFacts() {
    return new ProviderFacts("ordering provider", source().ordering());
  }

  private ProviderFacts facilityFacts() {
    return new ProviderFacts("service facility", source().facility());
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
    return billingFacts();
  }

  @Override
  public boolean billingGiven() {
    return billingFacts().isGiven();
  }

  @Override
  public ProviderOnClaim referring() {
    return referringFacts();
  }

  @Override
  public boolean referringGiven() {
    return referringFacts().isGiven();
  }

  @Override
  public ProviderOnClaim ordering() {
    return orderingFacts();
  }

  @Override
  public boolean orderingGiven() {
    return orderingFacts().isGiven();
  }

  @Override
  public ProviderOnClaim serviceFacility() {
    return facilityFacts();
  }

  @Override
  public boolean serviceFacilityGiven() {
    return facilityFacts().isGiven();
  }

  private CoverageFacts coverageFacts() {
    return new CoverageFacts(context(), serviceDate());
  }

  private ReferralFacts referralFacts() {
    return new ReferralFacts(source().referrals(), serviceDate());
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
    List<Coverage> coverages = context().coverages();
    if (coverages == null) {
      return null;
    }
    boolean orderUnknown = false;
    for (Coverage one : coverages) {
      if (one.payer() != null
          && !one.payer().equals(source().payer())
          && CoverageFacts.isActive(one, serviceDate())) {
        Integer order = one.order();
        if (order != null && order == 1) {
          return true;
        }
        orderUnknown |= order == null;
      }
    }
    return orderUnknown ? null : Boolean.FALSE;
  }

  @Override
  public @Nullable Boolean hasActivePlan(String plan) {
    List<Coverage> coverages = context().coverages();
    return coverages == null
        ? null
        : (Boolean) coverages.stream()
            .anyMatch(one -> plan.equals(one.plan()) && CoverageFacts.isActive(one, serviceDate()));
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
        context().coverages() == null ? coverageFacts().missing() : word.missing();
      case "referralOnFile" -> referralFacts().missing();
      default -> word.missing();
    };
  }
}
