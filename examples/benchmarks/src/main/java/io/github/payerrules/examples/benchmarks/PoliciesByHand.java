package io.github.payerrules.examples.benchmarks;

import static io.github.payerrules.examples.benchmarks.CommonByHand.filedWithin;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Rules of every payer once more, in plain Java, written from the policies and not from the rule
 * files: its own, and what it shares with others.
 */
final class PoliciesByHand {

  static final String MEDICARE = "medicare";

  private static final Map<String, List<Check>> CHECKS = new TreeMap<>(Map.ofEntries(
      withEdits("aetna", CommercialByHand.aetna(), filedWithin(day -> day.plusDays(120))),
      withEdits("anthem", CommercialByHand.anthem(), filedWithin(day -> day.plusDays(90))),
      withEdits("bcbs-alabama", PlansByHand.blueCrossAlabama()),
      withEdits("bcbs-illinois", List.of(), filedWithin(day -> day.plusDays(180))),
      withEdits("bcbs-north-carolina", PlansByHand.blueCrossNorthCarolina()),
      withEdits("bcbs-south-carolina", PlansByHand.blueCrossSouthCarolina()),
      withEdits("bcbs-texas", List.of(CommercialByHand.authorizedByCarelon("2024-01-01"))),
      withEdits("capital-blue-cross", PlansByHand.capitalBlueCross()),
      withEdits("cigna", CommercialByHand.cigna()),
      withEdits("humana", CommercialByHand.humana()),
      withEdits("premera", CommercialByHand.premera()),
      withEdits("tricare-east", List.of(), filedWithin(day -> day.plusDays(365))),
      withEdits("tricare-west", List.of(), filedWithin(day -> day.plusDays(365))),
      withEdits("unitedhealthcare", CommercialByHand.unitedHealthcare()),
      Map.entry(MEDICARE, MedicareByHand.checks()),
      together("medicare-advantage", PlansByHand.medicareAdvantage(), List.of(), List.of()),
      withoutEdits("any-payer", List.of()),
      withoutEdits(
          "california-workers-compensation", List.of(), filedWithin(day -> day.plusMonths(12))),
      withoutEdits("florida-medicaid", List.of(), filedWithin(day -> day.plusMonths(12))),
      withoutEdits("florida-workers-compensation", PlansByHand.floridaCarriers()),
      withoutEdits("iehp", PlansByHand.iehp()),
      withoutEdits("medi-cal", List.of(), CommonByHand.filedByTheEndOfTheMonth(6)),
      withoutEdits("mississippi-workers-compensation", PlansByHand.mississippi()),
      withoutEdits("new-york-medicaid", List.of(), filedWithin(day -> day.plusDays(90))),
      withoutEdits("texas-medicaid", PlansByHand.texasMedicaid())));

  private PoliciesByHand() {}

  private static Map.Entry<String, List<Check>> withEdits(
      String payer, List<Check> own, Check... further) {
    return together(payer, own, List.of(further), CommonByHand.codeEdits());
  }

  private static Map.Entry<String, List<Check>> withoutEdits(
      String payer, List<Check> own, Check... further) {
    return together(payer, own, List.of(further), List.of(CommonByHand.visitWithoutModifier()));
  }

  private static Map.Entry<String, List<Check>> together(
      String payer, List<Check> own, List<Check> further, List<Check> shared) {
    List<Check> all = new ArrayList<>(own);
    all.addAll(further);
    all.addAll(shared);
    all.addAll(CommonByHand.everyPayer());
    return Map.entry(payer, all);
  }

  static Set<String> payers() {
    return CHECKS.keySet();
  }

  static List<Check> of(String payer) {
    return CHECKS.getOrDefault(payer, List.of());
  }

  /** Claims of the kinds that a payer's checks cover, the same ones for the same seed. */
  static Supplier<Claim> claims(String payer, long seed) {
    // Codes outside the forty checks would bring in rules that suppress them.
    return payer.equals(MEDICARE)
        ? new RandomPatients(payer, seed)::next
        : new RandomVisits(payer, seed)::next;
  }

  /** The rules that find something, and in which lines. */
  static Map<String, Set<Integer>> find(List<Check> checks, Claim claim, LocalDate today) {
    Chart chart = new Chart(claim, today);
    Map<String, Set<Integer>> found = new TreeMap<>();
    for (Check check : checks) {
      for (ServiceLine line : claim.lines()) {
        if (check.test(chart, line)) {
          found.computeIfAbsent(check.rule(), any -> new TreeSet<>()).add(line.number());
        }
      }
    }
    return found;
  }
}
