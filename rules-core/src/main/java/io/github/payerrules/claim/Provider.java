package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the claim names one. Immutable and thread-safe; {@link #toString()} shows nothing.
 *
 * @param npi National Provider Identifier, ten digits
 * @param taxonomy NUCC taxonomy code, ten characters
 * @param specialty the payer's specialty code, such as Medicare's {@code 72}
 * @param group the NPI of the group under which the provider bills
 * @param inNetwork whether the provider is in the patient's network; {@code null} when not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Provider(
    @Nullable String npi,
    @Nullable String taxonomy,
    @Nullable String specialty,
    @Nullable String group,
    @Nullable Boolean inNetwork) {

  /** A provider known by the NPI alone. */
  public static Provider ofNpi(String npi) {
    return new Provider(npi, null, null, null, null);
  }

  @Override
  public String toString() {
    return "Provider[]";
  }
}
