package io.github.payerrules.bench;

import io.github.payerrules.testkit.PayerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of payer folders in a folder of its own, which goes when it is closed. */
final class FolderCopy implements AutoCloseable {

  private final Path path;

  private FolderCopy(Path path) {
    this.path = path;
  }

  /** Copies the folders; links in them are left out, since they may lead anywhere. */
  static FolderCopy of(List<PayerFolder> payers) {
    try {
      FolderCopy copy =
          new FolderCopy(Files.createTempDirectory("payer-rules-bench").toRealPath());
      for (PayerFolder payer : payers) {
        copy(payer.path(), copy.path.resolve(payer.name()));
      }
      return copy;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path each : below(from)) {
      Path target = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(target);
      } else if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
        Files.copy(each, target);
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted().toList();
    }
  }

  Path path() {
    return path;
  }

  void write(String file, String text) {
    try {
      Path target = path.resolve(file);
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.writeString(target, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  void remove(String file) {
    try {
      Files.deleteIfExists(path.resolve(file));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    try {
      for (Path each : below(path).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException stillOpen) {
      path.toFile().deleteOnExit();
    }
  }
}
