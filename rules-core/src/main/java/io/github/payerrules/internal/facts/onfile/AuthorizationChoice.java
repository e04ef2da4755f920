package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.internal.rule.InEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the authorizations on file is meant for a service: the one with the number on the claim;
 * without a number the one that fits best.
 *
 * @param number the number on the line or its claim
 * @param code the line's code
 * @param diagnoses the codes to which the line points
 * @param day its date of service
 * @param type who bills
 */
public record AuthorizationChoice(
    @Nullable String number, String code, List<String> diagnoses, LocalDate day, ClaimType type) {

  /** The one that is meant; {@code null} where none is. */
  public @Nullable Authorization among(List<Authorization> all) {
    Authorization best = null;
    int bestFit = -1;
    for (Authorization one : all) {
      // A number may stand on file once for each code.
      if (number == null ? coversCode(one) : number.equalsIgnoreCase(one.number())) {
        int fit = fit(one);
        // What fits alike is told apart by what it says, so that the order on file decides nothing.
        if (best == null
            || fit > bestFit
            || (fit == bestFit && content(one).compareTo(content(best)) > 0)) {
          best = one;
          bestFit = fit;
        }
      }
    }
    return best;
  }

  /** What it says, to order what nothing else tells apart: the order on file decides nothing. */
  public static String content(Authorization one) {
    return Stream.of(
            one.to(),
            one.from(),
            one.number(),
            one.status(),
            one.holder(),
            one.codes(),
            one.diagnoses(),
            one.unitsApproved(),
            one.unitsUsed(),
            one.renderingNpi(),
            one.laterality(),
            one.placeOfService())
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  private int fit(Authorization one) {
    return (coversCode(one) ? 16 : 0)
        + (one.status() == Authorization.Status.APPROVED ? 8 : 0)
        + (one.holder() == null || one.holder() == type ? 4 : 0)
        + (coversDate(one) ? 2 : 0)
        + (coversDiagnosis(one) ? 1 : 0);
  }

  public boolean coversCode(Authorization one) {
    return one.codes().isEmpty() || one.codes().contains(code);
  }

  public boolean coversDiagnosis(Authorization one) {
    if (one.diagnoses().isEmpty()) {
      return true;
    }
    for (String diagnosis : diagnoses) {
      if (one.diagnoses().contains(diagnosis)) {
        return true;
      }
    }
    return false;
  }

  public boolean coversDate(Authorization one) {
    return new InEffect(one.from(), one.to()).on(day);
  }
}
