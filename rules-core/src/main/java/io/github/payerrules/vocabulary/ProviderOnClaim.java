package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A provider whom the claim names; conditions fail where it names none. */
public interface ProviderOnClaim {

  /** Whether the National Provider Identifier is given. */
  boolean npiGiven();

  /**
   * Whether the National Provider Identifier is one: ten digits, the last of them the check digit
   * of the others by the Luhn formula over the prefix 80840 (CMS, NPI check digit). Conditions fail
   * where none is given.
   */
  @Nullable
  Boolean npiValid();

  /** Whether the taxonomy code is given. */
  boolean taxonomyGiven();

  /** Whether the provider is in the patient's network. */
  @Nullable
  Boolean inNetwork();
}
