package io.github.payerrules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Payer folders of the tests, copied so that they can be changed. */
final class ChangedPayers {

  private ChangedPayers() {}

  /** A copy of the payers of the tests. */
  static Path copiedInto(Path folder) throws IOException {
    Path from = Path.of("src/test/resources/payers");
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> copy(file, folder.resolve(from.relativize(file).toString())));
    }
    return folder;
  }

  private static void copy(Path file, Path to) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(to);
      } else {
        Files.copy(file, to);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Puts one text in place of another, which must be there. */
  static void replace(Path file, String text, String with) throws IOException {
    String before = Files.readString(file);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " does not hold: " + text);
    }
    Files.writeString(file, before.replace(text, with));
  }
}
