package io.github.payerrules.worklist;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.Review;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a batch that somebody must work, and how many are ready to send. What it says of
 * each claim waits in a temporary file, so that a large batch takes little memory. Not thread-safe.
 *
 * <pre>{@code
 * try (Worklist worklist = Worklist.begin(deadlinesByPayer, today)) {
 *   worklist.add(claim.id(), claim, review);
 *   worklist.writePage(writer);
 * }
 * }</pre>
 */
public final class Worklist implements Closeable {

  private static final String ORIGINAL_CLAIM = "original claim";

  private final Map<String, List<PayerDeadline>> deadlines;
  private final LocalDate today;
  private final SpilledItems items;
  private long ready;

  private Worklist(
      Map<String, List<PayerDeadline>> deadlines, LocalDate today, SpilledItems items) {
    this.deadlines = Map.copyOf(deadlines);
    this.today = today;
    this.items = items;
  }

  /**
   * An empty worklist.
   *
   * @param deadlines the time limits of each payer, as {@code PayerInfo} lists them
   * @param today the day from which days are counted
   */
  public static Worklist begin(Map<String, List<PayerDeadline>> deadlines, LocalDate today)
      throws IOException {
    return new Worklist(deadlines, today, SpilledItems.begin());
  }

  /**
   * Adds a reviewed claim; of one that is ready to send only the count is kept.
   *
   * @param name how the page calls the claim: the caller's own reference, nobody's identity
   */
  public void add(String name, Claim claim, Review review) throws IOException {
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
  Iterator<WorkItem> items() {
    return items.inOrder();
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
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(WorklistRow.HEADER);
    Iterator<WorkItem> each = items();
    while (each.hasNext()) {
      csv.writeRecord(WorklistRow.of(each.next()).texts());
    }
    csv.flush();
  }

  /**
   * Writes an Excel workbook, a claim a row, with amounts and dates as numbers. Needs
   * {@code org.dhatim:fastexcel} on the class path.
   */
  public void writeWorkbook(OutputStream out) throws IOException {
    writeWorkbook(out, WorklistWorkbook.ROWS_PER_SHEET);
  }

  void writeWorkbook(OutputStream out, int rowsPerSheet) throws IOException {
    WorklistWorkbook.write(items(), rowsPerSheet, out);
  }

  /** Deletes the temporary file. */
  @Override
  public void close() throws IOException {
    items.close();
  }
}
