package io.github.payerrules.cli;

import io.github.payerrules.ClaimReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The claim files that files and folders name. */
final class ClaimFiles {

  private static final String TEXT = ".txt";
  private static final FilesBelow CLAIMS = new FilesBelow(
      "claim",
      List.of(".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".837", ".837p", ".x12", ".edi", TEXT),
      file -> !isText(file) || isX12(file));

  private ClaimFiles() {}

  /** Files as given; of a folder all claim files below it, sorted. */
  static List<Path> below(List<Path> given) {
    return CLAIMS.of(given);
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
    return unreadable instanceof AccessDeniedException
        ? "the file may not be read"
        : reason(unreadable);
  }

  /** Why a file cannot be read, in words. */
  static String reason(@Nullable IOException unreadable) {
    if (unreadable instanceof NoSuchFileException missing) {
      return "there is no file or folder " + missing.getFile();
    }
    if (unreadable instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be read";
    }
    return unreadable == null || unreadable.getMessage() == null
        ? "a file cannot be read"
        : "a file cannot be read: " + unreadable.getMessage();
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
