package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.Review;
import io.github.payerrules.worklist.Worklist;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The worklist of a run, in the form that the name of its file asks for. */
final class WorklistFile {

  private final Path file;
  private final boolean page;
  private final Worklist worklist;

  private WorklistFile(Path file, boolean page, Worklist worklist) {
    this.file = file;
    this.page = page;
    this.worklist = worklist;
  }

  /**
   * An empty worklist.
   *
   * @throws UsageException if the name of the file is of no form that there is
   */
  static WorklistFile begin(Path file, PayerRules rules, @Nullable LocalDate today) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean page = name.endsWith(".html") || name.endsWith(".htm");
    if (!page && !name.endsWith(".csv")) {
      throw new UsageException("--worklist takes a file that ends in .html or .csv, not " + file);
    }
    Map<String, List<PayerDeadline>> deadlines = new HashMap<>();
    rules.payers().forEach(payer -> deadlines.put(payer.payer(), payer.deadlines()));
    return new WorklistFile(
        file,
        page,
        new Worklist(deadlines, today == null ? LocalDate.now(ZoneId.systemDefault()) : today));
  }

  void add(String name, Claim claim, Review review) {
    worklist.add(name, claim, review);
  }

  void write() {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      if (page) {
        worklist.writePage(out);
      } else {
        worklist.writeCsv(out);
      }
    } catch (IOException failed) {
      throw new UsageException(file + " cannot be written");
    }
  }
}
