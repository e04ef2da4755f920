package io.github.payerrules.denial;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.facts.ClaimFields;
import io.github.payerrules.remittance.ServicePayment;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one number, by their services: a practice may give thousands of claims one number.
 * The order in which they were added decides nothing. Not thread-safe while it is filled.
 */
final class NumberedClaims {

  /** A service of a claim; without a date, of any date. */
  private record Service(String code, @Nullable LocalDate date) {}

  /**
   * A claim among others of its number.
   *
   * @param standing a correction replaces the claim of its number; a void decides nothing
   * @param order between those of one standing; the same in every run
   */
  private record Candidate(Claim claim, int standing, int order) {

    static Candidate of(Claim claim) {
      int standing = ClaimFields.isVoid(claim) ? 0 : ClaimFields.isCorrected(claim) ? 2 : 1;
      return new Candidate(claim, standing, ClaimWriter.toJson(claim).hashCode());
    }
  }

  /** The best of those that were offered, and whether another is as good. */
  private static final class Best {

    private @Nullable Candidate best;
    private boolean isTied;

    void offer(Candidate other) {
      if (best == null || other.standing > best.standing) {
        best = other;
        isTied = false;
      } else if (other.standing == best.standing) {
        isTied = true;
        best = other.order > best.order ? other : best;
      }
    }
  }

  private final Set<Claim> claims = new LinkedHashSet<>(1);
  private final Map<Service, Set<Candidate>> byService = new HashMap<>(0);
  private final Best ofAll = new Best();

  /** Adds a claim; once, however often it was sent. */
  void add(Claim claim) {
    if (claims.add(claim) && claims.size() > 1) {
      if (byService.isEmpty()) {
        claims.forEach(this::index);
      } else {
        index(claim);
      }
    }
  }

  private void index(Claim claim) {
    Candidate candidate = Candidate.of(claim);
    ofAll.offer(candidate);
    for (ServiceLine line : claim.lines()) {
      index(new Service(line.code(), line.date()), candidate);
      index(new Service(line.code(), null), candidate);
    }
  }

  private void index(Service service, Candidate candidate) {
    byService.computeIfAbsent(service, key -> new LinkedHashSet<>(2)).add(candidate);
  }

  /** The claim with the most of these services, of several the correction. */
  Claim best(List<ServicePayment> lines) {
    Candidate best = claims.size() < 2 ? null : bestOf(lines).best;
    return best == null ? claims.iterator().next() : best.claim;
  }

  /** Whether several claims fit these services as well as the best. */
  boolean isAmbiguous(List<ServicePayment> lines) {
    return claims.size() > 1 && bestOf(lines).isTied;
  }

  private Best bestOf(List<ServicePayment> lines) {
    IdentityHashMap<Candidate, Integer> matches = new IdentityHashMap<>();
    for (ServicePayment line : lines) {
      if (line.billedCode() != null) {
        byService
            .getOrDefault(new Service(line.billedCode(), line.serviceDate()), Set.of())
            .forEach(candidate -> matches.merge(candidate, 1, Integer::sum));
      }
    }
    if (matches.isEmpty()) {
      return ofAll;
    }
    int most = Collections.max(matches.values());
    Best best = new Best();
    matches.forEach((candidate, count) -> {
      if (count == most) {
        best.offer(candidate);
      }
    });
    return best;
  }
}
