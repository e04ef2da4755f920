package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CLAIM;
import static io.github.payerrules.vocabulary.word.Aspect.PROVIDER;

import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Meaning;

/** The providers of a line or of the claim. A provider of whom nothing is given is not named. */
public interface ProvidersOnClaim {
  @Meaning("The rendering provider of the line, else of the claim.")
  @DependsOn(PROVIDER)
  ProviderOnClaim rendering();

  @Meaning("Whether the line or the claim names a rendering provider.")
  @DependsOn(PROVIDER)
  boolean renderingGiven();

  @Meaning("The billing provider.")
  @DependsOn(CLAIM)
  ProviderOnClaim billing();

  @Meaning("Whether the claim names a billing provider.")
  @DependsOn(CLAIM)
  boolean billingGiven();

  @Meaning("The referring provider.")
  @DependsOn(CLAIM)
  ProviderOnClaim referring();

  @Meaning("Whether the claim names a referring provider.")
  @DependsOn(CLAIM)
  boolean referringGiven();

  @Meaning("The ordering provider.")
  @DependsOn(CLAIM)
  ProviderOnClaim ordering();

  @Meaning("Whether the claim names an ordering provider.")
  @DependsOn(CLAIM)
  boolean orderingGiven();

  @Meaning("The service facility: the claim's `facility`.")
  @DependsOn(CLAIM)
  ProviderOnClaim serviceFacility();

  @Meaning("Whether the claim names a service facility.")
  @DependsOn(CLAIM)
  boolean serviceFacilityGiven();
}
