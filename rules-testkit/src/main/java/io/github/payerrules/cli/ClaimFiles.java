package io.github.payerrules.cli;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The claim files that files and folders name. */
final class ClaimFiles {

  private static final String TEXT = ".txt";
  private static final String IS_FOLDER = "Is a directory";
  private static final FilesBelow CLAIMS = new FilesBelow(
      "claim",
      List.of(".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".837", ".837p", ".x12", ".edi", TEXT),
      file -> !isText(file) || isX12(file),
      Set.of("837"),
      Pattern.compile("(?s)\"?\\blines\"?\\s*:.*\\bcode\"?\\s*:"
          + "|\"resourceType\"\\s*:\\s*\"(Claim|Bundle|Encounter)\""));

  private ClaimFiles() {}

  /** Files as given; of a folder all claim files below it, sorted. */
  static List<Path> below(List<Path> given) {
    return CLAIMS.of(given);
  }

  /** The same; what a folder holds under such a name and is no file is told, and not read. */
  static List<Path> below(List<Path> given, Consumer<Problem> unread) {
    return CLAIMS.of(given, unread);
  }

  /** What stands in the given folders and is no claim file, hidden files aside. */
  static List<Path> others(List<Path> given) {
    return CLAIMS.others(given);
  }

  /** The folders, of which each must exist. */
  static List<Path> folders(List<Path> given) {
    for (Path path : given) {
      if (!Files.isDirectory(path)) {
        throw new UsageException(
            Files.exists(path)
                ? path + " is a file, not a folder" + payerOf(path)
                : "there is no folder " + path);
      }
    }
    return given;
  }

  /** The payer's folder to name in place of a file in it. */
  private static String payerOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null && !Files.exists(folder.resolve("payer.yaml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      return "; name the folder that it is in";
    }
    Path here = Path.of("").toAbsolutePath();
    return "; name its payer's folder: "
        + (folder.startsWith(here) && !folder.equals(here) ? here.relativize(folder) : folder);
  }

  /** Why a file cannot be read, in words beside its name. */
  static String reasonBesideName(IOException unreadable) {
    if (unreadable instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (unreadable instanceof CharacterCodingException) {
      return "the file is not UTF-8 text; save it as UTF-8";
    }
    return unreadable instanceof AccessDeniedException
        ? "the file may not be read"
        : reason(unreadable);
  }

  /** Why a file cannot be read or written, in words, and what to do. */
  static String reason(@Nullable IOException failed) {
    if (failed instanceof FileSystemException one && one.getFile() != null) {
      return reason(one, one.getFile());
    }
    String message = failed == null ? null : failed.getMessage();
    if (IS_FOLDER.equals(message)) {
      return "a folder is named where a file is expected";
    }
    return message == null ? "a file cannot be read" : "a file cannot be read: " + message;
  }

  /** The same of a file that an option names. */
  static String reason(Path file, IOException failed) {
    if (IS_FOLDER.equals(failed.getMessage())) {
      return file + " is a folder; name a file";
    }
    return failed instanceof CharacterCodingException
        ? file + ": " + reasonBesideName(failed)
        : reason(failed);
  }

  private static String reason(FileSystemException failed, String file) {
    Path folder = Path.of(file).toAbsolutePath().getParent();
    if (failed instanceof NoSuchFileException) {
      return folder == null || Files.isDirectory(folder)
          ? "there is no file or folder " + file
          : "there is no folder " + folder + " for " + file;
    }
    if (failed instanceof AccessDeniedException) {
      return "you may not open " + file + "; check its permissions";
    }
    if (Files.isDirectory(Path.of(file))) {
      return file + " is a folder; name a file";
    }
    return failed instanceof FileAlreadyExistsException || failed.getReason() == null
        ? file + " is a file; name a folder, or another file"
        : file + " cannot be opened: " + failed.getReason();
  }

  /** The error of a file that cannot be written. */
  static UsageException unwritable(Path file, IOException failed) {
    return new UsageException(
        failed instanceof FileSystemException
            ? reason(failed)
            : file + " cannot be written; check the space left on its disk");
  }

  private static boolean isText(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(TEXT);
  }

  /** Of texts only claims are read, not what somebody wrote about them. */
  private static boolean isX12(Path file) {
    try {
      return ClaimReader.formatOf(file).equals("x12");
    } catch (IOException unreadable) {
      return true; // said when it is read
    }
  }
}
