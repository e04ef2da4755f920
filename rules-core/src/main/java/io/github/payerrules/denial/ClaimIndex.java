package io.github.payerrules.denial;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private final Map<String, Claim> byNumber = new HashMap<>();
  private final Map<Service, List<Claim>> byService = new HashMap<>();

  /** An index without claims. */
  public ClaimIndex() {}

  /** Adds a claim; of several with one number the last stands. */
  public void add(Claim claim) {
    if (claim.id() != null) {
      byNumber.put(claim.id(), claim);
    }
    if (claim.claimNumber() != null) {
      byNumber.put(claim.claimNumber(), claim);
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

  /** The claim of that number; {@code null} where there is none. */
  public @Nullable Claim numbered(@Nullable String number) {
    return number == null ? null : byNumber.get(number);
  }

  /**
   * The claim of a payment: by its number, else by the services where only one claim has them all;
   * {@code null} where there is none.
   */
  public @Nullable Claim of(ClaimPayment payment) {
    Claim numbered = numbered(payment.claimNumber());
    return numbered != null ? numbered : ofServices(payment.lines());
  }

  /** The claim of a worked line, found the same way; {@code null} where there is none. */
  public @Nullable Claim of(WorkedLine line) {
    Claim numbered = numbered(line.claimNumber());
    return numbered != null ? numbered : ofServices(List.of(line.match().line()));
  }

  private @Nullable Claim ofServices(List<ServicePayment> lines) {
    List<Claim> left = null;
    for (ServicePayment line : lines) {
      String code = line.submittedCode() == null ? line.code() : line.submittedCode();
      List<Claim> found = byService.getOrDefault(
          new Service(code, line.serviceDate(), line.charge().abs().stripTrailingZeros()),
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
