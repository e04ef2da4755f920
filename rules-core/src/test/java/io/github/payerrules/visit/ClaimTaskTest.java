package io.github.payerrules.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTaskTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void whatNoClaimIsBilledWithout() {
    Claim claim = Claim.builder()
        .payer("acme")
        .lines(List.of(
            ServiceLine.builder().number(1).code("64483").date(DAY).build(),
            ServiceLine.builder().number(2).code("64484").date(DAY).build()))
        .build();

    assertThat(ClaimTask.of(claim, review(List.of(), List.of())))
        .extracting(task -> task.actor() + " " + task.lines() + " " + task.facts())
        .containsExactly(
            "CODER [] [diagnoses]",
            "BILLER [] [billing]",
            "BILLER [1, 2] [rendering]",
            "BILLER [1, 2] [charge]",
            "BILLER [1, 2] [placeOfService]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"837p/medicare.837", "fhir/claim-with-template.json"})
  void aCompleteClaimOfAnyFormatLacksNothing(String file) throws IOException {
    assertThat(ClaimTask.of(example(file), review(List.of(), List.of()))).isEmpty();
  }

  @Test
  void aDraftFromTheChartLacksItsCharge() throws IOException {
    assertThat(ClaimTask.of(example("fhir/chart.json"), review(List.of(), List.of())))
        .extracting(task -> task.actor() + " " + task.lines() + " " + task.what())
        .containsExactly("BILLER [1] The charge is missing.");
  }

  @Test
  void whatTheRulesNeedGoesToWhoKnowsIt() throws IOException {
    Review review = review(
        List.of(question("a", "painWeeks"), question("b", "painWeeks"), question("c", "state")),
        List.of(
            lacks("No eligibility data", "eligibility", "x"),
            lacks("No service history", "service history", "y"),
            lacks("No service history", "service history", "z")));

    assertThat(ClaimTask.of(example("837p/medicare.837"), review))
        .extracting(task -> task.actor() + " " + task.facts() + " " + task.rules())
        .containsExactly(
            "FRONT_DESK [eligibility] [x]",
            "BILLER [service history] [y, z]",
            "BILLER [state] [c]",
            "CLINICIAN [painWeeks] [a, b]");
  }

  private static Claim example(String file) throws IOException {
    return new ClaimReader().readAll(Path.of("../examples", file)).get(0).orThrow();
  }

  private static Review review(List<Question> questions, List<NotEvaluated> notEvaluated) {
    return Review.builder()
        .payer("acme")
        .reviewedOn(DAY)
        .versions(Versions.builder().library("1").rules("1").contentHash("h").build())
        .questions(questions)
        .notEvaluated(notEvaluated)
        .build();
  }

  private static Question question(String rule, String missing) {
    return Question.builder()
        .rule(rule)
        .outcome(Outcome.DENY)
        .lines(List.of(1))
        .missing(List.of(missing))
        .text("What is it?")
        .citation("Policy 1")
        .category("medical-necessity")
        .source("acme/a.drl:1")
        .build();
  }

  private static NotEvaluated lacks(String text, String need, String rule) {
    return NotEvaluated.builder()
        .reason(NotEvaluated.Reason.NO_SOURCE)
        .missing(text)
        .needs(List.of(need))
        .lines(List.of(1))
        .rule(rule)
        .build();
  }
}
