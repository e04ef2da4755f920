package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.Answers;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Checklist;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clinician is asked about a claim that comes without notes: few questions, in order. */
class ChecklistsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-07-01");
  private static final PayerRules MEDICARE =
      PayerRules.builder().payers(Path.of("payers")).build();

  private static final Map<String, String> ANSWERS = Map.ofEntries(
      Map.entry("painWeeks", "8"),
      Map.entry("painMonths", "6"),
      Map.entry("conservativeCareWeeks", "6"),
      Map.entry("conservativeFailed", "yes"),
      Map.entry("baselineScale", "NRS"),
      Map.entry("disabilityScale", "ODI"),
      Map.entry("imagingConcordant", "yes"),
      Map.entry("contrastUsed", "yes"),
      Map.entry("filmsViews", "2"),
      Map.entry("thermalTempC", "80"),
      Map.entry("untreatedRadiculopathy", "no"),
      Map.entry("lastResort", "yes"),
      Map.entry("stage", "permanent"),
      Map.entry("trialReliefPercent", "60"),
      Map.entry(
          "psychEvaluation, physicalScreening, multidisciplinaryEvaluation",
          "[psychEvaluation, physicalScreening, multidisciplinaryEvaluation]"),
      Map.entry("fractureAgeWeeks", "4"),
      Map.entry("painFromFracture", "yes"),
      Map.entry("nsmFailed", "yes"),
      Map.entry("painScore", "7"),
      Map.entry("worseningPain", "yes"),
      Map.entry("osteoporosisReferral", "yes"),
      Map.entry("pregnant, activeInfection", "none"));

  @TempDir
  private Path folder;

  private static Claim bare(String code, String diagnosis) {
    return Claim.builder()
        .id("visit-1")
        .payer("medicare")
        .state("IL")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code(code)
            .date(DAY)
            .diagnoses(List.of(diagnosis))
            .placeOfService("11")
            .build()))
        .build();
  }

  private List<String> asked(Claim claim) throws IOException {
    Review review = MEDICARE.review(claim, DAY.plusDays(9));
    assertThat(review.checklists()).hasSize(1);
    assertThat(answered(claim, review).questions()).isEmpty();
    return review.checklists().get(0).items().stream()
        .map(Checklist.Item::inWords)
        .toList();
  }

  /** The review after the form was filled in and read back. */
  private Review answered(Claim claim, Review review) throws IOException {
    List<String> filled = new ArrayList<>();
    for (String line : Answers.form(review).lines().toList()) {
      String name = line.strip().replaceFirst(":$", "");
      filled.add(line.endsWith(":") ? line + " " + ANSWERS.getOrDefault(name, "") : line);
    }
    Path file = folder.resolve("answers.yaml");
    Files.writeString(file, String.join("\n", filled));
    return MEDICARE.review(Answers.read(file).addedTo(claim), DAY.plusDays(9));
  }

  @Test
  void anEpiduralAsksFiveQuestions() throws IOException {
    assertThat(asked(bare("64483", "M54.16")))
        .containsExactly(
            "How many weeks has the pain lasted?",
            "How long was conservative care, and did it fail or was it not tolerated?",
            "Which scale measured baseline pain or function (NRS, VAS, ODI, RDQ ...)?",
            "Is imaging consistent with the symptoms?",
            "Was contrast used to confirm needle position, and how many imaging views are kept?");
  }

  @Test
  void anAblationAsksFiveQuestions() throws IOException {
    assertThat(asked(bare("64635", "M47.816")))
        .containsExactly(
            "How many months has the pain lasted?",
            "Did conservative care fail, or was it not tolerated?",
            "Which scales were used at baseline?",
            "What temperature did the lesion reach, in degrees Celsius?",
            "Is there untreated radiculopathy or claudication?");
  }

  @Test
  void stimulatorLeadsAskThreeQuestionsAndOneThatFollows() throws IOException {
    assertThat(asked(bare("63650", "G89.4")))
        .containsExactly(
            "Did other treatments fail, or are they unsuitable?",
            "Which of these were done before the stimulator?",
            "Is this the trial or the permanent stage?",
            "If permanent: What percent relief did the trial give?");
  }

  @Test
  void aKyphoplastyAsksSevenQuestionsAndTwoThatFollow() throws IOException {
    assertThat(asked(bare("22513", "M80.08XA")))
        .containsExactly(
            "How many weeks old is the fracture?",
            "If 6 to 12: Does imaging show marrow edema or uptake?",
            "Is the fracture the source of the pain?",
            "Did non-surgical management fail?",
            "What is the current pain score, from 0 to 10?",
            "Is the pain getting worse?",
            "If no: What does imaging of the vertebral body show?",
            "Was the patient referred for osteoporosis care?",
            "Does any of these apply?");
  }

  @Test
  void aSecondLevelOfTheSessionAsksNothingMore() throws IOException {
    Claim one = bare("64483", "M54.16");
    ServiceLine second = one.lines().get(0).toBuilder().number(2).code("64484").build();
    Claim two = one.toBuilder().lines(List.of(one.lines().get(0), second)).build();

    assertThat(asked(two)).isEqualTo(asked(one));
  }
}
