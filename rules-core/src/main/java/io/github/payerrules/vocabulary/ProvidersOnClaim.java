package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CLAIM;
import static io.github.payerrules.vocabulary.word.Aspect.PROVIDER;

import io.github.payerrules.vocabulary.word.DependsOn;

/** The providers of a line or of the claim. A provider of whom nothing is given is not named. */
public interface ProvidersOnClaim {

  /** Who rendered the service; of a line its own rendering provider, else the claim's. */
  @DependsOn(PROVIDER)
  ProviderOnClaim rendering();

  /** Whether a rendering provider is named, for the line or for the claim. */
  @DependsOn(PROVIDER)
  boolean renderingGiven();

  /** Who bills. */
  @DependsOn(CLAIM)
  ProviderOnClaim billing();

  /** Whether the claim names a billing provider. */
  @DependsOn(CLAIM)
  boolean billingGiven();

  /** Who referred the patient. */
  @DependsOn(CLAIM)
  ProviderOnClaim referring();

  /** Whether the claim names a referring provider. */
  @DependsOn(CLAIM)
  boolean referringGiven();

  /** Who ordered the service. */
  @DependsOn(CLAIM)
  ProviderOnClaim ordering();

  /** Whether the claim names an ordering provider. */
  @DependsOn(CLAIM)
  boolean orderingGiven();

  /** The place in which the service was rendered: the claim's {@code facility}. */
  @DependsOn(CLAIM)
  ProviderOnClaim serviceFacility();

  /** Whether the claim names a service facility. */
  @DependsOn(CLAIM)
  boolean serviceFacilityGiven();
}
