package io.github.payerrules.internal.formats;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about claims of any format. Immutable.
 *
 * @param defaultPayer the payer of claims that name none
 * @param payers the payer's name by an identifier or name that claims give it
 * @param patientSecret the secret of the keys in the place of patients
 */
public record ReadingOptions(
    @Nullable String defaultPayer, Map<String, String> payers, PatientSecret patientSecret) {

  public ReadingOptions {
    payers = Map.copyOf(payers);
  }

  /** The payer by the name that a claim gives it; {@code null} if neither is known. */
  public @Nullable String payer(@Nullable String named) {
    return named == null || named.isEmpty() ? defaultPayer : payers.getOrDefault(named, named);
  }
}
