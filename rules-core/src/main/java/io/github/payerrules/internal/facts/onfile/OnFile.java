package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.facts.service.ClaimLines;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on file for the patient of a claim, each found once for a date or a line. */
public final class OnFile {

  private final Claim claim;
  private final Authorizations authorizations;
  private final @Nullable List<Coverage> coverages;
  private final Map<@Nullable LocalDate, CoverageFacts> coverageByDate = new HashMap<>();
  private final Map<@Nullable LocalDate, ReferralFacts> referralByDate = new HashMap<>();
  private @Nullable ProviderFacts billing;
  private @Nullable ProviderFacts referring;
  private @Nullable ProviderFacts ordering;
  private @Nullable ProviderFacts facility;

  /**
   * What is on file.
   *
   * @param authorizations {@code null} when they are not known
   * @param coverages {@code null} when they are not known
   */
  public OnFile(
      Claim claim,
      @Nullable List<Authorization> authorizations,
      @Nullable List<Coverage> coverages,
      ClaimLines lines) {
    this.claim = claim;
    this.authorizations = new Authorizations(claim, authorizations, lines);
    this.coverages = coverages;
  }

  /** The authorizations, by line. */
  public Authorizations authorizations() {
    return authorizations;
  }

  /** The coverage by the claim's payer on a date; {@code null} for a claim without lines. */
  public CoverageFacts coverage(@Nullable LocalDate date) {
    CoverageFacts known = coverageByDate.get(date);
    if (known == null) {
      known = new CoverageFacts(coverages, claim.payer(), date);
      coverageByDate.put(date, known);
    }
    return known;
  }

  /** The referral on a date; {@code null} for a claim without lines. */
  public ReferralFacts referral(@Nullable LocalDate date) {
    ReferralFacts known = referralByDate.get(date);
    if (known == null) {
      known = new ReferralFacts(claim.referrals(), date);
      referralByDate.put(date, known);
    }
    return known;
  }

  /** The provider who renders a line or the claim. */
  public static ProviderFacts rendering(@Nullable Provider provider) {
    return new ProviderFacts("rendering provider", provider);
  }

  public ProviderFacts billing() {
    ProviderFacts known = billing;
    if (known == null) {
      known = new ProviderFacts("billing provider", claim.billing());
      billing = known;
    }
    return known;
  }

  public ProviderFacts referring() {
    ProviderFacts known = referring;
    if (known == null) {
      known = new ProviderFacts("referring provider", claim.referring());
      referring = known;
    }
    return known;
  }

  public ProviderFacts ordering() {
    ProviderFacts known = ordering;
    if (known == null) {
      known = new ProviderFacts("ordering provider", claim.ordering());
      ordering = known;
    }
    return known;
  }

  public ProviderFacts facility() {
    ProviderFacts known = facility;
    if (known == null) {
      known = new ProviderFacts("service facility", claim.facility());
      facility = known;
    }
    return known;
  }
}
