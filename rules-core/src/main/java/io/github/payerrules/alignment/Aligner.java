package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a payer approved with what is planned and what is billed, and says what to change
 * on the claim and what to ask of the payer. Immutable and thread-safe.
 *
 * <pre>{@code
 * AuthorizationLedger ledger = AuthorizationLedger.of(claims, today);
 * List<Alignment> cases = Aligner.of(ledger).alignAll();
 * }</pre>
 */
public final class Aligner {

  private final AuthorizationLedger ledger;

  private Aligner(AuthorizationLedger ledger) {
    this.ledger = ledger;
  }

  /** An aligner of the claims and plans of a ledger. */
  public static Aligner of(AuthorizationLedger ledger) {
    return new Aligner(ledger);
  }

  /**
   * All cases: each claim with the plan of the same id, or of the same patient, payer and time;
   * then the plans that are not billed.
   */
  public List<Alignment> alignAll() {
    return ledger.pairs().stream()
        .map(pair -> align(pair.planned(), pair.billed()))
        .toList();
  }

  private Alignment align(@Nullable Claim planned, @Nullable Claim billed) {
    List<Service> plans = new ArrayList<>(Service.of(planned));
    List<LineAlignment> lines = new ArrayList<>();
    List<Service> services = Service.of(billed);
    @Nullable Service[] matched = match(services, plans);
    boolean planIsKnown = planned != null;
    for (int i = 0; i < services.size(); i++) {
      lines.add(line(matched[i], services.get(i), planIsKnown));
    }
    plans.forEach(plan -> lines.add(line(plan, null, true)));
    return new Alignment(planned, billed, lines);
  }

  /** The planned service of each billed one; takes them out of the plans. */
  private static @Nullable Service[] match(List<Service> services, List<Service> plans) {
    @Nullable Service[] matched = new Service[services.size()];
    List<BiPredicate<Service, Service>> ways = List.of(
        Service::isSameService,
        (one, other) -> one.code().equals(other.code()),
        (one, other) -> one.lineNumber() == other.lineNumber());
    for (BiPredicate<Service, Service> way : ways) {
      for (int i = 0; i < matched.length; i++) {
        Service service = services.get(i);
        if (matched[i] == null) {
          matched[i] =
              plans.stream().filter(plan -> way.test(service, plan)).findFirst().orElse(null);
          plans.remove(matched[i]);
        }
      }
    }
    return matched;
  }

  private LineAlignment line(
      @Nullable Service planned, @Nullable Service billed, boolean planIsKnown) {
    Service service = billed == null ? planned : billed;
    if (service == null) {
      throw new IllegalArgumentException("neither planned nor billed");
    }
    Authorization authorization = service.authorization(ledger.onFile(service.claim()));
    if (authorization == null && planned != null && billed != null) {
      authorization = planned.authorization(ledger.onFile(planned.claim()));
    }
    LineComparison comparison =
        new LineComparison(ledger, authorization, planned, billed, planIsKnown);
    comparison.run();
    return new LineAlignment(
        planned == null ? null : planned.lineNumber(),
        billed == null ? null : billed.lineNumber(),
        service.code(),
        authorization,
        comparison.rows(),
        comparison.corrections(),
        comparison.modificationRequest());
  }
}
