package io.github.payerrules.internal.book;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The build step that makes the jar of a folder of payers a pack: FOLDER CLASSES VERSION. */
public final class DescribePack {

  private DescribePack() {}

  /**
   * Checks the folder and writes the description into the classes.
   *
   * @throws InvalidRulesException with every problem in every file, which fails the build
   */
  public static void main(String[] arguments) throws IOException {
    List<PayerFiles> payers = FolderReader.read(Path.of(arguments[0]));
    BookBuilder builder = new BookBuilder();
    payers.forEach(builder::add);
    List<Problem> problems =
        builder.check(payers.stream().map(PayerFiles::name).toList()).problems();
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    Packs.describe(payers, arguments[2], Path.of(arguments[1]));
  }
}
