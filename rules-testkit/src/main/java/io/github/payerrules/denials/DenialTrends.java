package io.github.payerrules.denials;

import io.github.payerrules.remittance.Predicted;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what remittances show, line by line. Keeps counts and the lines that are to be worked; of
 * those that are only posted, the day. Not thread-safe.
 */
public final class DenialTrends {

  /** By what denials are grouped. */
  public enum By {
    PAYER("Payer"),
    PROVIDER("Provider"),
    PROCEDURE("Procedure"),
    CAUSE("Root cause"),
    MONTH("Month");

    private final String title;

    By(String title) {
      this.title = title;
    }

    /** As a table's heading. */
    public String title() {
      return title;
    }
  }

  /** Categories that no review, check of eligibility or clean claim prevents. */
  private static final Set<String> NOT_AVOIDABLE =
      Set.of("PRICING", "PATIENT_SHARE", "REVERSAL", "BENEFIT", "NETWORK");

  private static final int EVEN_ODDS = 50;

  private final LocalDate today;
  private final Map<By, Map<String, Tally>> tallies = new EnumMap<>(By.class);
  private final Map<Predicted, Tally> predicted = new EnumMap<>(Predicted.class);
  private final Map<String, RuleRecord> rules = new TreeMap<>();
  private final Map<String, Integer> denials = new HashMap<>();
  private final Map<String, Integer> paidLater = new HashMap<>();
  private final ServiceDecisions decisions = new ServiceDecisions();
  private final Tally all = new Tally();
  private BigDecimal avoidable = BigDecimal.ZERO;
  private int unmatched;
  private ServiceDecisions.@Nullable Outcome outcome;

  /** Nothing yet, on that day. */
  public DenialTrends(LocalDate today) {
    this.today = today;
  }

  /** Adds a line. */
  public void add(WorkedLine line) {
    BigDecimal atStake = line.atStake();
    BigDecimal charge = line.match().line().charge();
    BigDecimal paid = line.match().line().paid();
    boolean denied = line.isDenied();
    all.add(charge, paid, denied, atStake);
    for (By by : By.values()) {
      String key = key(by, line);
      if (key != null) {
        tallies
            .computeIfAbsent(by, each -> new TreeMap<>())
            .computeIfAbsent(key, each -> new Tally())
            .add(charge, paid, denied, atStake);
      }
    }
    if (line.match().claimLines().isEmpty()) {
      unmatched++;
    }
    judgeRules(line, atStake);
    if (denied) {
      if (!NOT_AVOIDABLE.contains(line.remedy().category())) {
        avoidable = avoidable.add(atStake);
      }
      denials.merge(cause(line), 1, Integer::sum);
    }
    decisions.add(line);
    outcome = null;
  }

  private static String cause(WorkedLine line) {
    return line.payer() + " " + line.remedy().category();
  }

  private void judgeRules(WorkedLine line, BigDecimal atStake) {
    if (line.predicted() != null) {
      predicted
          .computeIfAbsent(line.predicted(), each -> new Tally())
          .add(line.match().line().charge(), BigDecimal.ZERO, true, atStake);
    }
    for (String rule : line.rules()) {
      RuleRecord record =
          rules.computeIfAbsent(line.payer() + " " + rule, each -> new RuleRecord());
      if (!line.isDenied()) {
        record.addWrong();
      } else if (line.predicted() == Predicted.CAUGHT && rule.equals(line.rule())) {
        record.addRight(atStake);
      } else {
        record.addOtherReason();
      }
    }
  }

  private static @Nullable String key(By by, WorkedLine line) {
    return switch (by) {
      case PAYER -> line.payer();
      case PROVIDER -> line.provider() == null ? "not named" : line.provider();
      case PROCEDURE ->
        line.match().line().code() == null ? "whole claim" : line.match().line().code();
      case CAUSE -> line.isDenied() ? line.remedy().category() : null;
      case MONTH ->
        line.remitDate() == null
            ? "not dated"
            : YearMonth.from(line.remitDate()).toString();
    };
  }

  /** The groups of a kind, the most denied money first; months in their order. */
  public List<Map.Entry<String, Tally>> groups(By by) {
    List<Map.Entry<String, Tally>> groups =
        new ArrayList<>(tallies.getOrDefault(by, Map.of()).entrySet());
    if (by != By.MONTH) {
      groups.sort(Comparator.comparing(
              (Map.Entry<String, Tally> each) -> each.getValue().atStake())
          .reversed());
    }
    return groups;
  }

  /** The group of a kind in which a line is; empty where in none. */
  public static String groupOf(By by, WorkedLine line) {
    String key = key(by, line);
    return key == null ? "" : key;
  }

  /** All lines. */
  public Tally all() {
    return all;
  }

  /** Lines whose claim is not there. */
  public int unmatched() {
    return unmatched;
  }

  /** The share of lines that were paid or decided without a denial, in percent. */
  public int firstPassPercent() {
    return all.lines() == 0 ? 0 : 100 - all.percent();
  }

  /** Denied money that a review or a check before the claim could have saved. */
  public BigDecimal avoidable() {
    return avoidable;
  }

  /** How denials had been told of. */
  public Map<Predicted, Tally> predicted() {
    return predicted;
  }

  /** The record of each rule, by payer and rule. */
  public Map<String, RuleRecord> rules() {
    return rules;
  }

  private ServiceDecisions.Outcome outcome() {
    ServiceDecisions.Outcome known = outcome;
    if (known == null) {
      known = decisions.outcome();
      outcome = known;
      paidLater.clear();
      known.won().forEach(each -> paidLater.merge(cause(each), 1, Integer::sum));
    }
    return known;
  }

  /**
   * The odds of a denial in percent: how many of the practice's own denials of that payer and cause
   * were paid in the end; even where there is no past.
   */
  public int odds(OpenDenial denial) {
    outcome();
    String cause = cause(denial.line());
    int paid = paidLater.getOrDefault(cause, 0);
    return paid == 0
        ? EVEN_ODDS
        : Math.min(99, Math.round(100f * paid / denials.getOrDefault(cause, paid)));
  }

  /**
   * What is to be worked, denials that are not paid yet and other lines that leave a step, numbered
   * in this order: what is still in time first, by money times odds. Of several decisions on a
   * service that of the latest payment date counts, in whatever order they were added.
   */
  public List<OpenDenial> worklist() {
    List<OpenDenial> sorted = outcome().open().stream()
        .map(line -> new OpenDenial(0, line))
        .sorted(Comparator.comparing((OpenDenial each) -> each.isLate(today))
            .thenComparing(
                each -> each.line().amountToWork().multiply(BigDecimal.valueOf(odds(each))),
                Comparator.reverseOrder())
            .thenComparing(each -> each.daysLeft(today), Comparator.naturalOrder())
            .thenComparing(OpenDenial::line, ServiceDecisions::byContent))
        .toList();
    List<OpenDenial> numbered = new ArrayList<>(sorted.size());
    sorted.forEach(each -> numbered.add(new OpenDenial(numbered.size() + 1, each.line())));
    return numbered;
  }

  /** Decisions on one service of which it is not known which one counts. */
  public List<Problem> contradictions() {
    return List.copyOf(outcome().problems());
  }

  /** Lines of the worklist that are no denials, and what is to be worked on them. */
  public Tally others() {
    Tally others = new Tally();
    for (WorkedLine line : outcome().open()) {
      if (!line.isDenied()) {
        others.add(
            line.match().line().charge(), line.match().line().paid(), true, line.amountToWork());
      }
    }
    return others;
  }

  /** The day on which the remittances are worked. */
  public LocalDate today() {
    return today;
  }
}
