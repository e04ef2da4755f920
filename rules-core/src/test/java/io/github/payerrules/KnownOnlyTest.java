package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that do not ask, and policies that a contractor has not issued. */
class KnownOnlyTest {

  @TempDir
  Path payers;

  @Test
  void aKnownFactDecides() throws IOException {
    assertThat(said("known.documented.painWeeks < 4", weeks(3))).isEqualTo("finds");
    assertThat(said("known.documented.painWeeks < 4", weeks(4))).isEqualTo("clean");
  }

  @Test
  void whatIsNotKnownIsNotAskedFor() throws IOException {
    Claim.Builder silent = claim(line(1, "64483"));

    assertThat(said("known.documented.painWeeks < 4", silent)).isEqualTo("clean");
    assertThat(said("documented.painWeeks < 4", silent)).isEqualTo("asks [painWeeks]");
    assertThat(said("known.documented.painWeeks < 4, documented.radiculopathy == false", silent))
        .isEqualTo("clean");
    assertThat(said("known.documented.painWeeks < 4, documented.radiculopathy == true", weeks(3)))
        .as("the other conditions ask as ever")
        .isEqualTo("asks [radiculopathy]");
    assertThat(said("known.documented.painWeeks < 4, documented.radiculopathy == false", weeks(3)))
        .as("too few weeks, and only an exception is unknown: a review")
        .isEqualTo("finds");
  }

  @Test
  void itIsTheConditionAndThatItIsKnown() throws IOException {
    RuleInfo rule = RuleFolder.in(payers)
        .denying("it", "known.documented.painWeeks >= 2, documented.painWeeks < 4, units > 1")
        .open()
        .payers()
        .get(0)
        .rules()
        .get(0);

    assertThat(rule.conditions())
        .containsExactly(
            "documented.painWeeks != null",
            "documented.painWeeks >= 2",
            "documented.painWeeks < 4",
            "units > 1");
  }

  @Test
  void ofTheClaimToo() throws IOException {
    Review review = RuleFolder.in(payers)
        .with(
            "it.drl",
            RuleFolder.rule("it", "claim : Claim( known.daysSinceDecision > 1 )", "deny( claim )"))
        .open()
        .review(claim(line(1, "64483")).build(), TestClaims.DAY);

    assertThat(review.findings()).isEmpty();
    assertThat(review.questions()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, state {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      policy.published == true          | NJ | finds
      policy.published == true          | TX | clean
      policy.published == true          | GU | clean
      policy.published == true          |    | asks [state]
      policy.published == false         | NJ | clean
      policy.published == false         | TX | finds
      policy.published == false         | GU | clean
      policy.published == false         |    | asks [state]
      known.policy.published == false   | TX | finds
      known.policy.published == false   |    | clean
      """)
  void aContractorMayHaveNoPolicy(String condition, String state, String expected)
      throws IOException {
    RuleFolder.in(payers).with("tables/contractors.csv", """
            state,contractor,mark,source
            NJ,Northern,V,test
            TX,Southern,V,test
            """).with("tables/policies.csv", """
            procedure,contractor,lcd,article,mark,source
            ESI,Northern,L1,,V,test
            FACET,Southern,L2,,V,test
            """);
    Claim.Builder claim = claim(line(1, "64483"));
    if (state != null) {
      claim.state(state);
    }

    assertThat(said(condition, claim)).isEqualTo(expected);
  }

  private static Claim.Builder weeks(int weeks) {
    return claim(line(1, "64483"))
        .evidence(Evidence.builder().put(EvidenceFact.PAIN_WEEKS, weeks).build());
  }

  private String said(String conditions, Claim.Builder claim) throws IOException {
    Review review = RuleFolder.in(payers)
        .denying("it", "procedure == \"ESI\", " + conditions)
        .open()
        .review(claim.build(), TestClaims.DAY);
    List<String> asked =
        review.questions().stream().flatMap(KnownOnlyTest::missing).toList();
    return !review.findings().isEmpty() ? "finds" : asked.isEmpty() ? "clean" : "asks " + asked;
  }

  private static Stream<String> missing(Question question) {
    return question.missing().stream();
  }
}
