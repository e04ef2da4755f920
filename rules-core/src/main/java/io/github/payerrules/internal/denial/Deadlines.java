package io.github.payerrules.internal.denial;

import io.github.payerrules.internal.calendar.WorkDays;
import io.github.payerrules.remittance.RemedyDeadline;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By when something must be done: the rows of deadlines.csv. Of several rows of one payer the
 * shortest gives the safe day and the longest the latest. The contract goes before everything.
 */
final class Deadlines {

  private static final String FACT = "fact ";

  /** What is given as a longer time is a mistake; its facts are told where they are read. */
  private static final BigDecimal MOST = new BigDecimal(3660);

  private static final Set<String> UNITS =
      Set.of("days", "months", "years", "workdays", "month-ends", "year-ends");

  private record Row(SheetRow row, Condition when) {}

  private record Days(LocalDate safe, LocalDate latest, SheetRow row) {}

  private final List<Row> rows = new ArrayList<>();

  void add(SheetRow row, DenialTables tables, List<Problem> problems) {
    rows.add(new Row(row, Condition.read(row, tables, problems)));
    if (!UNITS.contains(row.get("unit"))) {
      problems.add(new Problem(
          row.file(), row.line(), null, "unknown unit of time", "Write one of: " + UNITS + "."));
    }
    if (!row.get("amount").matches("\\d{1,4}|" + FACT + "\\S+")) {
      problems.add(new Problem(
          row.file(), row.line(), null, "the amount is not a number", "Write 120, or fact NAME."));
    }
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.add(row.row().get("deadline")));
    return names;
  }

  /** The deadline of that name for this line's payer. */
  RemedyDeadline of(String name, AskedLine line) {
    return of(name, line, line.payers());
  }

  /** The deadline of that name for one of those payers, the first that has one. */
  RemedyDeadline of(String name, AskedLine line, List<String> payers) {
    List<String> all = new ArrayList<>(List.of("contract"));
    all.addAll(payers);
    for (String payer : all) {
      List<Days> found = rows.stream()
          .filter(each -> each.row().get("deadline").equals(name)
              && isFor(each.row(), payer)
              && each.when().holds(line))
          .map(each -> days(each.row(), line))
          .filter(each -> each != null)
          .toList();
      if (!found.isEmpty()) {
        return joined(found);
      }
    }
    return new RemedyDeadline("", null, null, null, false);
  }

  private static boolean isFor(SheetRow row, String payer) {
    List<String> named = row.alternatives("payer");
    return named.isEmpty() ? payer.isEmpty() : named.contains(payer);
  }

  private static RemedyDeadline joined(List<Days> found) {
    Days first = found.stream().min(Comparator.comparing(Days::safe)).orElseThrow();
    LocalDate latest =
        found.stream().map(Days::latest).max(Comparator.naturalOrder()).orElseThrow();
    String rule = String.join(
        "; or ", found.stream().map(each -> each.row().get("words")).distinct().toList());
    String citation = String.join(
        "; ", found.stream().map(each -> each.row().get("source")).distinct().toList());
    boolean verified = found.stream().allMatch(each -> each.row().get("mark").equals("V"));
    return new RemedyDeadline(rule, first.safe(), latest, citation, verified);
  }

  private static @Nullable Days days(SheetRow row, AskedLine line) {
    LocalDate start = start(row.get("start"), line);
    Integer amount = amount(row.get("amount"), line);
    if (start == null || amount == null || !row.inEffect(start)) {
      return null;
    }
    LocalDate safe = later(start, amount, row.get("unit"));
    LocalDate latest = row.get("receipt_days").isEmpty()
        ? safe
        : safe.plusDays(Long.parseLong(row.get("receipt_days")));
    return switch (row.get("weekend")) {
      case "moves" -> new Days(WorkDays.onOrAfter(safe), WorkDays.onOrAfter(latest), row);
      case "latest-moves" -> new Days(safe, WorkDays.onOrAfter(latest), row);
      default -> new Days(safe, latest, row);
    };
  }

  private static LocalDate later(LocalDate start, int amount, String unit) {
    return switch (unit) {
      case "months" -> start.plusMonths(amount);
      case "years" -> start.plusYears(amount);
      case "workdays" -> WorkDays.plus(start, amount);
      case "month-ends" -> start.plusMonths(amount).with(TemporalAdjusters.lastDayOfMonth());
      case "year-ends" -> LocalDate.of(start.getYear() + amount, Month.DECEMBER, 31);
      default -> start.plusDays(amount);
    };
  }

  private static @Nullable LocalDate start(String start, AskedLine line) {
    return switch (start) {
      case "service" -> line.serviceDate();
      case "remittance" -> line.denial().remitDate();
      default -> line.facts().date(start.startsWith(FACT) ? start.substring(FACT.length()) : start);
    };
  }

  private static @Nullable Integer amount(String amount, AskedLine line) {
    if (!amount.startsWith(FACT)) {
      return Integer.valueOf(amount);
    }
    BigDecimal number = line.facts().number(amount.substring(FACT.length()));
    return number != null && isTime(number) ? (Integer) number.intValue() : null;
  }

  private static boolean isTime(BigDecimal number) {
    return number.signum() > 0
        && number.compareTo(MOST) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
