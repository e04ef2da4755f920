package io.github.payerrules.testkit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.tables.TableImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Small tables for cases: a payer folder may hold a folder {@value #FOLDER} with files in the
 * layouts of CMS. They are imported when cases are run, and all cases are held against them, on the
 * dates that they cover. Whoever writes such files writes the rows, too: CMS's own are licensed.
 */
public final class CaseTables {

  /** The folder of small tables in a payer's folder. */
  public static final String FOLDER = "tables-for-cases";

  private CaseTables() {}

  /**
   * Gives rules the small tables of payer folders, if there are any.
   *
   * @param rules the rules that are being built
   * @param folders payer folders or folders of payer folders
   * @throws InvalidRulesException when a file cannot be imported, with every problem
   * @throws UncheckedIOException when a folder cannot be read
   */
  public static PayerRules.Builder giveTo(PayerRules.Builder rules, List<Path> folders) {
    below(folders).ifPresent(rules::tables);
    return rules;
  }

  /**
   * The small tables of payer folders, if there are any.
   *
   * @param folders payer folders or folders of payer folders
   * @throws InvalidRulesException when a file cannot be imported, with every problem
   * @throws UncheckedIOException when a folder cannot be read
   */
  public static Optional<CompiledTables> below(List<Path> folders) {
    Stream<Path> all = Stream.concat(folders.stream(), includedBeside(folders).stream());
    List<Path> files = all.map(folder -> folder.toAbsolutePath().normalize())
        .flatMap(folder -> files(folder).stream())
        .distinct()
        .toList();
    return files.isEmpty() ? Optional.empty() : Optional.of(imported(files));
  }

  /** A payer's folder by itself is held against the tables of what it includes, too. */
  private static List<Path> includedBeside(List<Path> folders) {
    return PayerFolder.withIncluded(PayerFolder.in(folders)).stream()
        .map(PayerFolder::path)
        .toList();
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    for (Path each : list(folder)) {
      if (each.endsWith(FOLDER)) {
        files.addAll(list(each));
      } else if (Files.isDirectory(each.resolve(FOLDER))) {
        files.addAll(list(each.resolve(FOLDER)));
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CompiledTables imported(List<Path> files) {
    try {
      Path compiled = Files.createTempDirectory("payer-rules-tables");
      try {
        List<Problem> problems = TableImporter.into(compiled).read(files).problems();
        if (!problems.isEmpty()) {
          throw new InvalidRulesException(problems);
        }
        return CompiledTables.open(compiled);
      } finally {
        delete(compiled);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * What is mapped stays readable where the system lets it be deleted; elsewhere the files stay.
   */
  private static void delete(Path compiled) {
    for (Path file : list(compiled)) {
      file.toFile().deleteOnExit();
      if (!file.toFile().delete()) {
        return;
      }
    }
    if (!compiled.toFile().delete()) {
      compiled.toFile().deleteOnExit();
    }
  }
}
