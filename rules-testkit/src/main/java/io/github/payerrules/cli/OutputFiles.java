package io.github.payerrules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a command writes. */
final class OutputFiles {

  private OutputFiles() {}

  /**
   * Refuses to write over a file of which the same run reads.
   *
   * @param option how the file to write is named, such as {@code --questions}
   */
  static void refuse(String option, @Nullable Path written, List<Path> read) {
    if (written != null && read.stream().anyMatch(file -> isSame(written, file))) {
      throw new UsageException(
          option + " names " + written + ", which is a file that is read; name another");
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unreadable) {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }
}
