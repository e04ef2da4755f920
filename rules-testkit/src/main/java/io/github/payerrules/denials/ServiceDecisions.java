package io.github.payerrules.denials;

import io.github.payerrules.denials.Decided.Says;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What payers decided on each service. The decision of the latest payment date counts, whatever the
 * order in which remittances are read; of one day what needs work counts. Keeps the lines that are
 * to be worked or denied; of the others only the day. Not thread-safe.
 */
final class ServiceDecisions {

  /** Of decisions of one day: a denial first, then the most money, then the shortest time. */
  private static final Comparator<WorkedLine> MOST_WORK = Comparator.comparing(
          (WorkedLine each) -> !each.isDenied())
      .thenComparing(WorkedLine::amountToWork, Comparator.reverseOrder())
      .thenComparing(
          each -> each.remedy().deadline().safe(), Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(ServiceDecisions::byContent);

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
        : "\t"
            + Objects.requireNonNullElse(
                line.payerControlNumber(), line.file() + ":" + line.fileLine());
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
      days.values().forEach(services -> settleClaim(SameServices.in(services), outcome));
    }
    outcome.open().sort(BY_CONTENT);
    outcome.problems().addAll(outcome.paidTwice().problems());
    outcome
        .problems()
        .sort(Comparator.comparing(Problem::file)
            .thenComparing(Problem::line)
            .thenComparing(Problem::what));
    return outcome;
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

  /** What a payer says of the whole claim it may say line by line later, and the other way. */
  private static void settleClaim(Collection<List<Decided>> ofClaim, Outcome into) {
    List<Decided> ofWhole = saidElsewhere(ofClaim, true);
    List<Decided> ofLines = saidElsewhere(ofClaim, false);
    for (List<Decided> ofService : ofClaim) {
      List<Decided> all = new ArrayList<>(ofService);
      all.addAll(ofService.get(0).isOfWholeClaim() ? ofLines : ofWhole);
      settle(all, into);
    }
  }

  /**
   * The latest decisions on the whole claim, or on its lines: one that is open, one that is not.
   */
  private static List<Decided> saidElsewhere(Collection<List<Decided>> ofClaim, boolean ofWhole) {
    Map<String, List<Decided>> byPayer = byPayer(ofClaim.stream()
        .flatMap(List::stream)
        .filter(each -> each.isDeciding() && each.isOfWholeClaim() == ofWhole)
        .toList());
    Map<List<String>, Decided> said = new LinkedHashMap<>();
    byPayer.forEach((payer, decided) -> latest(decided)
        .forEach(each -> said.putIfAbsent(
            List.of(payer, text(each.day()), each.says().name()), each.asSaidElsewhere())));
    return List.copyOf(said.values());
  }

  private static Map<String, List<Decided>> byPayer(List<Decided> decisions) {
    Map<String, List<Decided>> byPayer = new TreeMap<>();
    for (Decided each : decisions) {
      byPayer.computeIfAbsent(each.payer(), payer -> new ArrayList<>()).add(each);
    }
    return byPayer;
  }

  private static void settle(List<Decided> ofService, Outcome into) {
    for (List<Decided> decided : byPayer(ofService).values()) {
      into.paidTwice().add(decided);
      List<Decided> latest = latest(decided);
      Decided open = latest.stream()
          .filter(each -> each.says() == Says.OPEN || each.says() == Says.DUPLICATE)
          .min(Comparator.comparing(ServiceDecisions::lineOf, MOST_WORK))
          .orElse(null);
      if (open == null) {
        if (latest.stream().anyMatch(each -> each.says() == Says.SETTLED)) {
          won(decided, latest, into);
        }
        continue;
      }
      tell(open, latest, into);
      if (ofService.stream().noneMatch(each -> isNextPayer(open, each))) {
        into.open().add(lineOf(open));
      }
    }
  }

  private static WorkedLine lineOf(Decided decided) {
    return Objects.requireNonNull(decided.line());
  }

  /** The decisions after which none is known to come; a line that settles nothing is none. */
  private static List<Decided> latest(List<Decided> decided) {
    List<Decided> deciding = decided.stream().filter(Decided::isDeciding).toList();
    if (deciding.isEmpty()) {
      deciding = decided.stream().filter(each -> each.says() == Says.DUPLICATE).toList();
    }
    LocalDate last = deciding.stream()
        .map(Decided::day)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
    return deciding.stream()
        .filter(each -> each.day() == null || each.day().equals(last))
        .sorted(Comparator.comparing(Decided::file).thenComparing(Decided::fileLine))
        .toList();
  }

  /** The last denial that was paid in the end. */
  private static void won(List<Decided> decided, List<Decided> latest, Outcome into) {
    decided.stream()
        .filter(each -> each.line() != null && each.line().isDenied())
        .filter(each -> latest.stream().anyMatch(each::isBefore))
        .max(Comparator.comparing(Decided::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ServiceDecisions::lineOf, MOST_WORK.reversed()))
        .ifPresent(each -> {
          into.won().add(lineOf(each));
          tellLess(each, latest, into);
        });
  }

  /** A claim that was corrected may charge less; what it no longer charges is not denied. */
  private static void tellLess(Decided denied, List<Decided> latest, Outcome into) {
    latest.stream()
        .filter(each -> each.says() == Says.SETTLED && each.isPaid())
        .filter(each -> each.isOfWholeClaim() == denied.isOfWholeClaim())
        .filter(each -> each.charge().compareTo(denied.charge()) < 0)
        .findFirst()
        .ifPresent(each -> into.problems()
            .add(new Problem(
                denied.file(),
                denied.fileLine(),
                null,
                "a denied service is paid later for a lower charge, in " + each.place()
                    + "; it is not on the worklist",
                "Look up whether the rest of it is still to be billed.")));
  }

  /** Whether another payer has decided on what that one left to it. */
  private static boolean isNextPayer(Decided open, Decided other) {
    return lineOf(open).remedy().action() == Action.BILL_NEXT_PAYER
        && lineOf(open).claimNumber() != null
        && !other.payer().equals(open.payer())
        && !other.isReversal()
        && !other.isBefore(open)
        && (open.isBefore(other)
            || other.line() == null
            || other.line().remedy().action() != Action.BILL_NEXT_PAYER);
  }

  private static void tell(Decided open, List<Decided> latest, Outcome into) {
    latest.stream()
        .filter(each -> each.line() == null || !isSameWork(lineOf(open), lineOf(each)))
        .findFirst()
        .ifPresent(other -> into.problems()
            .add(new Problem(
                open.file(),
                open.fileLine(),
                null,
                (open.day() == null || other.day() == null
                        ? "which of two decisions on a service is the later one is not known,"
                            + " for a payment has no date: the other is in "
                        : "a service is decided twice on one day, and otherwise in ")
                    + other.place()
                    + "; this one is on the worklist",
                "Ask the payer which of them counts.")));
  }

  private static boolean isSameWork(WorkedLine one, WorkedLine other) {
    return Objects.equals(one.remedy().code(), other.remedy().code())
        && one.remedy().fineCause().equals(other.remedy().fineCause())
        && one.amountToWork().compareTo(other.amountToWork()) == 0;
  }
}
