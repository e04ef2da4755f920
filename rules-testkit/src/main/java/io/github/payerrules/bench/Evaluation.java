package io.github.payerrules.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.payerrules.testkit.impact.ImpactReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What edited rules do. Holds values of claims; {@link #toString()} shows none.
 *
 * @param payers the payers that the edited files concern
 * @param broken the rule files that cannot be loaded; their cases are not run, and claims wait
 * @param suites the case files that the edited files concern
 * @param claims how many past claims there are of these payers
 * @param impact what changes for past claims; {@code null} while rules are broken, or where there
 *     are no claims
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evaluation(
    List<String> payers,
    List<String> broken,
    List<SuiteAnswer> suites,
    int claims,
    @Nullable ImpactReport impact) {

  /**
   * What came of the cases of one file.
   *
   * @param file its name
   * @param loaded whether its rules could be loaded; else no case was run
   * @param cases each case, those that fail first
   * @param problems what is wrong with the file as a whole
   */
  public record SuiteAnswer(
      String file, boolean loaded, List<CaseAnswer> cases, List<String> problems) {}

  /**
   * What came of one case.
   *
   * @param name what it shows
   * @param line where it stands in its file
   * @param state what came of it
   * @param text for a person what differs; empty where it passed
   */
  public record CaseAnswer(String name, int line, State state, String text) {}

  /** What came of a case, what wants a look first. */
  public enum State {
    FAILED,
    /** Nobody has checked its answer yet. */
    DRAFT,
    PASSED
  }

  /** How many cases are so. */
  public long count(State state) {
    return suites.stream()
        .flatMap(suite -> suite.cases().stream())
        .filter(each -> each.state() == state)
        .count();
  }

  @Override
  public String toString() {
    return "Evaluation[" + payers + ", " + suites.size() + " suites]";
  }
}
