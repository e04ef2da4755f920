package io.github.payerrules.denials;

import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What payers decided on each service. The decision of the latest payment date counts, whatever the
 * order in which remittances are read; of one day what needs work counts. Keeps the lines that are
 * to be worked or denied; of the others only the day. Not thread-safe.
 */
final class ServiceDecisions {

  private static final Comparator<WorkedLine> BY_CONTENT = Comparator.comparing(WorkedLine::payer)
      .thenComparing(each -> text(each.claimNumber()))
      .thenComparing(each -> text(each.match().line().code()))
      .thenComparing(each -> text(each.match().line().serviceDate()))
      .thenComparing(each -> text(each.remedy().code()))
      .thenComparing(each -> each.remedy().fineCause())
      .thenComparing(each -> text(each.remitDate()))
      .thenComparing(each -> text(each.payerControlNumber()))
      .thenComparing(each -> each.match().claimLines().toString())
      .thenComparing(WorkedLine::file)
      .thenComparing(WorkedLine::fileLine);

  /**
   * What is left of all decisions.
   *
   * @param open the lines that are to be worked, in the order of their content
   * @param won denied lines that were paid later
   * @param problems decisions of which it is not known which is later, and services paid twice
   * @param paidTwice services paid twice, until all are known
   */
  record Outcome(
      List<WorkedLine> open, List<WorkedLine> won, List<Problem> problems, PaidTwice paidTwice) {}

  /** By claim number and day: of several claims of one number, the day tells which it is. */
  private final Map<String, Map<String, Map<String, List<Decided>>>> claims = new HashMap<>();

  private final Map<String, Integer> inClaim = new HashMap<>();
  private String claim = "";

  /** The order of lines by what they say, not by where they were read. */
  static int byContent(WorkedLine one, WorkedLine other) {
    return BY_CONTENT.compare(one, other);
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  void add(WorkedLine line) {
    String service = service(line);
    claims
        .computeIfAbsent(number(line), number -> new HashMap<>(2))
        .computeIfAbsent(text(line.match().line().serviceDate()), day -> new LinkedHashMap<>(2))
        .computeIfAbsent(service, key -> new ArrayList<>(1))
        .add(Decided.of(line, claim));
  }

  private static String number(WorkedLine line) {
    return line.claimNumber() != null
        ? line.claimNumber()
        : "\t" + Objects.requireNonNullElse(line.payerControlNumber(), decision(line));
  }

  /** One service of a claim's day; equal lines of one decision are several services. */
  private String service(WorkedLine line) {
    ServicePayment service = line.match().line();
    List<String> modifiers =
        service.submittedModifiers().isEmpty() ? service.modifiers() : service.submittedModifiers();
    String key = service.billedCode()
        + "\n"
        + (line.match().claimLines().isEmpty()
            ? new TreeSet<>(modifiers)
            : line.match().claimLines());
    String decided = decision(line);
    if (!decided.equals(claim)) {
      claim = decided;
      inClaim.clear();
    }
    int times = inClaim.merge(service.serviceDate() + "\n" + key, 1, Integer::sum);
    return times == 1 ? key : key + "\n" + times;
  }

  /** The decision on a claim: all of a file may stand on one line of it. */
  private static String decision(WorkedLine line) {
    return String.join(
        "\n", line.file(), String.valueOf(line.fileLine()), String.valueOf(line.claimPosition()));
  }

  Outcome outcome() {
    Outcome outcome =
        new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new PaidTwice());
    for (Map<String, Map<String, List<Decided>>> days : claims.values()) {
      onTheOneDay(days);
      boolean isWhole = days.size() == 1;
      days.values()
          .forEach(
              services -> new Settlement(SameServices.in(services), isWhole, outcome).settle());
    }
    outcome.open().sort(BY_CONTENT);
    List<Problem> problems = Stream.concat(
            outcome.problems().stream(), outcome.paidTwice().problems().stream())
        .sorted(Comparator.comparing(Problem::file)
            .thenComparing(Problem::line)
            .thenComparing(Problem::what))
        .toList();
    return new Outcome(outcome.open(), outcome.won(), problems, outcome.paidTwice());
  }

  /** What has no day is of the one day that the number has; of several days, of none. */
  private static void onTheOneDay(Map<String, Map<String, List<Decided>>> days) {
    if (days.size() == 2 && days.containsKey("")) {
      Map<String, List<Decided>> undated = days.remove("");
      Map<String, List<Decided>> dated = days.values().iterator().next();
      undated.forEach((service, decided) ->
          dated.computeIfAbsent(service, key -> new ArrayList<>()).addAll(decided));
    }
  }
}
