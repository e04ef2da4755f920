package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.ProviderOnClaim;
import org.jspecify.annotations.Nullable;

/** A provider of the claim, or that it names none. */
public final class ProviderFacts extends Thing implements ProviderOnClaim {

  private static final Provider NOTHING = Provider.builder().build();

  private final String role;
  private final Provider provider;
  private final boolean given;

  /**
   * A provider in a role.
   *
   * @param role such as {@code rendering provider}
   */
  ProviderFacts(String role, @Nullable Provider provider) {
    this.role = role;
    this.provider = provider == null ? NOTHING : provider;
    this.given = !this.provider.equals(NOTHING);
  }

  /** Whether anything is known of the provider. */
  public boolean isGiven() {
    return given;
  }

  @Override
  public Truth present() {
    return Truth.of(isGiven());
  }

  @Override
  public Missing missing() {
    return Missing.fact(role);
  }

  @Override
  public @Nullable Missing missing(Word word) {
    // Whether a number that is not given is valid, nobody can answer.
    return word.noneWhen().isEmpty() ? Missing.fact("network status of the " + role) : null;
  }

  @Override
  public boolean npiGiven() {
    return isGiven(provider.npi());
  }

  @Override
  public @Nullable Boolean npiValid() {
    String npi = provider.npi();
    return (npi == null || !isGiven(npi)) ? null : (Boolean) Npi.isValid(npi);
  }

  @Override
  public boolean taxonomyGiven() {
    return isGiven(provider.taxonomy());
  }

  @Override
  public @Nullable Boolean inNetwork() {
    return provider.inNetwork();
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
