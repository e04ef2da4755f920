package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.AuthorizationOnFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The authorization that is meant for a line. */
final class AuthorizationFacts extends Thing implements AuthorizationOnFile {

  private final LineFacts line;
  private final boolean known;
  private final @Nullable Authorization found;

  AuthorizationFacts(LineFacts line, Context context) {
    this.line = line;
    List<Authorization> onFile = context.authorizations();
    this.known = onFile != null;
    this.found = onFile == null ? null : choose(onFile);
  }

  private @Nullable Authorization choose(List<Authorization> onFile) {
    String number = line.authorizationNumber();
    // A number may stand on file once for each code. What fits alike is told apart by what it says,
    // so that the order on file decides nothing.
    return onFile.stream()
        .filter(one -> number == null ? coversCode(one) : number.equalsIgnoreCase(one.number()))
        .max(Comparator.comparingInt(this::fit).thenComparing(AuthorizationFacts::content))
        .orElse(null);
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

  private int fit(Authorization one) {
    ClaimType own = line.claim().context().claim().type();
    return (coversCode(one) ? 16 : 0)
        + (one.status() == Authorization.Status.APPROVED ? 8 : 0)
        + (one.holder() == null || one.holder() == own ? 4 : 0)
        + (coversDate(one) ? 2 : 0)
        + (coversDiagnosis(one) ? 1 : 0);
  }

  @Override
  public Truth present() {
    return known ? Truth.of(found != null) : Truth.UNKNOWN;
  }

  @Override
  public Missing missing() {
    return new Missing(
        Missing.Kind.SOURCE,
        "authorizations: give the claim its authorizations (an empty list for none), or the review a"
            + " source of them");
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
    return found == null || coversCode(found);
  }

  private boolean coversCode(Authorization one) {
    return one.codes().isEmpty() || one.codes().contains(line.code());
  }

  @Override
  public boolean coversDiagnosis() {
    return found == null || coversDiagnosis(found);
  }

  private boolean coversDiagnosis(Authorization one) {
    return one.diagnoses().isEmpty()
        || line.diagnoses().stream().anyMatch(one.diagnoses()::contains);
  }

  @Override
  public boolean coversDate() {
    return found == null || coversDate(found);
  }

  private boolean coversDate(Authorization one) {
    return new InEffect(one.from(), one.to()).on(line.date());
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
    Side side = Side.of(line.source().modifiers());
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
    for (LineFacts other : line.claim().lines()) {
      if (other.number() <= line.number()
          && Objects.equals(other.authorizationFacts().found, found)) {
        claimed += other.units();
      }
    }
    return Math.max(0, claimed - remaining);
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
