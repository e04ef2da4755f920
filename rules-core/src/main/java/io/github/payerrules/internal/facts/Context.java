package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import io.github.payerrules.source.ReferenceTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its context, as one review sees it.
 *
 * @param claim the claim
 * @param today the day of the review
 * @param history earlier services; {@code null} when they are not known
 * @param authorizations on file; {@code null} when they are not known
 * @param coverages as last verified; {@code null} when they are not known
 * @param evidence what holds for every line
 * @param reference the tables of CMS; {@code null} when none were given
 */
public record Context(
    Claim claim,
    LocalDate today,
    @Nullable History history,
    @Nullable List<Authorization> authorizations,
    @Nullable List<Coverage> coverages,
    Evidence evidence,
    @Nullable ReferenceTables reference) {

  /**
   * The facts that rules are held against.
   *
   * @param memorySize how many values each fact remembers
   */
  public ClaimFacts facts(PayerTables tables, int memorySize) {
    return new ClaimFacts(this, tables, memorySize);
  }

  /** The services of each family, on the claim and before, that count. */
  Map<String, List<Occurrence>> occurrences(PayerTables tables, List<LineFacts> lines) {
    Map<String, List<Occurrence>> occurrences = new HashMap<>();
    for (LineFacts line : lines) {
      Procedure procedure = line.tableRow();
      if (procedure.isListed()) {
        ServiceLine source = line.source();
        add(
            occurrences,
            procedure,
            new Occurrence(
                source.date(),
                source.code(),
                procedure.region(),
                phase(procedure.family(), source.modifiers()),
                Side.of(source.modifiers()),
                procedure.approach(),
                WholeUnits.of(source.units()),
                line));
      }
    }
    if (history != null) {
      for (PriorService service : history.services()) {
        if (service.counts()) {
          addPrior(occurrences, tables, service);
        }
      }
    }
    return occurrences;
  }

  /** Adds the codes of the earlier services of a day. */
  void addCodesOfDay(LocalDate day, List<String> codes) {
    if (history != null) {
      for (PriorService service : history.services()) {
        if (service.date().equals(day)) {
          codes.add(service.code());
        }
      }
    }
  }

  /** The codes of the earlier services of a day that count. */
  List<String> codesThatCount(LocalDate day) {
    if (history == null) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (PriorService service : history.services()) {
      if (service.counts() && service.date().equals(day)) {
        codes.add(service.code());
      }
    }
    return codes;
  }

  private static void addPrior(
      Map<String, List<Occurrence>> occurrences, PayerTables tables, PriorService service) {
    LocalDate date = service.date();
    Procedure procedure = tables.procedure(service.code(), date);
    if (procedure.isListed()) {
      add(
          occurrences,
          procedure,
          new Occurrence(
              date,
              service.code(),
              procedure.region(),
              phase(procedure.family(), service.modifiers()),
              Side.of(service.modifiers()),
              procedure.approach(),
              WholeUnits.of(service.units()),
              null));
    }
  }

  private static void add(
      Map<String, List<Occurrence>> all, Procedure procedure, Occurrence occurrence) {
    all.computeIfAbsent(procedure.family().name(), family -> new ArrayList<>()).add(occurrence);
  }

  static String phase(Family family, List<String> modifiers) {
    if (family.diagnosticModifier().isEmpty()) {
      return "";
    }
    return modifiers.contains(family.diagnosticModifier()) ? "diagnostic" : "therapeutic";
  }
}
