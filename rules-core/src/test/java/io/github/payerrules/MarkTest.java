package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.PayerInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is verified only where its payer's file says in which document it was seen, and when. */
class MarkTest {
  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(payers);
  }

  private void sources(String... sources) throws IOException {
    folder.with(
        "payer.yaml",
        "name: Acme Health\nversion: \"1\"\nsources:\n  - { " + String.join(" }\n  - { ", sources)
            + " }\n");
  }

  private void rule(String annotations, String call) throws IOException {
    folder.with(
        "one.drl",
        RuleFolder.rule("one", "line : Line( procedure == \"ESI\" )", call)
            .replace("@carc", annotations + " @carc"));
  }

  private Finding finding() {
    return PayerRules.builder()
        .payers(payers)
        .build()
        .review(claim(line(1, "64483")).build())
        .findings()
        .get(0);
  }

  private PayerInfo info() {
    return PayerRules.builder().payers(payers).build().payers().get(0);
  }

  @Test
  void aRuleIsVerifiedByTheDocumentThatItCites() throws IOException {
    sources("source: Acme policy 1, title: policy, seen: 2026-01-31");
    rule("@mark( \"V\" )", "deny( line )");

    assertThat(finding()).returns(Mark.VERIFIED, Finding::mark).returns(true, Finding::verified);
    assertThat(info().rules().get(0).verified()).isTrue();
  }

  @Test
  void aRuleIsVerifiedByAnotherDocumentInWhichItWasSeen() throws IOException {
    sources(
        "source: Acme policy 1, title: policy",
        "source: Bulletin 7, title: bulletin, seen: 2026-01-31");
    rule("@mark( \"V\" ) @seenIn( \"Bulletin 7\" )", "deny( line )");

    assertThat(info().rules().get(0))
        .returns(Mark.VERIFIED, one -> one.mark())
        .extracting(one -> one.sources().size())
        .isEqualTo(2);
  }

  @Test
  void nothingIsVerifiedByADocumentThatNobodySaw() throws IOException {
    sources("source: Acme policy 1, title: policy");
    rule("@mark( \"V\" )", "deny( line )");

    assertThatThrownBy(this::info)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("@mark( \"V\" ): none of the rule's sources has a seen: date");
  }

  @Test
  void aPayerThatNamesNoDocumentsHasNoVerifiedRule() throws IOException {
    rule("@mark( \"V\" )", "deny( line )");

    assertThatThrownBy(this::info)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("none of the rule's sources has a seen: date");
  }

  @ParameterizedTest
  @CsvSource({"S, SECONDARY", "M, MEMORY"})
  void aFindingShowsTheMarkOfItsRule(String letter, Mark mark) throws IOException {
    rule("@mark( \"" + letter + "\" )", "review( line )");

    assertThat(finding()).returns(mark, Finding::mark);
  }

  @Test
  void aRuleWithoutAMarkHasNone() throws IOException {
    rule("", "deny( line )");

    assertThat(finding()).returns(Mark.NONE, Finding::mark);
  }

  @Test
  void aRuleThatOnlyAdvisesBecauseNoSourceGivesItIsFromMemory() throws IOException {
    rule("@unverified( \"no source\" )", "advise( line )");

    assertThat(finding()).returns(Mark.MEMORY, Finding::mark);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      @mark( "M" ) | deny( line ) | a rule from memory (mark M) may not deny
      @mark( "X" ) | deny( line ) | @mark( "X" ) is not a mark
      @mark( "V" ) @unverified( "old" ) | advise( line ) | the rule is marked V and @unverified
      """)
  void aMarkThatCannotBeIsRefused(String annotations, String call, String problem)
      throws IOException {
    rule(annotations, call);

    assertThatThrownBy(this::info)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aDeadlineIsVerifiedOnlyByADocumentThatWasSeen() throws IOException {
    sources(
        "source: Acme policy 1, title: policy",
        "source: Acme manual, title: manual, seen: 2026-01-31",
        "source: Letter, title: letter");
    folder.with("payer.yaml", Files.readString(folder.path().resolve("payer.yaml")) + """
            deadlines:
              - { for: original claim, within: 90 days, citation: "Acme manual, 9", mark: V }
              - { for: appeal, within: 60 days, citation: Letter, mark: V }
            """);
    rule("", "deny( line )");

    assertThat(info().deadlines())
        .extracting(one -> one.mark())
        .containsExactly(Mark.VERIFIED, Mark.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "VERIFIED, SECONDARY, SECONDARY",
    "SECONDARY, NONE, NONE",
    "MEMORY, NONE, MEMORY",
    "VERIFIED, VERIFIED, VERIFIED"
  })
  void ofTwoMarksTheLessSureOneCounts(Mark one, Mark other, Mark both) {
    assertThat(one.and(other)).isEqualTo(both);
    assertThat(other.and(one)).isEqualTo(both);
  }

  @Test
  void aCitationShowsItsMark() {
    assertThat(Mark.SECONDARY.behind("CPB 16")).isEqualTo("CPB 16 (S: secondary source)");
    assertThat(Mark.NONE.behind("CPB 16")).isEqualTo("CPB 16");
  }
}
