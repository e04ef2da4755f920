package io.github.payerrules.internal.formats;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about claims of any format. Immutable.
 *
 * @param defaultPayer the payer of claims that name none
 * @param payers the payer's name by an identifier or name that claims give it, or by the kind of
 *     plan where that is not known
 * @param patientSecret the secret of the keys that replace patients' identities
 * @param facts which documented facts answers of questionnaires are
 */
public record ReadingOptions(
    @Nullable String defaultPayer,
    Map<String, String> payers,
    PatientSecret patientSecret,
    FactMapping facts) {

  public ReadingOptions {
    payers = Map.copyOf(payers);
  }

  public ReadingOptions withPayer(String payer) {
    return new ReadingOptions(payer, payers, patientSecret, facts);
  }

  public ReadingOptions withPayers(Map<String, String> names) {
    return new ReadingOptions(defaultPayer, names, patientSecret, facts);
  }

  public ReadingOptions withPatientSecret(PatientSecret secret) {
    return new ReadingOptions(defaultPayer, payers, secret, facts);
  }

  public ReadingOptions withFacts(FactMapping mapping) {
    return new ReadingOptions(defaultPayer, payers, patientSecret, mapping);
  }

  /**
   * The payer's name by its identifier or its name; {@code null} if neither is known, which then
   * says nothing of who it is.
   */
  public @Nullable String knownPayer(String identifier, String name) {
    for (String word :
        new String[] {identifier, name, name.toLowerCase(Locale.ROOT).replace(' ', '-')}) {
      if (payers.containsKey(word)) {
        return payers.get(word);
      }
    }
    return null;
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
