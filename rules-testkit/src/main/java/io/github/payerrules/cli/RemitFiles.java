package io.github.payerrules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The remittance files that files and folders name. */
final class RemitFiles {

  private static final List<String> ENDINGS = List.of(".835", ".edi", ".x12", ".txt", ".era");

  private RemitFiles() {}

  /** Files as given; of a folder all remittance files below it, sorted. */
  static List<Path> below(List<Path> given) {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        List<Path> inside = inside(path);
        if (inside.isEmpty()) {
          throw new UsageException(path + " has no remittance file below it; their names end with "
              + String.join(", ", ENDINGS));
        }
        files.addAll(inside);
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new UsageException("there is no file or folder " + path);
      }
    }
    return files;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(file -> ENDINGS.stream()
              .anyMatch(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)::endsWith))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
