package io.github.payerrules.internal.reference;

import io.github.payerrules.review.Problem;
import io.github.payerrules.source.ReferenceTable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What files of one kind and period have given so far. Used by one thread. */
final class Gathered {

  private static final Pattern PART = Pattern.compile("[-_]f([1-4])\\b");
  private static final int PARTS = 4;

  /** So many refused rows are mistakes; more, and more than one in a hundred, is another file. */
  private static final int FEW = 10;

  private static final int TOLD = 100;

  private final ReferenceTable kind;
  private final Period period;
  private final Collector collector;
  private final Map<Integer, String> parts = new TreeMap<>();
  private final List<String> files = new ArrayList<>();
  private final List<Problem> refusals = new ArrayList<>();
  private int refused;
  private boolean spoilt;

  Gathered(ReferenceTable kind, Period period) {
    this.kind = kind;
    this.period = period;
    this.collector = Collector.of(kind);
  }

  /** Notes a file; the name of the one that it would double, or null. */
  @Nullable
  String addFile(String file) {
    String earlier;
    Matcher part = PART.matcher(file.toLowerCase(Locale.ROOT));
    if (kind == ReferenceTable.CODE_PAIRS && part.find()) {
      earlier = parts.putIfAbsent(Integer.parseInt(part.group(1)), file);
      if (earlier == null && files.size() >= parts.size()) {
        earlier = files.get(0);
      }
    } else {
      earlier = files.isEmpty() ? null : files.get(0);
    }
    files.add(file);
    return earlier;
  }

  boolean isOf(String file) {
    return files.contains(file);
  }

  void spoil() {
    spoilt = true;
  }

  boolean isSpoilt() {
    return spoilt;
  }

  /** Adds a row; false where it was refused. */
  boolean add(String file, Columns columns, List<String> cells, TableRows rows) {
    boolean blank = cells.size() < 2 && cells.stream().allMatch(String::isBlank);
    String reason = cells.size() < columns.width() && !rows.isSpreadsheet()
        ? blank
            ? Collector.NOTHING
            : "the row has " + cells.size() + " cells, but the table has " + columns.width()
        : collector.add(columns, cells, rows.isSpreadsheet());
    if (reason != null && !reason.isEmpty()) {
      refused++;
      if (refusals.size() < TOLD) {
        refusals.add(new Problem(
            file, rows.row(), null, "row refused: " + reason, "The other rows were taken."));
      }
      return false;
    }
    return true;
  }

  /** Adds what is wrong, and gives up on a table that would be wrong as a whole. */
  void tell(List<Problem> problems) {
    problems.addAll(refusals);
    if (spoilt) {
      return;
    }
    String name = files.get(0);
    if (!parts.isEmpty() && parts.size() < PARTS) {
      List<String> missing = new ArrayList<>();
      for (int part = 1; part <= PARTS; part++) {
        if (!parts.containsKey(part)) {
          missing.add("f" + part);
        }
      }
      give(
          problems,
          name,
          "part " + String.join(", ", missing) + " of " + period.name() + " is missing",
          "Import the four parts f1 to f4 together.");
    } else if (refused > FEW && refused > (collector.size() + refused) / 100) {
      give(
          problems,
          name,
          refused + " rows are not in order, of " + (collector.size() + refused),
          "Download the file again.");
    } else if (collector.size() == 0) {
      give(problems, name, "there is no row in it", "Download the file again.");
    }
  }

  private void give(List<Problem> problems, String name, String what, String fix) {
    problems.add(new Problem(name, 0, null, what, fix + " None of the table was imported."));
    spoilt = true;
  }

  /**
   * Gives up on a table of far fewer rows than one that is there: a file that was cut at the end of
   * a line looks whole.
   */
  void compare(TableHeader there, boolean sameFile, List<Problem> problems) {
    int least = sameFile ? there.rows() - there.rows() / 10 : there.rows() / 2;
    if (collector.size() < least) {
      problems.add(new Problem(
          files.get(0),
          0,
          null,
          String.format(
              Locale.ROOT,
              "it has %,d rows; the table of %s that is there has %,d",
              collector.size(),
              there.period(),
              there.rows()),
          "Check that the file is complete. If CMS removed that many rows, import it with"
              + " --fewer-rows (TableImporter.fewerRows). None of the table was imported."));
      spoilt = true;
    }
  }

  ReferenceTable kind() {
    return kind;
  }

  List<ByteBuffer> payload() {
    return collector.payload().sections();
  }

  /** The header for a payload that was taken before. */
  TableHeader header(TableHeader.Payload payload) {
    return new TableHeader(
        kind,
        period.name(),
        collector.coveredFrom(period),
        period.from(),
        period.until(),
        collector.size(),
        refused,
        String.join(", ", files),
        payload);
  }

  String fileName() {
    return TableHeader.fileName(kind, period.name());
  }
}
