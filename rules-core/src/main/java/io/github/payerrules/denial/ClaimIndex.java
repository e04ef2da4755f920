package io.github.payerrules.denial;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.facts.ClaimFields;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claims that were sent, by id or claim number and by service. Filled once, then only read; not
 * thread-safe while it is filled.
 */
public final class ClaimIndex {

  private record Service(@Nullable String code, @Nullable LocalDate date, BigDecimal charge) {}

  private final Map<String, List<Claim>> byNumber = new HashMap<>();
  private final Map<Service, List<Claim>> byService = new HashMap<>();

  /** An index without claims. */
  public ClaimIndex() {}

  /** Adds a claim. Many practices give all claims of a patient one number. */
  public void add(Claim claim) {
    if (claim.id() != null) {
      addNumbered(claim.id(), claim);
    }
    if (claim.claimNumber() != null && !claim.claimNumber().equals(claim.id())) {
      addNumbered(claim.claimNumber(), claim);
    }
    for (ServiceLine line : claim.lines()) {
      if (line.charge() != null) {
        byService
            .computeIfAbsent(
                new Service(line.code(), line.date(), line.charge().stripTrailingZeros()),
                service -> new ArrayList<>())
            .add(claim);
      }
    }
  }

  private void addNumbered(String number, Claim claim) {
    List<Claim> numbered = byNumber.computeIfAbsent(number, key -> new ArrayList<>(1));
    if (numbered.isEmpty() || !numbered.get(numbered.size() - 1).equals(claim)) {
      numbered.add(claim);
    }
  }

  /** The claim of that number, of several the correction; {@code null} where there is none. */
  public @Nullable Claim numbered(@Nullable String number) {
    return numbered(number, List.of());
  }

  /**
   * The claim of a payment: by its number, of several the one with its services; else by the
   * services where only one claim has them all; {@code null} where there is none.
   */
  public @Nullable Claim of(ClaimPayment payment) {
    Claim numbered = numbered(payment.claimNumber(), payment.lines());
    return numbered != null ? numbered : ofServices(payment.lines());
  }

  /** The claim of a worked line, found the same way; {@code null} where there is none. */
  public @Nullable Claim of(WorkedLine line) {
    List<ServicePayment> lines = List.of(line.match().line());
    Claim numbered = numbered(line.claimNumber(), lines);
    return numbered != null ? numbered : ofServices(lines);
  }

  /** Whether several claims that differ have the number of a payment and fit it as well. */
  boolean isAmbiguous(ClaimPayment payment) {
    Claim best = numbered(payment.claimNumber(), payment.lines());
    return best != null
        && byNumber.getOrDefault(payment.claimNumber(), List.of()).stream()
            .anyMatch(other -> !other.equals(best)
                && matches(other, payment.lines()) == matches(best, payment.lines())
                && standing(other) == standing(best));
  }

  /** The order in which the claims were added changes nothing. */
  private @Nullable Claim numbered(@Nullable String number, List<ServicePayment> lines) {
    List<Claim> all = number == null ? List.of() : byNumber.getOrDefault(number, List.of());
    return all.size() < 2
        ? all.stream().findFirst().orElse(null)
        : all.stream()
            .max(Comparator.comparingInt((Claim claim) -> matches(claim, lines))
                .thenComparingInt(ClaimIndex::standing)
                .thenComparing(ClaimWriter::toJson))
            .orElse(null);
  }

  /** How many lines of a payment a claim has, by code and date. */
  private static int matches(Claim claim, List<ServicePayment> lines) {
    int found = 0;
    for (ServicePayment line : lines) {
      String code = line.billedCode();
      boolean isThere = claim.lines().stream()
          .anyMatch(sent -> sent.code().equals(code)
              && (line.serviceDate() == null || sent.date().equals(line.serviceDate())));
      found += isThere ? 1 : 0;
    }
    return found;
  }

  /** A correction replaces the claim of its number; a void decides nothing. */
  private static int standing(Claim claim) {
    return ClaimFields.isVoid(claim) ? 0 : ClaimFields.isCorrected(claim) ? 2 : 1;
  }

  private @Nullable Claim ofServices(List<ServicePayment> lines) {
    List<Claim> left = null;
    for (ServicePayment line : lines) {
      List<Claim> found = byService.getOrDefault(
          new Service(
              line.billedCode(), line.serviceDate(), line.charge().abs().stripTrailingZeros()),
          List.of());
      if (left == null) {
        left = new ArrayList<>(found);
      } else {
        left.retainAll(found);
      }
    }
    return left != null && left.stream().distinct().count() == 1 ? left.get(0) : null;
  }
}
