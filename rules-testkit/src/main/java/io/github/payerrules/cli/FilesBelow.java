package io.github.payerrules.cli;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one kind that files and folders name. */
final class FilesBelow {

  private static final List<String> COMPRESSED =
      List.of(".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst");

  private static final List<String> TEXTS = List.of(".txt", ".text", ".dat");

  /** Enough to see which transactions a file holds. */
  private static final int START = 1 << 16;

  private final String kind;
  private final List<String> endings;
  private final Predicate<Path> test;
  private final Set<String> transactions;
  private final Pattern looks;

  /**
   * A kind of file.
   *
   * @param kind its name for messages, such as {@code claim}
   * @param endings how the names of such files end
   * @param test what else is true of such a file
   * @param transactions the X12 transactions for which a file of another name is told
   * @param looks what JSON and YAML of the kind hold, for which a text of another name is told
   */
  FilesBelow(
      String kind,
      List<String> endings,
      Predicate<Path> test,
      Set<String> transactions,
      Pattern looks) {
    this.kind = kind;
    this.endings = endings;
    this.test = test;
    this.transactions = transactions;
    this.looks = looks;
  }

  /**
   * Files as given; of a folder all files of the kind below it, sorted, but for those whose names
   * begin with a dot; each once, and each can be opened.
   */
  List<Path> of(List<Path> given) {
    return of(given, problem -> {
      throw new UsageException(problem.file() + ": " + problem.what() + "; " + problem.fix());
    });
  }

  /**
   * The same, where the others are read all the same.
   *
   * @param unread is given what stands in a folder under the name of such a file and is none
   */
  List<Path> of(List<Path> given, Consumer<Problem> unread) {
    Map<Path, Path> files = new LinkedHashMap<>(); // each once, however often it is named
    for (Path path : given) {
      if (path.toString().isEmpty()) {
        throw new UsageException("the name of a file or folder is empty; write . for this folder");
      }
      if (Files.isDirectory(path)) {
        AtomicBoolean any = new AtomicBoolean();
        List<Path> inside = inside(path, problem -> {
          any.set(true);
          unread.accept(problem);
        });
        if (inside.isEmpty() && !any.get()) {
          throw new UsageException(path + " has no " + kind
              + " file below it; their names end with " + String.join(", ", endings));
        }
        inside.forEach(file -> files.putIfAbsent(real(file), file));
      } else if (Files.exists(path)) {
        files.putIfAbsent(real(path), path);
      } else {
        throw new UsageException("there is no file or folder " + path);
      }
    }
    return List.copyOf(files.values());
  }

  /** The files in folders that are not of the kind, sorted; hidden ones aside. */
  List<Path> others(List<Path> given) {
    List<Path> others = new ArrayList<>();
    for (Path folder : given) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> paths = Files.walk(folder)) {
          paths
              .filter(path -> !isHidden(folder.relativize(path)))
              .filter(Files::isRegularFile)
              .filter(path -> !hasEnding(path, endings) || !test.test(path))
              .sorted()
              .forEach(others::add);
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return others;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException unreadable) {
      return file.toAbsolutePath().normalize(); // said when it is read
    }
  }

  private List<Path> inside(Path folder, Consumer<Problem> unread) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !isHidden(folder.relativize(path)))
          .filter(path -> !Files.isDirectory(path))
          .sorted()
          .filter(path -> isNamed(path, unread))
          .filter(path -> isFile(path, unread))
          .filter(path -> {
            boolean isOfKind = test.test(path);
            if (!isOfKind) {
              tellText(path, unread);
            }
            return isOfKind;
          })
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What editors, sync tools and systems leave behind. */
  private static boolean isHidden(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** A file of another name is not read; where it holds what is looked for, that is told. */
  private boolean isNamed(Path path, Consumer<Problem> unread) {
    if (hasEnding(path, endings) || hasEnding(path, COMPRESSED)) {
      return true;
    }
    if (Files.isRegularFile(path)) {
      Transactions.of(Transactions.start(path, START)).stream()
          .filter(transactions::contains)
          .findFirst()
          .ifPresent(transaction -> unread.accept(new Problem(
              path.toString(),
              0,
              null,
              "its name does not end as that of a " + kind + " file, but it holds X12 of that kind;"
                  + " it is not read",
              "rename it to end with ." + transaction + ", or move it out of the folder")));
      tellText(path, unread);
    }
    return false;
  }

  /** Texts are anybody's notes, unless they look like what is read under other names. */
  private void tellText(Path path, Consumer<Problem> unread) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if ((TEXTS.stream().anyMatch(name::endsWith) || name.indexOf('.') < 0)
        && looks.matcher(Transactions.start(path, START)).find()) {
      unread.accept(new Problem(
          path.toString(),
          0,
          null,
          "it looks like a " + kind + " file in JSON or YAML, but its name does not end so; it is"
              + " not read",
          "rename it to end with .json or .yaml, or move it out of the folder"));
    }
  }

  /** A pipe would be waited for; what may hold such files is not left out in silence. */
  private static boolean isFile(Path path, Consumer<Problem> unread) {
    if (hasEnding(path, COMPRESSED)) {
      unread.accept(new Problem(
          path.toString(),
          0,
          null,
          "this is a compressed file; what it holds is not read",
          "unpack it, or move it out of the folder"));
      return false;
    }
    if (Files.isRegularFile(path)) {
      return true;
    }
    unread.accept(
        Files.exists(path)
            ? new Problem(
                path.toString(),
                0,
                null,
                "this is a pipe or device, not a file",
                "move it out of the folder")
            : new Problem(
                path.toString(),
                0,
                null,
                "this is a link to a file that is not there",
                "remove or correct it"));
    return false;
  }

  private static boolean hasEnding(Path file, List<String> endings) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
