package io.github.payerrules.internal.book;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds payers' folders and reads their files. */
public final class FolderReader {

  /** The tables of CMS with which a shared folder's cases are judged; no part of a rule book. */
  private static final String TABLES_FOR_CASES = "tables-for-cases/";

  private static final long LARGEST_FILE = 16L << 20;

  private FolderReader() {}

  /**
   * The payers' folders at a path: itself, or those directly below it.
   *
   * @throws InvalidRulesException where there is none, or a file cannot be read
   */
  public static List<PayerFiles> read(Path path) {
    List<Problem> problems = new ArrayList<>();
    List<PayerFiles> found = new ArrayList<>();
    String shown = String.valueOf(path.getFileName());
    if (!Files.isDirectory(path)) {
      problems.add(new Problem(
          shown,
          0,
          null,
          "there is no such folder",
          "Name a payer's folder, or a folder of payers' folders."));
    } else if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      problems.add(unreadable(path));
    } else {
      for (Path folder : payerFolders(path)) {
        found.add(files(folder, problems));
      }
      if (found.isEmpty()) {
        problems.add(new Problem(
            shown,
            0,
            null,
            "no payer's folder in it",
            "A payer's folder holds a " + PayerFiles.PAYER_FILE + " beside its rule files."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return found;
  }

  /**
   * What stands beside a payer's own folder and is included by it, or by what it includes; nothing
   * for a folder of payers' folders, which holds what they include. What is wrong in a
   * {@code payer.yaml} among them is said by whoever uses it.
   *
   * @throws InvalidRulesException where a file cannot be read
   */
  public static List<PayerFiles> includedBeside(Path path) {
    Path own = path.toAbsolutePath().normalize();
    Path above = own.getParent();
    if (above == null || !Files.exists(own.resolve(PayerFiles.PAYER_FILE))) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, PayerFiles> found = new LinkedHashMap<>();
    List<PayerFiles> open = new ArrayList<>(read(own));
    while (!open.isEmpty()) {
      for (PayerFile.Named include :
          PayerFile.read(open.remove(0), new ArrayList<>()).includes()) {
        Path beside = above.resolve(include.name()).normalize();
        if (above.equals(beside.getParent())
            && !beside.equals(own)
            && Files.exists(beside.resolve(PayerFiles.PAYER_FILE))
            && !found.containsKey(include.name())) {
          PayerFiles files = files(beside, problems);
          found.put(include.name(), files);
          open.add(files);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return List.copyOf(found.values());
  }

  private static List<Path> payerFolders(Path path) {
    if (Files.exists(path.resolve(PayerFiles.PAYER_FILE))) {
      return List.of(path);
    }
    return list(path).stream()
        .filter(folder -> Files.exists(folder.resolve(PayerFiles.PAYER_FILE)))
        .toList();
  }

  private static PayerFiles files(Path folder, List<Problem> problems) {
    Path absolute = folder.toAbsolutePath().normalize();
    String name = String.valueOf(absolute.getFileName());
    TreeMap<String, String> texts = new TreeMap<>();
    for (Path file : filesBelow(absolute, problems)) {
      String below = absolute.relativize(file).toString().replace('\\', '/');
      String shown = name + "/" + below;
      if (PayerFiles.isContent(below)) {
        readInto(texts, below, file, shown, problems);
      } else if (PayerFiles.isRuleFile(below)) {
        problems.add(new Problem(
            shown,
            0,
            null,
            "a rule file too deep in folders",
            "Put it beside " + PayerFiles.PAYER_FILE + " or into one folder, that of its topic."));
      } else if (below.endsWith(".csv") && !below.startsWith(TABLES_FOR_CASES)) {
        problems.add(new Problem(
            shown, 0, null, "a table outside of tables/", "Move it into the folder tables."));
      }
    }
    return new PayerFiles(name, texts);
  }

  private static List<Path> filesBelow(Path folder, List<Problem> problems) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add(unreadable(folder));
      return List.of();
    }
  }

  private static void readInto(
      Map<String, String> texts, String below, Path file, String shown, List<Problem> problems) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        problems.add(new Problem(
            shown,
            0,
            null,
            "the file is larger than 16 MiB",
            "Rule files and tables are small texts."));
      } else {
        texts.put(below, Files.readString(file));
      }
    } catch (CharacterCodingException notUtf8) {
      problems.add(new Problem(
          shown,
          0,
          null,
          "the file is not UTF-8 text",
          "Save it as UTF-8 (a spreadsheet: \"CSV UTF-8\")."));
    } catch (IOException unreadable) {
      problems.add(new Problem(
          shown,
          0,
          null,
          "the file cannot be read",
          "Look at its permissions, and whether it is still there."));
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new InvalidRulesException(List.of(unreadable(folder)));
    }
  }

  private static Problem unreadable(Path folder) {
    return new Problem(
        String.valueOf(folder.getFileName()),
        0,
        null,
        "the folder cannot be read",
        "Look at its permissions.");
  }
}
