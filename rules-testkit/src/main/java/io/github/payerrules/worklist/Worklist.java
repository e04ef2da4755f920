package io.github.payerrules.worklist;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a batch that somebody must work, and how many are ready to send. Not thread-safe.
 *
 * <pre>{@code
 * Worklist worklist = new Worklist(deadlinesByPayer, today);
 * worklist.add(claim.id(), claim, review);
 * worklist.writePage(writer);
 * }</pre>
 */
public final class Worklist {

  private static final String ORIGINAL_CLAIM = "original claim";

  private final Map<String, List<PayerDeadline>> deadlines;
  private final LocalDate today;
  private final List<WorkItem> items = new ArrayList<>();
  private long ready;

  /**
   * An empty worklist.
   *
   * @param deadlines the time limits of each payer, as {@code PayerInfo} lists them
   * @param today the day from which days are counted
   */
  public Worklist(Map<String, List<PayerDeadline>> deadlines, LocalDate today) {
    this.deadlines = Map.copyOf(deadlines);
    this.today = today;
  }

  /**
   * Adds a reviewed claim; of one that is ready to send only the count is kept.
   *
   * @param name how the page calls the claim: the caller's own reference, nobody's identity
   */
  public void add(String name, Claim claim, Review review) {
    if (NextStep.of(review) == NextStep.SEND) {
      ready++;
    } else {
      items.add(WorkItem.of(name, claim, review, sendBy(claim)));
    }
  }

  /**
   * The last day of the shortest limit that is not over, so that it is safe whatever the network;
   * that of the longest where all are over.
   */
  private @Nullable LocalDate sendBy(Claim claim) {
    LocalDate service = claim.lines().stream()
        .map(ServiceLine::date)
        .min(Comparator.naturalOrder())
        .orElse(null);
    if (service == null) {
      return null;
    }
    List<LocalDate> days = deadlines.getOrDefault(claim.payer(), List.of()).stream()
        .filter(one -> one.filing().equals(ORIGINAL_CLAIM)
            && one.start() == PayerDeadline.Start.SERVICE
            && (one.effective() == null || !service.isBefore(one.effective()))
            && (one.until() == null || !service.isAfter(one.until())))
        .map(one -> one.lastDay(service))
        .sorted()
        .toList();
    return days.stream()
        .filter(day -> !day.isBefore(today))
        .findFirst()
        .orElse(days.isEmpty() ? null : days.get(days.size() - 1));
  }

  /** How many claims are ready to send. */
  public long ready() {
    return ready;
  }

  /** The claims to be worked: the most money at risk first, then the first deadline. */
  public List<WorkItem> items() {
    return items.stream().sorted(WorkItem.ORDER).toList();
  }

  LocalDate today() {
    return today;
  }

  /** Writes one HTML page that needs nothing else and fetches nothing. */
  public void writePage(Writer out) throws IOException {
    WorklistPage.write(this, out);
  }

  /** Writes comma-separated values, a claim a line, for a spreadsheet. */
  public void writeCsv(Writer out) throws IOException {
    out.write(row(List.of(
        "claim",
        "payer",
        "provider",
        "date of service",
        "codes",
        "at risk",
        "send by",
        "next",
        "who",
        "verdict",
        "rules",
        "problem",
        "to do")));
    for (WorkItem item : items()) {
      out.write(row(List.of(
          item.claim(),
          item.payer(),
          item.provider(),
          Objects.toString(item.serviceDate(), ""),
          String.join(" ", item.codes()),
          item.atRisk().toPlainString(),
          Objects.toString(item.sendBy(), ""),
          item.step().words(),
          item.by().word(),
          item.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          String.join(
              " ", item.findings().stream().map(each -> each.rule()).distinct().toList()),
          item.problem(),
          item.toDo())));
    }
  }

  private static String row(List<String> cells) {
    return String.join(",", cells.stream().map(Worklist::cell).toList()) + "\r\n";
  }

  /** Quoted where it must be; a spreadsheet takes no cell for a formula. */
  private static String cell(String text) {
    String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
