package io.github.payerrules.internal.formats;

import java.util.List;
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
    return known(List.of(identifier, name));
  }

  private @Nullable String known(List<String> said) {
    for (String word : said) {
      String payer = payers.get(word);
      if (payer == null) {
        payer = payers.get(word.toLowerCase(Locale.ROOT).replace(' ', '-'));
      }
      if (payer != null) {
        return payer;
      }
    }
    return null;
  }

  /**
   * The payer by what a claim says of it; {@code null} if it says nothing.
   *
   * @param said its identifiers, then its name; where none is known, the first is taken
   * @param plan the kind of plan, such as {@code MB}
   */
  public @Nullable String payer(List<String> said, @Nullable String plan) {
    String known = known(said);
    if (known != null) {
      return known;
    }
    if (plan != null && payers.containsKey(plan)) {
      return payers.get(plan);
    }
    return said.stream().filter(word -> !word.isEmpty()).findFirst().orElse(defaultPayer);
  }
}
