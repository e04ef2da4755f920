package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/** A provider whom the claim names; conditions fail where it names none. */
public interface ProviderOnClaim {
  @Meaning("Whether the National Provider Identifier (NPI) is given.")
  boolean npiGiven();

  @Meaning("Whether the NPI is valid: ten digits, the last of them the check digit of the "
      + "others by the Luhn formula over the prefix 80840.")
  @None("no NPI is given")
  @Nullable
  Boolean npiValid();

  @Meaning("Whether the taxonomy code is given.")
  boolean taxonomyGiven();

  @Meaning("Whether the provider is in the patient's network.")
  @Unknown(when = "it is not given")
  @Nullable
  Boolean inNetwork();
}
