package io.github.payerrules.practice;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a point counts once: a claim, or some of its lines. */
record Unit(
    String claim,
    List<UnitLine> lines,
    String payer,
    String provider,
    @Nullable LocalDate date) {

  private static final String NOT_NAMED = "not named";

  /** A line with what it charges. */
  record UnitLine(int number, String code, @Nullable LocalDate date, BigDecimal charge) {}

  /** The whole claim. */
  static Unit of(Claim claim) {
    return of(claim, claim.lines());
  }

  /** Lines of a claim; the provider and the day are those of the first. */
  static Unit of(Claim claim, List<ServiceLine> lines) {
    return new Unit(
        claim.id() == null ? "" : claim.id(),
        lines.stream()
            .map(line -> new UnitLine(
                line.number(),
                line.code(),
                line.date(),
                Objects.requireNonNullElse(line.charge(), BigDecimal.ZERO)))
            .toList(),
        claim.payer(),
        provider(claim, lines.isEmpty() ? null : lines.get(0)),
        lines.stream().map(ServiceLine::date).min(Comparator.naturalOrder()).orElse(null));
  }

  /** Who rendered the line, else who bills. */
  static String provider(Claim claim, @Nullable ServiceLine line) {
    Provider rendering =
        line == null || line.rendering() == null ? claim.rendering() : line.rendering();
    if (rendering != null && rendering.npi() != null) {
      return rendering.npi();
    }
    Provider billing = claim.billing();
    return billing == null || billing.npi() == null ? NOT_NAMED : billing.npi();
  }

  /** The name of a provider that may not be known. */
  static String provider(@Nullable String npi) {
    return npi == null ? NOT_NAMED : npi;
  }
}
