package io.github.payerrules.denial;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.history.ClaimNumbers;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims that were sent, by id or claim number and by service. Filled once, then only read; not
 * thread-safe while it is filled.
 */
public final class ClaimIndex {

  private record Service(@Nullable String code, @Nullable LocalDate date, BigDecimal charge) {}

  private final Map<String, NumberedClaims> byNumber = new HashMap<>();
  private final Map<Service, Set<Claim>> byService = new HashMap<>();

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
                service -> new LinkedHashSet<>(2))
            .add(claim);
      }
    }
  }

  private void addNumbered(String number, Claim claim) {
    byNumber.computeIfAbsent(number, key -> new NumberedClaims()).add(claim);
    String returned = ClaimNumbers.asReturned(number);
    if (!returned.equals(number)) {
      byNumber.computeIfAbsent(returned, key -> new NumberedClaims()).add(claim);
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
    NumberedClaims claims = byNumber.get(payment.claimNumber());
    return claims != null && claims.isAmbiguous(payment.lines());
  }

  private @Nullable Claim numbered(@Nullable String number, List<ServicePayment> lines) {
    NumberedClaims claims = number == null ? null : byNumber.get(number);
    return claims == null ? null : claims.best(lines);
  }

  private @Nullable Claim ofServices(List<ServicePayment> lines) {
    List<Set<Claim>> ofLines = lines.stream().map(this::ofService).toList();
    Set<Claim> fewest = ofLines.stream().min(Comparator.comparingInt(Set::size)).orElse(Set.of());
    List<Claim> ofAll = fewest.stream()
        .filter(claim -> ofLines.stream().allMatch(claims -> claims.contains(claim)))
        .limit(2)
        .toList();
    return ofAll.size() == 1 ? ofAll.get(0) : null;
  }

  private Set<Claim> ofService(ServicePayment line) {
    return byService.getOrDefault(
        new Service(
            line.billedCode(), line.serviceDate(), line.charge().abs().stripTrailingZeros()),
        Set.of());
  }
}
