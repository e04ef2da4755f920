package io.github.payerrules.testkit;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.Document;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A file of cases, YAML or JSON. Immutable and thread-safe.
 *
 * @param name the file's name in messages, such as {@code medicare/frequency.cases.yaml}
 * @param cases the cases that could be read, in the order of the file
 * @param problems everything that is wrong in the file; a case with a problem is not among the
 *     cases
 */
public record CaseFile(String name, List<Case> cases, List<Problem> problems) {

  public CaseFile {
    cases = List.copyOf(cases);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file of cases. What is wrong in it does not throw; it is in {@link #problems()}.
   *
   * @param file the file; {@code .json} is read as JSON, everything else as YAML
   * @param name how problems call the file
   * @param payer the payer of claims that name none
   * @throws UncheckedIOException when the file cannot be read
   */
  public static CaseFile load(Path file, String name, String payer) {
    return load(file, name, new ClaimReader().withPayer(payer));
  }

  /**
   * Reads a file of cases whose claims all name their payer.
   *
   * @param file the file; {@code .json} is read as JSON, everything else as YAML
   * @param name how problems call the file
   * @throws UncheckedIOException when the file cannot be read
   */
  public static CaseFile load(Path file, String name) {
    return load(file, name, new ClaimReader());
  }

  /**
   * Everything that is wrong in the case files below a payer folder or a folder of payer folders,
   * without running them.
   *
   * @throws UncheckedIOException when the folder or a file in it cannot be read
   */
  public static List<Problem> problemsBelow(Path folder) {
    return problemsBelow(folder, new CaseFiles());
  }

  /**
   * The same again: case files that were not changed are not read anew.
   *
   * @param files what earlier looks have read
   * @throws UncheckedIOException when the folder or a file in it cannot be read
   */
  public static List<Problem> problemsBelow(Path folder, CaseFiles files) {
    return SuiteFinder.caseFiles(folder).stream()
        .flatMap(file -> {
          Path payer = payerOf(file.toAbsolutePath().normalize());
          String name = String.valueOf(payer.getFileName());
          String shown =
              name + "/" + payer.relativize(file.toAbsolutePath().normalize()).toString();
          return files.read(file, shown.replace('\\', '/'), name).problems().stream();
        })
        .toList();
  }

  /** The payer's folder of a case file; the folder that it is in where there is none. */
  private static Path payerOf(Path file) {
    Path folder = Objects.requireNonNull(file.getParent());
    for (Path above = folder; above != null; above = above.getParent()) {
      if (PayerFolder.is(above)) {
        return above;
      }
    }
    return folder;
  }

  /** As {@code load}; a file that cannot be read is a problem of it, as what is wrong in it is. */
  static CaseFile loadAny(Path file, String name, ClaimReader claims) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return unreadable(
          name, "this is neither a file nor a folder", "Put a file there, or remove it.");
    }
    try {
      return load(file, name, claims);
    } catch (UncheckedIOException unreadable) {
      return unreadable(
          name, "the file cannot be read", "Check its permissions and that it still exists.");
    }
  }

  private static CaseFile unreadable(String name, String what, String fix) {
    return new CaseFile(name, List.of(), List.of(new Problem(name, 0, null, what, fix)));
  }

  private static CaseFile load(Path file, String name, ClaimReader claims) {
    try {
      CaseReader reader = new CaseReader(name, claims);
      List<Case> cases = reader.read(Document.read(file, name).root());
      // A broken claim is seen again in every case that is like it.
      return new CaseFile(
          name,
          cases,
          reader.problems().stream()
              .distinct()
              .sorted(Comparator.comparingInt(Problem::line))
              .toList());
    } catch (InvalidDocumentException invalid) {
      return new CaseFile(name, List.of(), invalid.problems());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
