package io.github.payerrules.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The remittance files that files and folders name. */
final class RemitFiles {

  private static final FilesBelow REMITS =
      new FilesBelow("remittance", List.of(".835", ".edi", ".x12", ".txt", ".era"), file -> true);

  private RemitFiles() {}

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
    boolean allRead = true;
    for (Path path : REMITS.of(given)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
        reader.read(String.valueOf(path.getFileName()), in);
      } catch (IOException broken) {
        errors.line(path + ": " + ClaimFiles.reasonBesideName(broken));
        allRead = false;
      }
    }
    return allRead;
  }
}
