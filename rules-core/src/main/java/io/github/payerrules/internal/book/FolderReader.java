package io.github.payerrules.internal.book;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds payers' folders and reads their files. */
public final class FolderReader {

  /** The tables of CMS with which a shared folder's cases are judged; no part of a rule book. */
  private static final String TABLES_FOR_CASES = "tables-for-cases/";

  static final int LARGEST_FILE = 16 << 20;

  private FolderReader() {}

  /**
   * The payers' folders at a path: itself, or those directly below it.
   *
   * @throws InvalidRulesException where there is none, or a file cannot be read
   */
  public static List<PayerFiles> read(Path path) {
    List<Problem> problems = new ArrayList<>();
    List<PayerFiles> found = new ArrayList<>();
    String shown = String.valueOf(path.getFileName());
    if (!Files.isDirectory(path)) {
      problems.add(new Problem(
          shown,
          0,
          null,
          "there is no such folder",
          "Name a payer folder, or a folder of payer folders."));
    } else if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      problems.add(unreadable(path));
    } else {
      for (Path folder : payerFolders(path, problems)) {
        found.add(files(folder, problems));
      }
      if (found.isEmpty() && problems.isEmpty()) {
        problems.add(new Problem(
            shown,
            0,
            null,
            "there is no payer folder in it",
            "A payer folder has a " + PayerFiles.PAYER_FILE + " next to its rule files."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return found;
  }

  /**
   * What stands beside a payer's own folder and is included by it, or by what it includes; nothing
   * for a folder of payers' folders, which holds what they include. What is wrong in a
   * {@code payer.yaml} among them is said by whoever uses it.
   *
   * @throws InvalidRulesException where a file cannot be read
   */
  public static List<PayerFiles> includedBeside(Path path) {
    Path own = path.toAbsolutePath().normalize();
    Path above = own.getParent();
    if (above == null || !isThere(own.resolve(PayerFiles.PAYER_FILE))) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, PayerFiles> found = new LinkedHashMap<>();
    List<PayerFiles> open = new ArrayList<>(read(own));
    while (!open.isEmpty()) {
      for (PayerFile.Named include :
          PayerFile.read(open.remove(0), new ArrayList<>()).includes()) {
        Path beside = above.resolve(include.name()).normalize();
        if (above.equals(beside.getParent())
            && !beside.equals(own)
            && isThere(beside.resolve(PayerFiles.PAYER_FILE))
            && !found.containsKey(include.name())) {
          PayerFiles files = files(beside, problems);
          found.put(include.name(), files);
          open.add(files);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return List.copyOf(found.values());
  }

  private static List<Path> payerFolders(Path path, List<Problem> problems) {
    if (isThere(path.resolve(PayerFiles.PAYER_FILE))) {
      return List.of(path);
    }
    List<Path> folders = new ArrayList<>();
    for (Path entry : list(path)) {
      if (isHidden(entry)) {
        continue;
      }
      if (isThere(entry.resolve(PayerFiles.PAYER_FILE))) {
        folders.add(entry);
      } else if (!Files.exists(entry)) {
        problems.add(leadsNowhere(shown(path, entry)));
      } else if (Files.isDirectory(entry) && holdsRules(entry)) {
        problems.add(new Problem(
            shown(path, entry),
            0,
            null,
            "rule files without a " + PayerFiles.PAYER_FILE + " next to them",
            "Write a " + PayerFiles.PAYER_FILE
                + " with name: and version:, or remove the folder."));
      }
    }
    return folders;
  }

  /** Whether there is such an entry, even if it is only a broken link. */
  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Editors, version control and Kubernetes keep what is theirs under such names. */
  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  /** Whoever reads cases tells of those that cannot be read; rules do without. */
  private static boolean isOfCases(Path path) {
    return String.valueOf(path.getFileName()).contains(".cases.");
  }

  private static boolean holdsRules(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> PayerFiles.isRuleFile(String.valueOf(file.getFileName())));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String shown(Path above, Path entry) {
    return above.getFileName() + "/" + entry.getFileName();
  }

  private static Problem leadsNowhere(String shown) {
    return new Problem(shown, 0, null, "this link is broken", "Fix the link, or remove it.");
  }

  private static PayerFiles files(Path folder, List<Problem> problems) {
    Path absolute = folder.toAbsolutePath().normalize();
    String name = String.valueOf(absolute.getFileName());
    TreeMap<String, String> texts = new TreeMap<>();
    for (Path file : filesBelow(absolute, problems)) {
      String below = absolute.relativize(file).toString().replace('\\', '/');
      String shown = name + "/" + below;
      if (PayerFiles.isContent(below)) {
        readInto(texts, below, file, shown, problems);
      } else if (isMisnamed(below)) {
        problems.add(new Problem(
            shown,
            0,
            null,
            "the file extension is not in lowercase",
            "Name it " + below.toLowerCase(Locale.ROOT) + ": otherwise it is skipped."));
      } else if (PayerFiles.isRuleFile(below)) {
        problems.add(new Problem(
            shown,
            0,
            null,
            "a rule file is too many folders deep",
            "Put it next to " + PayerFiles.PAYER_FILE + " or one folder below it."));
      } else if (below.endsWith(".csv") && !below.startsWith(TABLES_FOR_CASES)) {
        problems.add(new Problem(
            shown, 0, null, "a table is outside tables/", "Move it into the folder tables."));
      }
    }
    return new PayerFiles(name, texts);
  }

  private static boolean isMisnamed(String below) {
    String small = below.toLowerCase(Locale.ROOT);
    String ending = small.substring(small.lastIndexOf('.') + 1);
    return Set.of("drl", "csv").contains(ending) && !below.endsWith("." + ending);
  }

  /** Whoever writes a folder may not have others read, and pack, what is elsewhere. */
  private static boolean isBelow(Path folder, Path file) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException gone) {
      return true; // said when it is read
    }
  }

  /** All files that are not hidden, through links within the folder too. */
  private static List<Path> filesBelow(Path folder, List<Problem> problems) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
              if (!inside.equals(folder) && isHidden(inside)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              if (!inside.equals(folder) && isNamedLikeContent(inside)) {
                problems.add(noFile(folder, inside, "a folder is named like a rule file"));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!isHidden(file)) {
                if (attributes.isRegularFile()) {
                  if (isBelow(folder, file)) {
                    files.add(file);
                  } else {
                    problems.add(noFile(folder, file, "this link leads outside the folder"));
                  }
                } else if (!isOfCases(file)) {
                  problems.add(
                      attributes.isSymbolicLink()
                          ? leadsNowhere(shownBelow(folder, file))
                          : noFile(folder, file, "this is neither a file nor a folder"));
                }
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
              problems.add(
                  failed instanceof FileSystemLoopException
                      ? noFile(folder, file, "this link leads back to its own folder")
                      : unreadable(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      problems.add(unreadable(folder));
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private static boolean isNamedLikeContent(Path path) {
    String name = String.valueOf(path.getFileName());
    return PayerFiles.isRuleFile(name)
        || name.endsWith(".csv")
        || name.equals(PayerFiles.PAYER_FILE);
  }

  private static Problem noFile(Path folder, Path inside, String what) {
    return new Problem(
        shownBelow(folder, inside), 0, null, what, "Put a file there, or remove it.");
  }

  private static String shownBelow(Path folder, Path inside) {
    return folder.getFileName() + "/" + folder.relativize(inside).toString().replace('\\', '/');
  }

  private static void readInto(
      Map<String, String> texts, String below, Path file, String shown, List<Problem> problems) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        problems.add(new Problem(
            shown,
            0,
            null,
            "the file is larger than 16 MiB",
            "Rule files and tables are small text files."));
      } else {
        texts.put(below, Files.readString(file));
      }
    } catch (CharacterCodingException notUtf8) {
      problems.add(new Problem(
          shown,
          0,
          null,
          "the file is not UTF-8 text",
          "Save it as UTF-8 (a spreadsheet: \"CSV UTF-8\")."));
    } catch (IOException unreadable) {
      problems.add(new Problem(
          shown,
          0,
          null,
          "the file cannot be read",
          "Check its permissions and that it still exists."));
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new InvalidRulesException(List.of(unreadable(folder)));
    }
  }

  private static Problem unreadable(Path folder) {
    return new Problem(
        String.valueOf(folder.getFileName()),
        0,
        null,
        "the folder cannot be read",
        "Check its permissions.");
  }
}
