package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.Side;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.AuthorizationOnFile;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The authorization that is meant for a line. */
public final class AuthorizationFacts extends Thing implements AuthorizationOnFile {

  private final LineService line;
  private final Authorizations onFile;
  private final @Nullable Authorization found;

  /** The authorization for a line, of those on file. */
  public AuthorizationFacts(LineService line, Authorizations onFile) {
    this.line = line;
    this.onFile = onFile;
    this.found = onFile.meantFor(line);
  }

  @Override
  public Truth present() {
    return onFile.areKnown() && !isReversed() ? Truth.of(found != null) : Truth.UNKNOWN;
  }

  /** Whether it ends before it begins: on which days it holds is not known. */
  private boolean isReversed() {
    return found != null && Periods.isReversed(found.from(), found.to());
  }

  @Override
  public Missing missing() {
    return Missing.source(
        Missing.AUTHORIZATIONS,
        isReversed()
            ? "An authorization on file ends before it begins: correct its dates in"
                + " `authorizations`"
            : "No authorization data: add `authorizations` to the claim (an empty list if there is"
                + " none), or configure an authorization source");
  }

  // Where none is on file the words answer nothing that a condition could hold for.

  @Override
  public String status() {
    return found == null ? "" : found.status().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable Boolean heldByFacility() {
    return (found == null || found.holder() == null)
        ? null
        : (Boolean) (found.holder() == ClaimType.FACILITY);
  }

  @Override
  public boolean coversCode() {
    return found == null || onFile.coversCode(found, line);
  }

  @Override
  public boolean coversDiagnosis() {
    return found == null || onFile.coversDiagnosis(found, line);
  }

  @Override
  public boolean coversDate() {
    return found == null || onFile.coversDate(found, line);
  }

  @Override
  public @Nullable Boolean coversProvider() {
    String granted = found == null ? null : found.renderingNpi();
    Provider rendering = line.renderingProvider();
    if (granted == null) {
      return true;
    }
    return (rendering == null || rendering.npi() == null)
        ? null
        : (Boolean) granted.equals(rendering.npi());
  }

  @Override
  public @Nullable Boolean coversSide() {
    String granted = found == null ? null : found.laterality();
    Side side = line.treatedSide();
    if (granted == null || granted.equalsIgnoreCase(Side.BOTH.word())) {
      return true;
    }
    return side == Side.NONE ? null : (Boolean) granted.equalsIgnoreCase(side.word());
  }

  @Override
  public @Nullable Boolean coversPlaceOfService() {
    String granted = found == null ? null : found.placeOfService();
    if (granted == null) {
      return true;
    }
    return line.placeOfService() == null ? null : (Boolean) granted.equals(line.placeOfService());
  }

  @Override
  public @Nullable Integer remainingUnits() {
    Integer approved = found == null ? null : found.unitsApproved();
    Integer used = found == null ? null : found.unitsUsed();
    return approved == null ? null : (Integer) (approved - (used == null ? 0 : used));
  }

  @Override
  public @Nullable Integer unitsShort() {
    Integer remaining = remainingUnits();
    if (remaining == null) {
      return null;
    }
    int claimed = 0;
    for (int i = 0; i < onFile.lines().size(); i++) {
      LineService other = onFile.lines().get(i);
      if (other.number() <= line.number() && Objects.equals(onFile.meantFor(other), found)) {
        claimed += other.units();
      }
    }
    return Math.max(0, claimed - remaining);
  }

  @Override
  public boolean contradicted() {
    return found != null && onFile.isContradicted(found, line);
  }

  @Override
  public String number() {
    return found == null || found.number() == null ? "" : found.number();
  }

  @Override
  public String dates() {
    LocalDate from = found == null ? null : found.from();
    LocalDate to = found == null ? null : found.to();
    return (from == null ? "any date" : from) + " to " + (to == null ? "any date" : to);
  }
}
