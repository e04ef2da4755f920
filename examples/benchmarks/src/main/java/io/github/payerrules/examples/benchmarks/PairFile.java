package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.tables.TableImporter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** The code pairs of a quarter, from the file that the system property {@code pairs} names. */
final class PairFile {

  static final LocalDate DAY = LocalDate.of(2024, 8, 14);

  private PairFile() {}

  /** One pair in force. */
  record Pair(String columnOne, String columnTwo, int indicator) {}

  static Path path() {
    return Path.of(
        System.getProperty("pairs", "../shared/data/ncci/ptp_practitioner_2024q3_active.csv.gz"));
  }

  /** The pairs in the order of the file. */
  static List<Pair> read() {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(path())), StandardCharsets.ISO_8859_1))) {
      List<Pair> pairs = new ArrayList<>();
      Map<String, String> codes = new HashMap<>();
      reader.lines().skip(1).forEach(line -> {
        String[] cells = line.split(",", 5);
        pairs.add(new Pair(
            codes.computeIfAbsent(cells[0], code -> code),
            codes.computeIfAbsent(cells[1], code -> code),
            Integer.parseInt(cells[3])));
      });
      return pairs;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Imports the file into a new folder. */
  static Path imported() {
    try {
      Path folder = Files.createTempDirectory("pairs");
      TableImporter.Report report = TableImporter.into(folder).read(List.of(path()));
      if (report.tables().isEmpty()) {
        throw new IllegalStateException(report.problems().toString());
      }
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static CompiledTables opened() {
    return CompiledTables.open(imported());
  }

  /**
   * Codes of a pair at a time, column one and column two one after the other; half of the pairs are
   * in the file.
   */
  static String[] probes(List<Pair> pairs, int number) {
    SplittableRandom random = new SplittableRandom(1);
    String[] probes = new String[number * 2];
    for (int i = 0; i < number; i++) {
      Pair one = pairs.get(random.nextInt(pairs.size()));
      Pair two = random.nextBoolean() ? one : pairs.get(random.nextInt(pairs.size()));
      probes[i * 2] = one.columnOne();
      probes[i * 2 + 1] = two.columnTwo();
    }
    return probes;
  }

  static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
