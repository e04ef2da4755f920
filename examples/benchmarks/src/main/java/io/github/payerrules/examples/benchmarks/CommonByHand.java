package io.github.payerrules.examples.benchmarks;

import static io.github.payerrules.claim.EvidenceFact.MEDICAL_DECISION_MAKING;
import static io.github.payerrules.claim.EvidenceFact.VISIT_MINUTES;
import static io.github.payerrules.examples.benchmarks.Check.line;
import static io.github.payerrules.examples.benchmarks.Check.session;
import static io.github.payerrules.examples.benchmarks.CodesByHand.by;
import static io.github.payerrules.examples.benchmarks.CodesByHand.inRegionOf;

import io.github.payerrules.claim.ServiceLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What every payer checks, and the edits of CMS that most of them follow, in plain Java. */
final class CommonByHand {

  private static final List<String> DECISION_MAKING =
      List.of("straightforward", "low", "moderate", "high");

  /** CPT: what an office visit needs, in decision making or minutes. */
  private record Level(String code, String decisionMaking, int minutes) {}

  private static final List<Level> LEVELS = List.of(
      new Level("99203", "low", 30),
      new Level("99213", "low", 20),
      new Level("99204", "moderate", 45),
      new Level("99214", "moderate", 30),
      new Level("99205", "high", 60),
      new Level("99215", "high", 40));

  private static final Set<String> METHYLPREDNISOLONE = Set.of("J1020", "J1030", "J1040");

  /** MUE of 1 a day. */
  private static final Set<String> ONE_A_DAY = Set.of(
      "62320", "62321", "62322", "62323", "64479", "64483", "64490", "64491", "64492", "64493",
      "64494", "64495", "64633", "64635", "27096", "64451", "64625", "20552", "20553", "64628",
      "64624", "64454", "64405", "64505", "64590", "63655", "63685", "0232T");

  /** Bilateral indicators 0 and 9. */
  private static final Set<String> WITHOUT_SIDES = Set.of(
      "62320", "62321", "62322", "62323", "20552", "20553", "64628", "64629", "63650", "63655",
      "63685");

  /** Codes that include guidance by fluoroscopy, or by whatever image. */
  private static final Set<String> WITH_FLUOROSCOPY = Set.of(
      "62321", "62323", "64479", "64480", "64483", "64484", "64490", "64491", "64492", "64493",
      "64494", "64495", "64633", "64634", "64635", "64636", "27096", "64451", "64625", "64628",
      "64629", "64454", "64624", "0232T");

  private CommonByHand() {}

  static List<Check> everyPayer() {
    List<Check> checks = new ArrayList<>();
    for (Level level : LEVELS) {
      for (String made : DECISION_MAKING) {
        if (made.equals(level.decisionMaking())) {
          break;
        }
        checks.add(line(
            "em-%s-with-%s".formatted(level.code(), made),
            (chart, line) -> line.code().equals(level.code())
                && chart.says(MEDICAL_DECISION_MAKING, made)
                && chart.number(VISIT_MINUTES) < level.minutes()));
      }
    }
    checks.add(line("modifier-50-with-lt", (chart, line) -> has(line, "50") && has(line, "LT")));
    checks.add(line(
        "modifier-25-on-procedure",
        (chart, line) -> has(line, "25") && CodesByHand.isIntervention(line.code())));
    checks.add(line(
            "code-ended-methylprednisolone",
            (chart, line) -> METHYLPREDNISOLONE.contains(line.code()))
        .since("2024-04-01"));
    checks.add(line("code-ended-lumbar-decompression", (chart, line) -> is(line, "0275T"))
        .since("2026-01-01"));
    checks.add(
        line("diagnosis-split-low-back-pain", (chart, line) -> line.diagnoses().contains("M54.5")));
    checks.add(line(
        "new-patient-seen-before",
        (chart, line) -> CodesByHand.NEW_PATIENT.contains(line.code())
            && chart.had(service -> CodesByHand.isProcedure(service.code())
                && !CodesByHand.isFurtherLevel(service.code()) // never alone
                && service.date().isAfter(line.date().minusYears(3)))));
    checks.add(line(
        "em-in-10-days-after",
        (chart, line) -> CodesByHand.isVisit(line.code())
            && !has(line, "24")
            && chart.hadWithin(10, by(CodesByHand::hasTenDays))));
    checks.add(session(
        "duplicate-line",
        (chart, line) -> !isRepeat(line)
            && chart.lines().stream()
                .anyMatch(other -> other.number() < line.number()
                    && !isRepeat(other)
                    && other.code().equals(line.code())
                    && sides(other).equals(sides(line)))));
    return checks;
  }

  private static boolean isRepeat(ServiceLine line) {
    return has(line, "59") || has(line, "76") || has(line, "XS");
  }

  private static List<String> sides(ServiceLine line) {
    return line.modifiers().stream()
        .filter(modifier -> Set.of("LT", "RT", "50").contains(modifier))
        .toList();
  }

  /** A visit beside a procedure of 0 or 10 days. Where pairs of codes are read, they say it. */
  static Check visitWithoutModifier() {
    return line(
        "em-without-modifier-25",
        (chart, line) -> CodesByHand.isVisit(line.code())
            && !has(line, "25")
            && chart.bills(code -> CodesByHand.isProcedure(code)
                && !CodesByHand.isFurtherLevel(code)
                && !code.equals("63655"))); // 90 days: modifier 57
  }

  static List<Check> codeEdits() {
    return List.of(
        line(
            "units-over-one-a-day",
            (chart, line) -> ONE_A_DAY.contains(line.code()) && line.units().intValue() > 1),
        line(
            "modifier-50-without-sides",
            (chart, line) -> WITHOUT_SIDES.contains(line.code()) && has(line, "50")),
        session(
            "imaging-included-in-procedure",
            (chart, line) ->
                is(line, "77003") && !has(line, "59") && chart.bills(WITH_FLUOROSCOPY::contains)),
        line(
            "esi-add-on-without-primary",
            (chart, line) -> (is(line, "64480") && !chart.bills("64479"::equals))
                || (is(line, "64484") && !chart.bills("64483"::equals))),
        line(
            "facet-64494-without-primary",
            (chart, line) -> is(line, "64494")
                && !chart.bills("64493"::equals)
                && !chart.bills("64490"::equals)),
        line(
            "facet-rfa-add-on-without-primary",
            (chart, line) -> CodesByHand.ABLATION.contains(line.code())
                && CodesByHand.isFurtherLevel(line.code())
                && !chart.bills(inRegionOf(line, Set.of("64633", "64635")::contains))),
        line(
            "bvn-add-on-without-primary",
            (chart, line) -> is(line, "64629") && !chart.bills("64628"::equals)));
  }

  /** The last day is so long after the service. */
  static Check filedWithin(UnaryOperator<LocalDate> limit) {
    return Check.claim("claim-too-late", chart -> limit.apply(chart.day()).isBefore(chart.today()));
  }

  /** The last day is that of the month so many months after that of the service. */
  static Check filedByTheEndOfTheMonth(int months) {
    return filedWithin(day -> YearMonth.from(day).plusMonths(months).atEndOfMonth());
  }

  /** A last day on a weekend or holiday moves on; holidays by their dates of these months. */
  static LocalDate moved(LocalDate day) {
    Set<LocalDate> holidays = Set.of(
        LocalDate.of(2025, 9, 1),
        LocalDate.of(2025, 10, 13),
        LocalDate.of(2025, 11, 11),
        LocalDate.of(2025, 11, 27),
        LocalDate.of(2025, 12, 25),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 19),
        LocalDate.of(2026, 2, 16),
        LocalDate.of(2026, 5, 25),
        LocalDate.of(2026, 6, 19),
        LocalDate.of(2026, 7, 3));
    LocalDate last = day;
    while (last.getDayOfWeek() == DayOfWeek.SATURDAY
        || last.getDayOfWeek() == DayOfWeek.SUNDAY
        || holidays.contains(last)) {
      last = last.plusDays(1);
    }
    return last;
  }

  static boolean has(ServiceLine line, String modifier) {
    return line.modifiers().contains(modifier);
  }

  static boolean is(ServiceLine line, String code) {
    return line.code().equals(code);
  }
}
