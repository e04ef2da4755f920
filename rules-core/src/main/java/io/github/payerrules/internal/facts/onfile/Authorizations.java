package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.facts.service.ClaimLines;
import io.github.payerrules.internal.facts.service.LineService;
import java.util.List;
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
      meant[line.index()] = choice(line).among(onFile);
      chosen[line.index()] = true;
    }
    return meant[line.index()];
  }

  private AuthorizationChoice choice(LineService line) {
    return new AuthorizationChoice(
        number(line), line.code(), line.diagnoses(), line.day(), claim.type());
  }

  /** Whether another entry of its number, for the line's code and day, says otherwise. */
  boolean isContradicted(Authorization one, LineService line) {
    if (onFile == null || one.number() == null) {
      return false;
    }
    AuthorizationChoice choice = choice(line);
    for (Authorization other : onFile) {
      if (one.number().equalsIgnoreCase(other.number())
          && (one.holder() == null || other.holder() == null || one.holder() == other.holder())
          && choice.coversCode(other)
          && choice.coversDate(other)
          && saysOtherwise(one, other)) {
        return true;
      }
    }
    return false;
  }

  /** A request that was pending and a decision that came later do not contradict each other. */
  private static boolean saysOtherwise(Authorization one, Authorization other) {
    boolean approved = one.status() == Status.APPROVED;
    if (approved && other.status() == Status.APPROVED) {
      return one.unitsApproved() != null
          && other.unitsApproved() != null
          && !one.unitsApproved().equals(other.unitsApproved());
    }
    return approved && (other.status() == Status.DENIED || other.status() == Status.CANCELLED);
  }

  boolean coversCode(Authorization one, LineService line) {
    return choice(line).coversCode(one);
  }

  boolean coversDiagnosis(Authorization one, LineService line) {
    return choice(line).coversDiagnosis(one);
  }

  boolean coversDate(Authorization one, LineService line) {
    return choice(line).coversDate(one);
  }
}
