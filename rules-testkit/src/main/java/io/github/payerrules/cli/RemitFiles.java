package io.github.payerrules.cli;

import io.github.payerrules.review.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The remittance files that files and folders name. */
final class RemitFiles {

  private static final List<String> OF_JSON = List.of(".json", ".ndjson");
  private static final FilesBelow REMITS = new FilesBelow(
      "remittance",
      List.of(".835", ".edi", ".x12", ".txt", ".era", ".json", ".ndjson"),
      file -> !isJson(file) || isDecision(file),
      Set.of("835"),
      Pattern.compile("\"resourceType\"\\s*:\\s*\"(ExplanationOfBenefit|ClaimResponse)\""));
  private static final int START = 1 << 16;

  private RemitFiles() {}

  private static boolean isJson(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return OF_JSON.stream().anyMatch(name::endsWith);
  }

  /** Of JSON only the decisions of payers are read, not the claims in the same folder. */
  private static boolean isDecision(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
      return start.contains("\"ExplanationOfBenefit\"") || start.contains("\"ClaimResponse\"");
    } catch (IOException unreadable) {
      return true; // so that it is named when it is read
    }
  }

  /** Reads one file. */
  @FunctionalInterface
  interface Reader {
    void read(String name, InputStream in) throws IOException;
  }

  /**
   * Reads the files as given, and of a folder all remittance files below it, sorted.
   *
   * @return whether all could be read; each one that could not is named in the errors
   */
  static boolean read(List<Path> given, Reader reader, Page errors) {
    List<Problem> unread = new ArrayList<>();
    boolean allRead = readAll(REMITS.of(given, unread::add), reader, errors);
    unread.forEach(problem -> errors.line(problem.file() + ": " + problem.what()));
    return allRead && unread.isEmpty();
  }

  /** The same of files that were found already. */
  static boolean readAll(List<Path> files, Reader reader, Page errors) {
    boolean allRead = true;
    for (Path path : files) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
        reader.read(path.toString(), in);
      } catch (IOException broken) {
        errors.line(path + ": " + ClaimFiles.reasonBesideName(broken));
        allRead = false;
      }
    }
    return allRead;
  }
}
