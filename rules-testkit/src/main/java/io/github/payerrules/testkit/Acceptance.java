package io.github.payerrules.testkit;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What the rules say today of one case, taken for the right answer by a person who says why.
 * Immutable and thread-safe.
 *
 * @param expect what the case expects from now on
 * @param notNear rules of which the case no longer says that it is a near miss
 */
public record Acceptance(List<Expectation> expect, List<String> notNear) {

  private static final String CR_LF = "\r\n";

  public Acceptance {
    expect = List.copyOf(expect);
    notNear = List.copyOf(notNear);
  }

  /**
   * Writes today's answer and the reason into the case's file; the rest of the file stays as it is.
   * A draft is one no longer.
   *
   * @param suite a suite that {@linkplain Suite#isLoaded() is loaded}
   * @param test a case of it
   * @param reason why the answer is right; not blank
   * @throws IOException when the file cannot be read or written
   * @throws IllegalStateException when the case would not pass afterwards, such as one that says
   *     different things of different payers, or is one value of {@code each}; nothing is written
   *     then
   */
  public static Acceptance write(Suite suite, Case test, String reason) throws IOException {
    CaseRunner.Answer answer = suite.answer(test);
    if (test.of() != null) {
      throw new IllegalStateException(test + " is one value of a case with each, whose answer is"
          + " that of all; nothing was written. Take the value out of each and give it a case of"
          + " its own: expect: " + new CaseText(false).inLine(answer.expect()));
    }
    Path file = suite.file();
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    String text = Files.readString(file);
    // As Windows ends lines; a file that ends them in both ways is edited as it stands.
    boolean ofWindows = text.contains(CR_LF) && !text.replace(CR_LF, "").contains("\n");
    String edited;
    try {
      edited = new CaseEdit(ofWindows ? text.replace(CR_LF, "\n") : text, json, test.name())
          .expect(answer.expect())
          .near(answer.near())
          .why(reason.strip())
          .remove("draft")
          .done();
      edited = ofWindows ? edited.replace("\n", CR_LF) : edited;
    } catch (RuntimeException unusualLayout) {
      throw cannot(suite, test, answer);
    }
    Path written = Files.createTempFile("payer-rules", json ? ".json" : ".yaml");
    try {
      Files.writeString(written, edited);
      CaseFile after = suite.reload(written);
      boolean passes = after.problems().stream()
              .map(Problem::what)
              .toList()
              .equals(suite.unread().stream().map(Problem::what).toList())
          && after.cases().size() == suite.cases().size()
          && after.cases().stream()
              .filter(each -> each.name().equals(test.name()))
              .allMatch(each -> suite.result(each).passed());
      if (!passes) {
        throw cannot(suite, test, answer);
      }
      // Not moved or copied over it: the file keeps its permissions, and may be a link.
      Files.writeString(file, edited);
    } finally {
      Files.deleteIfExists(written);
    }
    return new Acceptance(
        answer.expect(),
        test.near().stream().filter(rule -> !answer.near().contains(rule)).toList());
  }

  private static IllegalStateException cannot(Suite suite, Case test, CaseRunner.Answer answer) {
    return new IllegalStateException(suite.name() + ":" + test.line()
        + " cannot be edited so that the case passes; nothing was written. What the rules say"
        + " today: expect: " + new CaseText(false).inLine(answer.expect()));
  }
}
