package io.github.payerrules.practice;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.denial.DenialHandler;
import io.github.payerrules.denials.DenialTrends;
import io.github.payerrules.practice.Unit.UnitLine;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.DenialKind;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What payers decided on the lines of claims. Not thread-safe. */
final class Decisions implements DenialHandler {

  private static final String REVERSAL = "REVERSAL";
  private static final String CORRECTED = "with-correction";

  /** Many practices give all claims of a patient one number: the day tells which it is. */
  private record Line(String claim, @Nullable LocalDate date, int number) {}

  /** The latest day counts; of one day what is taken back, then what is denied most. */
  private static final Comparator<Decided> LATER = Comparator.comparing(
          Decided::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
      .thenComparing(Decided::isTakenBack)
      .thenComparing(Decided::total)
      .thenComparing(each -> each.denied().toString());

  /** What a payer denied of a line, by category; empty where it decided without a denial. */
  private record Decided(
      @Nullable LocalDate day,
      boolean isTakenBack,
      Map<String, BigDecimal> denied,
      @Nullable String code) {

    BigDecimal total() {
      return denied.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** What the gaps of some lines cost. */
  record Cost(
      BigDecimal denied, BigDecimal atRisk, @Nullable String code) {

    /** Whether the payer denied for it. */
    boolean isDenied() {
      return code != null;
    }
  }

  private final ClaimIndex claims;
  private final DenialTrends trends;
  private final Consumer<Problem> problems;
  private final Runnable each;
  private final Map<Line, Decided> decided = new HashMap<>();
  private final List<WorkedLine> denials = new ArrayList<>();

  Decisions(ClaimIndex claims, LocalDate today, Consumer<Problem> problems, Runnable each) {
    this.claims = claims;
    this.trends = new DenialTrends(today);
    this.problems = problems;
    this.each = each;
  }

  @Override
  public void line(WorkedLine line) {
    each.run();
    trends.add(line);
    if (line.isDenied()) {
      denials.add(line);
    }
    Claim claim = claims.of(line);
    if (claim == null || claim.id() == null || line.remedy().action() == Action.WAIT) {
      return;
    }
    for (ServiceLine of : claim.lines()) {
      if (!line.match().claimLines().contains(of.number())) {
        continue;
      }
      Line key = new Line(claim.id(), of.date(), of.number());
      if (!line.remedy().category().equals(REVERSAL)) {
        add(key, decision(line));
      } else if (!line.remedy().detail().equals(CORRECTED)) {
        add(key, new Decided(line.remitDate(), true, Map.of(), null));
      }
    }
  }

  private void add(Line key, Decided decision) {
    decided.merge(key, decision, (one, other) -> LATER.compare(one, other) >= 0 ? one : other);
  }

  /** What is denied for several lines together is shared out among them. */
  private static Decided decision(WorkedLine line) {
    BigDecimal lines = BigDecimal.valueOf(line.match().claimLines().size());
    Map<String, BigDecimal> denied = new TreeMap<>();
    for (Remedy remedy : line.remedies()) {
      if (remedy.kind() != DenialKind.NO) {
        denied.merge(
            remedy.category(),
            remedy.amount().divide(lines, 2, RoundingMode.HALF_UP),
            BigDecimal::add);
      }
    }
    return new Decided(line.remitDate(), false, denied, line.remedy().code());
  }

  @Override
  public void providerAdjustment(Remittance payment, ProviderAdjustment adjustment, Remedy remedy) {
    // It is about the payment, not about a line.
  }

  @Override
  public void payment(Remittance payment, PaymentTotals totals) {
    // A payment that does not balance is a problem already.
  }

  @Override
  public void notice(Problem notice) {
    // It loses no line; payer-rules denials tells it.
  }

  @Override
  public void problem(Problem problem) {
    problems.accept(problem);
  }

  /** What lines cost that are not in order, where denials of these categories come of it. */
  Cost cost(Unit unit, Set<String> causes) {
    BigDecimal denied = BigDecimal.ZERO;
    BigDecimal atRisk = BigDecimal.ZERO;
    String code = null;
    for (UnitLine line : unit.lines()) {
      Decided decision = decided.get(new Line(unit.claim(), line.date(), line.number()));
      if (decision == null || decision.isTakenBack()) {
        atRisk = atRisk.add(line.charge());
        continue;
      }
      for (Map.Entry<String, BigDecimal> each : decision.denied().entrySet()) {
        if (causes.contains(each.getKey())) {
          denied = denied.add(each.getValue());
          code = decision.code() == null ? each.getKey() : decision.code();
        }
      }
    }
    return new Cost(denied, atRisk, code);
  }

  /** The denied lines in the order in which they were read. */
  List<WorkedLine> denials() {
    return denials;
  }

  DenialTrends trends() {
    return trends;
  }
}
