package io.github.payerrules.testkit.lint;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A payer that includes rules without the folder that declares their names: every name in them is
 * unknown then. That is told once, with the folder to include.
 */
final class MissingIncludes {

  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

  private MissingIncludes() {}

  /**
   * The problems, those of included folders of one cause as one.
   *
   * @param folder the folder that is linted
   */
  static List<Problem> toldOnce(Path folder, List<Problem> problems) {
    Path whole = folder.toAbsolutePath().normalize();
    boolean one = Files.exists(whole.resolve("payer.yaml"));
    Path above = one ? whole.getParent() : whole;
    if (above == null) {
      return problems;
    }
    Map<String, String> declaring = null;
    List<Problem> left = new ArrayList<>();
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Matcher name = NAME.matcher(problem.what());
      boolean unknown = LintMessage.of(problem).orElse(null) == LintMessage.UNKNOWN_NAME;
      if (!unknown || !name.find()) {
        left.add(problem);
        continue;
      }
      if (declaring == null) {
        declaring = declaring(above);
      }
      String declares = declaring.get(name.group(1));
      String in = problem.file().replaceFirst("/.*", "");
      if (declares == null || declares.equals(in)) {
        left.add(problem);
      } else {
        missing.computeIfAbsent(in, none -> new TreeSet<>()).add(declares);
        count.merge(in, 1, Integer::sum);
      }
    }
    missing.forEach((in, folders) -> left.add(new Problem(
        (one ? String.valueOf(whole.getFileName()) : in) + "/payer.yaml",
        0,
        null,
        "the payer does not include a folder that defines the names in " + in + " ("
            + Objects.requireNonNull(count.get(in)) + " of them)",
        "Add " + String.join(", ", folders) + " to includes.")));
    return left;
  }

  /** The shared folders beside the payer by the names that their tables declare. */
  private static Map<String, String> declaring(Path above) {
    Map<String, String> declaring = new LinkedHashMap<>();
    try (Stream<Path> folders = Files.list(above)) {
      for (Path folder : folders.sorted().toList()) {
        Path payer = folder.resolve("payer.yaml");
        if (LintText.of(payer).contains("shared: true")) {
          for (String cell : firstCells(folder.resolve("tables"))) {
            declaring.putIfAbsent(cell, String.valueOf(folder.getFileName()));
          }
        }
      }
      return declaring;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> firstCells(Path tables) throws IOException {
    Set<String> cells = new LinkedHashSet<>();
    if (Files.isDirectory(tables)) {
      try (Stream<Path> files = Files.list(tables)) {
        for (Path file : files.sorted().toList()) {
          LintText.of(file)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .forEach(line -> cells.addAll(List.of(line.split(",", -1))));
        }
      }
    }
    return cells;
  }
}
