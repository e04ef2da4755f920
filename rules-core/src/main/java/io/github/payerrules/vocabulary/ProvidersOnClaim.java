package io.github.payerrules.vocabulary;

/** The providers of a line or of the claim. A provider of whom nothing is given is not named. */
public interface ProvidersOnClaim {

  /** Who rendered the service; of a line its own rendering provider, else the claim's. */
  ProviderOnClaim rendering();

  /** Whether a rendering provider is named, for the line or for the claim. */
  boolean renderingGiven();

  /** Who bills. */
  ProviderOnClaim billing();

  /** Whether the claim names a billing provider. */
  boolean billingGiven();

  /** Who referred the patient. */
  ProviderOnClaim referring();

  /** Whether the claim names a referring provider. */
  boolean referringGiven();

  /** Who ordered the service. */
  ProviderOnClaim ordering();

  /** Whether the claim names an ordering provider. */
  boolean orderingGiven();

  /** The place in which the service was rendered: the claim's {@code facility}. */
  ProviderOnClaim serviceFacility();

  /** Whether the claim names a service facility. */
  boolean serviceFacilityGiven();
}
