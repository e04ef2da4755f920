package io.github.payerrules;

import io.github.payerrules.internal.book.BookBuilder;
import io.github.payerrules.internal.book.FolderReader;
import io.github.payerrules.internal.book.Packs;
import io.github.payerrules.internal.book.PayerFiles;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What can be done with folders of payers' rules besides reviewing claims. Thread-safe. */
public final class RuleFolders {

  private RuleFolders() {}

  /**
   * Everything that is wrong with the payers' folders at a path.
   *
   * @param path a payer's folder, or a folder of payers' folders
   * @return all problems, by file and line; empty when the rules can be used
   */
  public static List<Problem> lint(Path path) {
    try {
      return checked(FolderReader.read(path), FolderReader.includedBeside(path)).problems();
    } catch (InvalidRulesException invalid) {
      return invalid.problems();
    }
  }

  private static BookBuilder checked(List<PayerFiles> payers, List<PayerFiles> beside) {
    BookBuilder builder = new BookBuilder();
    payers.forEach(builder::add);
    beside.forEach(builder::add);
    Packs.onClassPath(RuleFolders.class.getClassLoader())
        .forEach(pack -> pack.forEach(builder::add));
    return builder.check(payers.stream().map(PayerFiles::name).toList());
  }

  /**
   * Packs the payers' folders at a path into one file, to be put on a class path or opened with
   * {@link PayerRules.Builder#pack}. The same content makes the same file. The file is a jar:
   * {@code jarsigner} signs it.
   *
   * @param version the version of the content
   * @throws InvalidRulesException where the rules have problems; nothing is written then
   * @throws IOException where the file cannot be written
   */
  public static void pack(Path path, Path jar, String version) throws IOException {
    Packs.write(sound(path), version, jar);
  }

  private static List<PayerFiles> sound(Path path) {
    List<PayerFiles> payers = FolderReader.read(path);
    List<Problem> problems = checked(payers, List.of()).problems();
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return payers;
  }
}
