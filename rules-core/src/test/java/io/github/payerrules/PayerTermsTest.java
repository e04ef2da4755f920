package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and time limits that a payer states in its payer.yaml, and shared rules ask for. */
class PayerTermsTest {

  private static final LocalDate SERVICE = LocalDate.of(2024, 2, 29);

  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = RuleFolder.in(payers).denying("own", "procedure == \"ESI\", units > 90");
    Path shared = Files.createDirectories(payers.resolve("every-payer"));
    Files.writeString(shared.resolve("payer.yaml"), """
        name: Checks for every payer
        version: "1"
        shared: true
        """);
    Files.writeString(
        shared.resolve("units.drl"),
        rule(
                "units",
                "line : Line( limit : parameter( \"most units\" ), units > limit.value )",
                "line")
            + rule(
                "late",
                "claim : Claim( limit : deadline( \"original claim\" ), limit.daysLeft < 0 )",
                "claim"));
  }

  private static String rule(String id, String pattern, String subject) {
    return RuleFolder.rule(id, pattern, "deny( " + subject + " )")
        .replace("Acme policy 1", "{limit.citation}");
  }

  private void state(String more) throws IOException {
    folder.with("payer.yaml", """
        name: Acme Health
        version: "1"
        includes: [ every-payer ]
        """ + more);
  }

  private Review review(int units, LocalDate today) {
    return PayerRules.builder()
        .payers(payers)
        .build()
        .review(claim(line(1, "64483").date(SERVICE).units(units)).build(), today);
  }

  private Review onDay(LocalDate today) {
    return review(1, today);
  }

  @Test
  void aSharedRuleAsksForThePayersNumberOnTheDateOfService() throws IOException {
    state("""
        parameters:
          - { name: most units, value: 5, citation: "Acme 2", mark: V, effective: 2024-03-01 }
          - { name: most units, value: 3, citation: "Acme 1", mark: S, until: 2024-02-29 }
        """);

    assertThat(review(3, SERVICE).findings()).isEmpty();
    assertThat(review(4, SERVICE).findings())
        .singleElement()
        .returns("units", Finding::rule)
        .returns(Outcome.DENY, Finding::outcome)
        .returns(Mark.NONE, Finding::mark)
        .returns("Acme 1", Finding::citation);
  }

  @Test
  void whatRestsOnANumberFromMemoryIsAdvice() throws IOException {
    state("parameters: [ { name: most units, value: 3, citation: \"Acme 1\", mark: M } ]\n");

    assertThat(review(4, SERVICE).findings())
        .singleElement()
        .returns(Outcome.ADVISE, Finding::outcome)
        .returns(Mark.MEMORY, Finding::mark);
  }

  @Test
  void aRuleSaysNothingWhereThePayerStatesNothing() throws IOException {
    state("");

    Review review = review(99, SERVICE.plusYears(9));
    assertThat(review.findings()).extracting(Finding::rule).containsExactly("own");
    assertThat(review.questions()).isEmpty();
    assertThat(review.notEvaluated()).isEmpty();
  }

  @Test
  void aTimeLimitFromTheDecisionIsCountedFromTheClaimsDecidedOn() throws IOException {
    state("""
        deadlines:
          - { for: original claim, within: 30 days, from: decision, citation: "A 1", mark: V }
        """);
    PayerRules rules = PayerRules.builder().payers(payers).build();
    Claim.Builder claim = claim(line(1, "64483").date(SERVICE));
    LocalDate decided = SERVICE.plusDays(100);

    assertThat(rules.review(claim.build(), SERVICE).questions())
        .singleElement()
        .returns(List.of("decidedOn"), Question::missing);
    claim.decidedOn(decided);
    assertThat(rules.review(claim.build(), decided.plusDays(30)).findings()).isEmpty();
    assertThat(rules.review(claim.build(), decided.plusDays(31)).findings())
        .extracting(Finding::rule)
        .containsExactly("late");
  }

  @Test
  void aYearEndsOnTheSameDayOfTheNextYear() throws IOException {
    state(
        "deadlines: [ { for: original claim, within: 1 year, citation: \"Acme 1\", mark: V } ]\n");

    assertThat(onDay(LocalDate.of(2025, 2, 28)).findings()).isEmpty();
    assertThat(onDay(LocalDate.of(2025, 3, 1)).findings())
        .extracting(Finding::rule)
        .containsExactly("late");
  }

  @Test
  void daysAndMonthsAreCountedFromTheService() throws IOException {
    state(
        "deadlines: [ { for: original claim, within: 90 days, citation: \"Acme 1\", mark: V } ]\n");
    assertThat(onDay(SERVICE.plusDays(90)).findings()).isEmpty();
    assertThat(onDay(SERVICE.plusDays(91)).findings()).hasSize(1);

    state(
        "deadlines: [ { for: original claim, within: 6 months, citation: \"Acme 1\", mark: V } ]\n");
    assertThat(onDay(LocalDate.of(2024, 8, 29)).findings()).isEmpty();
    assertThat(onDay(LocalDate.of(2024, 8, 30)).findings()).hasSize(1);
  }

  @Test
  void aLimitThatDiffersByNetworkAsksWhereTheNetworkDecides() throws IOException {
    state("""
        deadlines:
          - { for: original claim, within: 90 days, network: in, citation: "Acme 1", mark: V }
          - { for: original claim, within: 180 days, network: out, citation: "Acme 2", mark: V }
        """);
    LocalDate between = SERVICE.plusDays(120);

    assertThat(onDay(SERVICE.plusDays(90)).questions()).isEmpty();
    assertThat(onDay(between).findings()).isEmpty();
    assertThat(onDay(between).questions()).singleElement().returns("late", Question::rule);
    assertThat(inNetwork(true, between).findings())
        .extracting(Finding::citation)
        .containsExactly("Acme 1");
    assertThat(inNetwork(false, between).findings()).isEmpty();
    assertThat(inNetwork(false, SERVICE.plusDays(181)).findings())
        .extracting(Finding::citation)
        .containsExactly("Acme 2");
  }

  private Review inNetwork(boolean is, LocalDate today) {
    return PayerRules.builder()
        .payers(payers)
        .build()
        .review(
            claim(line(1, "64483").date(SERVICE))
                .rendering(Provider.builder().inNetwork(is).build())
                .build(),
            today);
  }

  @Test
  void thePayersUsualFixIsThePlay() throws IOException {
    folder.denying("own", "procedure == \"ESI\", units > 2");
    state("denials: [ { code: CO-151, meaning: too many, fix: Call the plan first. } ]\n");

    assertThat(review(3, SERVICE).findings())
        .extracting(Finding::remedy)
        .containsExactly("Call the plan first.");
  }

  @Test
  void aTermForWhichNoRuleAsksIsSaid() throws IOException {
    state("parameters: [ { name: most unit, value: 3, citation: \"Acme 1\", mark: V } ]\n");

    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        acme/payer.yaml: no rule uses "most unit"
            Did you mean "most units"?""");
  }

  @Test
  void aPayersOwnRuleMayOnlyAskForWhatItStates() throws IOException {
    state("parameters: [ { name: most units, value: 3, citation: \"Acme 1\", mark: V } ]\n");
    folder.denying("own", "parameter( \"most unitz\" ).value < 3");

    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        acme/own.drl:9: "most unitz" is not in payer.yaml
            Did you mean "most units"?""");
  }

  @Test
  void mistakesInTermsAreSaidTogether() throws IOException {
    state("""
        parameters:
          - { name: most units, value: many, citation: "Acme 1", mark: V }
          - { name: most units, valeu: 3, citation: "Acme 1", mark: X }
        deadlines:
          - { for: original claim, within: soon, citation: "Acme 1", mark: V }
          - { for: original claim, within: 90 days, from: birth, citation: "Acme 1", mark: V }
        denials:
          - { code: 197, meaning: none, fix: some }
        """);

    assertThat(RuleFolders.lint(payers))
        .extracting(Problem::toString)
        .containsExactly("""
        acme/payer.yaml:5: value is not a whole number
            Write value: 30.""", """
        acme/payer.yaml:6: unknown field "valeu"
            Did you mean "value"?""", """
        acme/payer.yaml:6: the field value is missing
            Write value: and a text.""", """
        acme/payer.yaml:6: mark is not one of V, S, M
            Write mark: V.""", """
        acme/payer.yaml:8: within is not a time
            Write a number and days, months or years, such as 90 days.""", """
        acme/payer.yaml:9: from is not one of service, decision
            Write from: service.""", """
        acme/payer.yaml:11: code is not a group and reason code
            Write the group CO, PR, OA or PI, a hyphen and the code: CO-197.""");
  }

  @Test
  void aPayersTermsAreToldInTheCatalogue() throws IOException {
    state("""
        about: what it covers
        parameters: [ { name: most units, value: 3, citation: "Acme 1", mark: M } ]
        deadlines: [ { for: original claim, within: 90 days, citation: "Acme 1", mark: V } ]
        denials: [ { code: CO-197, meaning: none on file, fix: ask } ]
        """);

    PayerInfo payer = PayerRules.builder().payers(payers).build().payers().get(0);
    assertThat(payer.parameters()).singleElement().returns(false, one -> one.verified());
    assertThat(payer.deadlines()).singleElement().returns("90 days", one -> one.within());
    assertThat(payer.denials()).singleElement().returns("197", one -> one.carc());
    assertThat(payer.about()).isEqualTo("what it covers");
  }

  @Test
  void aDeadlineEndsWithTheMonthWhereItsFileSaysSo() throws IOException {
    state("""
        deadlines:
          - { for: original claim, network: in, within: 6 months, ends: with-the-month, citation: "Acme 1", mark: V }
          - { for: original claim, network: out, within: 6 months, citation: "Acme 1", mark: V }
        """);

    assertThat(PayerRules.builder().payers(payers).build().payers().get(0).deadlines())
        .extracting(PayerDeadline::endsWithMonth)
        .containsExactly(true, false);
  }
}
