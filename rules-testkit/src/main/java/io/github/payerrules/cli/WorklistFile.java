package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.Review;
import io.github.payerrules.worklist.Worklist;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The worklist of a run, in the form that the name of its file asks for. */
final class WorklistFile implements AutoCloseable {

  private final Path file;
  private final Form form;
  private final Worklist worklist;

  private WorklistFile(Path file, Form form, Worklist worklist) {
    this.file = file;
    this.form = form;
    this.worklist = worklist;
  }

  /**
   * An empty worklist.
   *
   * @throws UsageException if the name of the file is of no form that there is
   */
  static WorklistFile begin(Path file, PayerRules rules, @Nullable LocalDate today) {
    Form form = Form.of(file);
    Map<String, List<PayerDeadline>> deadlines = new HashMap<>();
    rules.payers().forEach(payer -> deadlines.put(payer.payer(), payer.deadlines()));
    LocalDate day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
    try {
      return new WorklistFile(file, form, Worklist.begin(deadlines, day));
    } catch (IOException failed) {
      throw noTemporaryFile();
    }
  }

  private static UsageException noTemporaryFile() {
    return new UsageException("--worklist cannot write its temporary file in "
        + System.getProperty("java.io.tmpdir")
        + ". Free some space, or name another folder by the environment variable"
        + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER");
  }

  void add(String name, Claim claim, Review review) {
    try {
      worklist.add(name, claim, review);
    } catch (IOException failed) {
      throw noTemporaryFile();
    }
  }

  void write() {
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (form == Form.WORKBOOK) {
        worklist.writeWorkbook(bytes);
        return;
      }
      Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
      if (form == Form.PAGE) {
        worklist.writePage(out);
      } else {
        worklist.writeCsv(out);
      }
      out.flush();
    } catch (UncheckedIOException failed) {
      throw ClaimFiles.unwritable(file, Objects.requireNonNull(failed.getCause()));
    } catch (IOException failed) {
      throw ClaimFiles.unwritable(file, failed);
    }
  }

  @Override
  public void close() {
    try {
      worklist.close();
    } catch (IOException failed) {
      throw new UsageException("the temporary file of --worklist cannot be deleted");
    }
  }

  private enum Form {
    PAGE("html?"),
    TABLE("csv"),
    WORKBOOK("xlsx");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    static Form of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(form -> name.matches("(?s).*\\." + form.ending))
          .findFirst()
          .orElseThrow(() -> new UsageException(
              "--worklist takes a file that ends in .html, .csv or .xlsx, not " + file));
    }
  }
}
