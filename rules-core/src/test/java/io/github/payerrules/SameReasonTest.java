package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two rules that give the same reason for a line one is told. */
class SameReasonTest {

  private static final String OF_ESI = "line : Line( procedure == \"ESI\" )";

  @TempDir
  Path temporary;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(temporary);
  }

  private Review review(String general, String generalCall, String own, String ownCall)
      throws IOException {
    return folder
        .with("general.drl", RuleFolder.rule("general", general, generalCall))
        .with("own.drl", sameReason(RuleFolder.rule("own", own, ownCall), "acme/general.drl"))
        .open()
        .review(claim(line(1, "64483"), line(2, "64493")).build(), DAY);
  }

  private static String sameReason(String rule, String file) {
    return rule.replace("    @carc", "    @sameReasonAs( \"" + file + "\" )\n    @carc");
  }

  private static List<String> rules(Review review) {
    return review.findings().stream().map(Finding::rule).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "deny, deny, general",
    "deny, review, general",
    "review, deny, own",
    "advise, review, own",
    "advise, advise, general",
  })
  void theMoreSeriousIsToldAndThatOfTheNamedFileWhereTheyAreEqual(
      String general, String own, String told) throws IOException {
    Review review = review(OF_ESI, general + "( line )", OF_ESI, own + "( line )");

    assertThat(rules(review)).containsExactly(told);
  }

  @Test
  void otherLinesKeepTheirs() throws IOException {
    Review review = review(
        OF_ESI, "deny( line )", "line : Line( procedureGroup == \"injections\" )", "deny( line )");

    assertThat(review.findings())
        .extracting(finding -> finding.rule() + " " + finding.lines())
        .containsExactly("general [1]", "own [2]");
  }

  @Test
  void withoutAFindingOfTheOtherTheRuleSpeaks() throws IOException {
    Review review =
        review("line : Line( procedure == \"TPI\" )", "deny( line )", OF_ESI, "deny( line )");

    assertThat(rules(review)).containsExactly("own");
  }

  @Test
  void whatIsFoundIsNotAskedOnceMore() throws IOException {
    String asking = "line : Line( procedure == \"ESI\", documented.painWeeks < 4 )";

    assertThat(review(OF_ESI, "deny( line )", asking, "deny( line )").questions())
        .isEmpty();
    assertThat(review(asking, "deny( line )", OF_ESI, "deny( line )").questions())
        .isEmpty();
    assertThat(review(OF_ESI, "advise( line )", asking, "deny( line )").questions())
        .extracting(Question::rule)
        .containsExactly("own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme/genral.drl | the payer does not have",
        "acme/own.drl | the rule's own file",
        "general | does not name a rule file",
      })
  void aWrongFileIsReported(String file, String expected) throws IOException {
    folder
        .with("general.drl", RuleFolder.rule("general", OF_ESI, "deny( line )"))
        .with("own.drl", sameReason(RuleFolder.rule("own", OF_ESI, "deny( line )"), file));

    assertThat(RuleFolders.lint(temporary))
        .extracting(Problem::toString)
        .anyMatch(problem -> problem.contains(expected));
  }
}
