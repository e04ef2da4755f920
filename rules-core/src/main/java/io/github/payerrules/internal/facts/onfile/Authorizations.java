package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.internal.facts.service.ClaimLines;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.rule.InEffect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The authorizations on file, and for which line each is meant. */
public final class Authorizations {

  private final Claim claim;
  private final @Nullable List<Authorization> onFile;
  private final ClaimLines lines;
  private final @Nullable Authorization[] meant;
  private final boolean[] chosen;

  Authorizations(Claim claim, @Nullable List<Authorization> onFile, ClaimLines lines) {
    this.claim = claim;
    this.onFile = onFile;
    this.lines = lines;
    this.meant = new Authorization[claim.lines().size()];
    this.chosen = new boolean[meant.length];
  }

  boolean areKnown() {
    return onFile != null;
  }

  ClaimLines lines() {
    return lines;
  }

  /** The number of an authorization that a line or its claim carries. */
  public @Nullable String number(LineService line) {
    String own = line.source().authorizationNumber();
    return own == null ? claim.authorizationNumber() : own;
  }

  @Nullable
  Authorization meantFor(LineService line) {
    if (onFile != null && !chosen[line.index()]) {
      meant[line.index()] = choose(line, onFile);
      chosen[line.index()] = true;
    }
    return meant[line.index()];
  }

  private @Nullable Authorization choose(LineService line, List<Authorization> all) {
    String number = number(line);
    Authorization best = null;
    int bestFit = -1;
    for (Authorization one : all) {
      // A number may stand on file once for each code.
      if (number == null ? coversCode(one, line) : number.equalsIgnoreCase(one.number())) {
        int fit = fit(one, line);
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

  private static String content(Authorization one) {
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

  private int fit(Authorization one, LineService line) {
    ClaimType own = claim.type();
    return (coversCode(one, line) ? 16 : 0)
        + (one.status() == Authorization.Status.APPROVED ? 8 : 0)
        + (one.holder() == null || one.holder() == own ? 4 : 0)
        + (coversDate(one, line) ? 2 : 0)
        + (coversDiagnosis(one, line) ? 1 : 0);
  }

  static boolean coversCode(Authorization one, LineService line) {
    return one.codes().isEmpty() || one.codes().contains(line.code());
  }

  static boolean coversDiagnosis(Authorization one, LineService line) {
    if (one.diagnoses().isEmpty()) {
      return true;
    }
    for (String diagnosis : line.diagnoses()) {
      if (one.diagnoses().contains(diagnosis)) {
        return true;
      }
    }
    return false;
  }

  static boolean coversDate(Authorization one, LineService line) {
    return new InEffect(one.from(), one.to()).on(line.day());
  }
}
