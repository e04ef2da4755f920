package io.github.payerrules.practice;

import io.github.payerrules.denials.OpenDenial;
import io.github.payerrules.practice.Unit.UnitLine;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether denials have a cause and are worked in time. Not thread-safe. */
final class DenialMeasure {

  /** CAQH CORE's scenario of a payer that wants more documents. */
  private static final String ASKS_FOR_RECORDS = "additional-information";

  private static final Set<String> NOT_CLASSIFIED = Set.of("unknown-reason", "no-reason-given");

  private final PointTally routed;
  private final PointTally records;
  private final Decisions decisions;
  private final LocalDate today;

  DenialMeasure(PointTally routed, PointTally records, Decisions decisions, LocalDate today) {
    this.routed = routed;
    this.records = records;
    this.decisions = decisions;
    this.today = today;
  }

  /** Adds all denials. */
  void add() {
    Set<WorkedLine> open = Collections.newSetFromMap(new IdentityHashMap<>());
    decisions.trends().worklist().stream().map(OpenDenial::line).forEach(open::add);
    for (WorkedLine line : decisions.denials()) {
      add(line, open.contains(line));
    }
  }

  private void add(WorkedLine line, boolean isOpen) {
    Unit unit = unit(line);
    Remedy remedy = line.remedy();
    BigDecimal cost = isOpen ? line.atStake() : BigDecimal.ZERO;
    LocalDate latest = remedy.deadline().latest();
    boolean isLate = isOpen && (remedy.late() || (latest != null && today.isAfter(latest)));
    if (NOT_CLASSIFIED.contains(remedy.detail())) {
      routed.missed(
          unit,
          "No root cause is known",
          remedy.code() == null ? "" : "Reason code " + remedy.code() + ".",
          cost,
          BigDecimal.ZERO);
    } else if (isLate) {
      routed.missed(
          unit,
          "The last day to act is over: " + DenialRoute.words(remedy.rootCause()),
          remedy.why(),
          cost,
          BigDecimal.ZERO);
    } else {
      routed.met(unit);
    }
    if (ASKS_FOR_RECORDS.equals(remedy.scenario())) {
      if (isLate) {
        records.missed(
            unit,
            "Records that the payer asked for were not sent in time",
            remedy.why(),
            cost,
            BigDecimal.ZERO);
      } else {
        records.met(unit);
      }
    }
  }

  private static Unit unit(WorkedLine line) {
    ServicePayment service = line.match().line();
    List<UnitLine> lines = new ArrayList<>();
    String code = service.code() == null ? "whole claim" : service.code();
    for (int number : line.match().claimLines()) {
      lines.add(new UnitLine(number, code, service.serviceDate(), BigDecimal.ZERO));
    }
    return new Unit(
        line.claimNumber() == null ? line.file() + ":" + line.fileLine() : line.claimNumber(),
        lines,
        line.payer(),
        Unit.provider(line.provider()),
        line.remitDate());
  }

  /** The ways that denials of a month take, the most money first; {@code null} for all months. */
  List<DenialRoute> routes(@Nullable YearMonth only) {
    Map<List<Object>, DenialRoute> routes = new LinkedHashMap<>();
    for (WorkedLine line : decisions.denials()) {
      boolean isWanted = only == null || only.toString().equals(PointTally.month(line.remitDate()));
      if (isWanted) {
        Remedy remedy = line.remedy();
        routes.merge(
            List.of(remedy.rootCause(), remedy.action(), remedy.actor()),
            new DenialRoute(remedy.rootCause(), remedy.action(), remedy.actor(), 1, line.atStake()),
            (one, other) -> new DenialRoute(
                one.rootCause(),
                one.action(),
                one.actor(),
                one.lines() + other.lines(),
                one.amount().add(other.amount())));
      }
    }
    return routes.values().stream()
        .sorted(Comparator.comparing(DenialRoute::amount).reversed())
        .toList();
  }
}
