package io.github.payerrules.internal.formats;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about claims of any format. Immutable.
 *
 * @param defaultPayer the payer of claims that name none
 * @param payers the payer's name by an identifier or name that claims give it, or by the kind of
 *     plan where that is not known
 * @param patientSecret the secret of the keys in the place of patients
 */
public record ReadingOptions(
    @Nullable String defaultPayer, Map<String, String> payers, PatientSecret patientSecret) {

  public ReadingOptions {
    payers = Map.copyOf(payers);
  }

  /**
   * The payer by what a claim says of it; {@code null} if it says nothing.
   *
   * @param named its identifier or name
   * @param plan the kind of plan, such as {@code MB}
   */
  public @Nullable String payer(@Nullable String named, @Nullable String plan) {
    if (named != null && payers.containsKey(named)) {
      return payers.get(named);
    }
    if (plan != null && payers.containsKey(plan)) {
      return payers.get(plan);
    }
    return named == null || named.isEmpty() ? defaultPayer : named;
  }
}
