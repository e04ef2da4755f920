package io.github.payerrules.testkit.lint;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Curly quotes around values of case files and of payer.yaml, where they become a part of them. */
final class CurlyQuotes {

  private static final Pattern AROUND_VALUE =
      Pattern.compile("[:\\[,{]\\s*[\u201c\u201d\u2018\u2019]");

  private CurlyQuotes() {}

  static List<Problem> below(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (String.valueOf(file.getFileName()).matches("payer\\.yaml|.+\\.cases\\.(yaml|yml)")) {
          inFile(whole, file, problems);
        }
      }
      return problems;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void inFile(Path whole, Path file, List<Problem> problems) throws IOException {
    Path above = Files.exists(whole.resolve("payer.yaml")) ? whole.getParent() : whole;
    String shown = (above == null ? file : above.relativize(file)).toString().replace('\\', '/');
    int number = 0;
    for (String line : LintText.of(file).lines().toList()) {
      number++;
      if (!line.strip().startsWith("#") && AROUND_VALUE.matcher(line).find()) {
        problems.add(new Problem(
            shown,
            number,
            null,
            "Curly quote around a value; it would become part of the value",
            "Use straight quotes (\")."));
      }
    }
  }
}
