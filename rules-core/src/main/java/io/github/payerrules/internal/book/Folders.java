package io.github.payerrules.internal.book;

import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.internal.tables.TableReader;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.text.OddCharacters;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The folders of payers, each read when it is first asked for. Not thread-safe. */
final class Folders {

  private static final int MOST_ODD = 100;

  /** A folder whose {@code payer.yaml} was read. */
  record Folder(PayerFiles files, PayerFile payer) {

    String name() {
      return files.name();
    }
  }

  /** What a folder's tables hold, and those of which some rows could not be read. */
  private record Tables(List<Row> rows, Set<TableKind> unread) {}

  private final Map<String, Supplier<PayerFiles>> added = new LinkedHashMap<>();
  private final Map<String, Folder> folders = new HashMap<>();
  private final Map<String, Tables> tables = new HashMap<>();
  private final Consumer<Problem> problems;

  Folders(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** Adds a folder; one of the same name that was added before stays. */
  void add(String name, Supplier<PayerFiles> files) {
    added.putIfAbsent(name, files);
  }

  /** The names of all folders, in the order in which they were added. */
  Set<String> names() {
    return added.keySet();
  }

  /** The folder of that name; {@code null} where there is none. */
  @Nullable
  Folder get(String name) {
    Folder read = folders.get(name);
    Supplier<PayerFiles> files = added.get(name);
    if (read == null && files != null) {
      List<Problem> found = new ArrayList<>();
      PayerFiles texts = files.get();
      texts.texts().forEach((path, text) -> refuseOdd(texts.name() + "/" + path, text, found));
      read = new Folder(texts, PayerFile.read(texts, found));
      folders.put(name, read);
      found.forEach(problems);
    }
    return read;
  }

  /** Rule files are looked through where they are read. */
  private static void refuseOdd(String file, String text, List<Problem> found) {
    if (!PayerFiles.isRuleFile(file)) {
      int before = found.size();
      OddCharacters.find(text, (line, what, fix) -> {
        if (found.size() - before < MOST_ODD) {
          found.add(new Problem(file, line, null, what, fix));
        }
      });
    }
  }

  /** The rows of the folder's tables. */
  List<Row> rows(Folder folder) {
    return tables(folder).rows();
  }

  /** The tables of the folder of which some rows could not be read. */
  Set<TableKind> unread(Folder folder) {
    return tables(folder).unread();
  }

  private Tables tables(Folder folder) {
    Tables read = tables.get(folder.name());
    if (read == null) {
      List<Problem> found = new ArrayList<>();
      Set<TableKind> unread = EnumSet.noneOf(TableKind.class);
      read = new Tables(rows(folder.files(), found, unread), unread);
      tables.put(folder.name(), read);
      found.forEach(problems);
    }
    return read;
  }

  private static List<Row> rows(PayerFiles files, List<Problem> problems, Set<TableKind> unread) {
    List<Row> rows = new ArrayList<>();
    files.texts().forEach((path, text) -> {
      if (path.endsWith(".csv")) {
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        TableKind.inFile(fileName)
            .ifPresentOrElse(
                kind -> {
                  TableReader.Table table =
                      TableReader.read(files.name() + "/" + path, kind, text, problems);
                  rows.addAll(table.rows());
                  if (!table.whole()) {
                    unread.add(kind);
                  }
                },
                () -> problems.add(unknownTable(files.name() + "/" + path, fileName)));
      }
    });
    return rows;
  }

  private static Problem unknownTable(String file, String fileName) {
    List<String> known =
        Arrays.stream(TableKind.values()).map(TableKind::fileName).toList();
    return new Problem(
        file,
        0,
        null,
        "there is no table with this file name",
        NearestName.among(fileName, known)
            .map(near -> "Did you mean " + near + "?")
            .orElse("Tables: " + String.join(", ", known) + "."));
  }

  /** The folder and all that it includes, itself first. */
  Collection<Folder> withIncluded(Folder folder) {
    Map<String, Folder> parts = new LinkedHashMap<>();
    List<Folder> open = new ArrayList<>(List.of(folder));
    while (!open.isEmpty()) {
      Folder next = open.remove(0);
      if (parts.putIfAbsent(next.name(), next) == null) {
        for (PayerFile.Named include : next.payer().includes()) {
          String name = include.name();
          Folder included = get(name);
          if (included == null) {
            problems.accept(new Problem(
                next.name() + "/" + PayerFiles.PAYER_FILE,
                include.line(),
                null,
                "includes \"" + name + "\", which does not exist",
                NearestName.among(name, added.keySet())
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("Put a folder with that name next to it.")));
          } else {
            open.add(included);
          }
        }
      }
    }
    return parts.values();
  }
}
