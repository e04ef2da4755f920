package io.github.payerrules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of one kind that files and folders name. */
final class FilesBelow {

  private final String kind;
  private final List<String> endings;
  private final Predicate<Path> test;

  /**
   * A kind of file.
   *
   * @param kind its name for messages, such as {@code claim}
   * @param endings how the names of such files end
   * @param test what else is true of such a file
   */
  FilesBelow(String kind, List<String> endings, Predicate<Path> test) {
    this.kind = kind;
    this.endings = endings;
    this.test = test;
  }

  /** Files as given; of a folder all files of the kind below it, sorted. */
  List<Path> of(List<Path> given) {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        List<Path> inside = inside(path);
        if (inside.isEmpty()) {
          throw new UsageException(path + " has no " + kind
              + " file below it; their names end with " + String.join(", ", endings));
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

  private List<Path> inside(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(this::hasEnding)
          .filter(path -> !Files.isDirectory(path))
          .map(FilesBelow::checked)
          .filter(test)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A pipe would be waited for, and a link to nowhere be left out in silence. */
  private static Path checked(Path path) {
    if (!Files.exists(path)) {
      throw new UsageException(
          path + " is a link to a file that is not there; remove or correct it");
    }
    if (!Files.isRegularFile(path)) {
      throw new UsageException(
          path + " is a pipe or device, not a file; move it out of the folder");
    }
    return path;
  }

  private boolean hasEnding(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
