package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.Sex;
import io.github.payerrules.review.Checklist;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is asked: one checklist a procedure and visit, each thing once, and answers that come back.
 */
class ChecklistTest {

  @TempDir
  private Path parent;

  private RuleFolder folder;

  @BeforeEach
  void begin() throws IOException {
    folder = RuleFolder.in(parent);
  }

  private static Claim.Builder twoLines() {
    return claim(line(1, "64483"), line(2, "64484")).id("visit-1");
  }

  @Test
  void eachThingIsAskedOnceForTheProcedureOfAVisit() throws IOException {
    PayerRules rules = folder
        .denying("imaging", "procedure == \"ESI\", documented.imagingConcordant == false")
        .denying("pain", "procedure == \"ESI\", documented.painWeeks < 4")
        .denying("pain-2", "procedure == \"ESI\", documented.painWeeks < 2")
        .open();

    List<Checklist> checklists = rules.review(twoLines().build(), DAY).checklists();

    assertThat(checklists).singleElement().satisfies(checklist -> {
      assertThat(checklist.lines()).containsExactly(1, 2);
      assertThat(checklist.date()).isEqualTo(DAY);
      assertThat(checklist.items())
          .extracting(Checklist.Item::facts)
          .containsExactly(List.of("painWeeks"), List.of("imagingConcordant"));
      assertThat(checklist.items().get(0).rules()).containsExactlyInAnyOrder("pain", "pain-2");
    });
  }

  @Test
  void answersComeBackAsAFile() throws IOException {
    PayerRules rules =
        folder.denying("pain", "procedure == \"ESI\", documented.painWeeks < 4").open();
    Claim claim = twoLines().build();
    String form = Answers.form(rules.review(claim, DAY));
    assertThat(form)
        .startsWith("\"visit-1\":\n")
        .contains("# How many weeks has the pain lasted?")
        .endsWith("  painWeeks:\n");
    Path file = parent.resolve("answers.yaml");

    Files.writeString(file, form);
    assertThat(rules.review(Answers.read(file).addedTo(claim), DAY).verdict())
        .isEqualTo(Verdict.QUESTIONS);
    Files.writeString(file, form.replace("painWeeks:", "painWeeks: 3"));
    assertThat(rules.review(Answers.read(file).addedTo(claim), DAY).verdict())
        .isEqualTo(Verdict.DENIAL);
    Claim other = twoLines().id("visit-2").build();
    assertThat(Answers.read(file).addedTo(other)).isEqualTo(other);
  }

  @Test
  void aWrongAnswerIsRefusedWithItsPlace() throws IOException {
    Path file = parent.resolve("answers.yaml");
    Files.writeString(file, "visit-1:\n  painWeek: 3\n");

    assertThatThrownBy(() -> Answers.read(file))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            invalid -> assertThat(invalid.problems()).singleElement().satisfies(problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.fix()).contains("painWeeks");
            }));
  }

  @Test
  void aShortfallWithAnOpenExceptionIsReviewedByName() throws IOException {
    PayerRules rules = folder
        .denying(
            "care",
            "procedure == \"ESI\", documented.conservativeCareWeeks < 4, documented.acutePain == false")
        .open();

    Review open = rules.review(
        twoLines().evidence(Evidence.builder().conservativeCareWeeks(3).build()).build(), DAY);

    assertThat(open.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(open.questions()).isEmpty();
    assertThat(open.findings()).extracting(Finding::outcome).containsOnly(Outcome.REVIEW);
    assertThat(open.findings().get(0).message())
        .endsWith("An exception may apply: Is the pain acute?");
    Review nothingKnown = rules.review(twoLines().build(), DAY);
    assertThat(nothingKnown.verdict()).isEqualTo(Verdict.QUESTIONS);
    Review noException = rules.review(
        twoLines()
            .evidence(
                Evidence.builder().conservativeCareWeeks(3).acutePain(false).build())
            .build(),
        DAY);
    assertThat(noException.verdict()).isEqualTo(Verdict.DENIAL);
  }

  @Test
  void nobodyIsAskedWhatSexOrAgeRulesOut() throws IOException {
    PayerRules rules = folder
        .denying("pregnancy", "procedure == \"ESI\", documented.pregnant == true")
        .open();

    assertThat(rules.review(twoLines().build(), DAY).questions()).hasSize(2);
    assertThat(rules.review(twoLines().sex(Sex.MALE).build(), DAY).questions()).isEmpty();
    assertThat(rules.review(twoLines().ageYears(80).build(), DAY).questions()).isEmpty();
    assertThat(
            rules.review(twoLines().sex(Sex.FEMALE).ageYears(30).build(), DAY).questions())
        .hasSize(2);
  }

  @Test
  void nobodyIsAskedForUntreatedRadiculopathyWhereThereIsNone() throws IOException {
    PayerRules rules = folder
        .denying("untreated", "procedure == \"ESI\", documented.untreatedRadiculopathy == true")
        .open();

    assertThat(rules
            .review(
                twoLines()
                    .evidence(Evidence.builder().radiculopathy(false).build())
                    .build(),
                DAY)
            .verdict())
        .isEqualTo(Verdict.CLEAN);
  }

  private List<Checklist.Item> asked(Claim claim) throws IOException {
    return folder.open().review(claim, DAY).checklists().stream()
        .flatMap(checklist -> checklist.items().stream())
        .toList();
  }

  @Test
  void whatMattersWithOneAnswerOnlyFollowsItsQuestion() throws IOException {
    folder
        .denying(
            "stable",
            "procedure == \"ESI\", documented.worseningPain == false, documented.kyphosis == false")
        .denying(
            "subacute",
            "procedure == \"ESI\", documented.fractureAgeWeeks >= 6,"
                + " documented.fractureAgeWeeks <= 12, documented.marrowEdema == false");

    assertThat(asked(twoLines().build()))
        .extracting(Checklist.Item::inWords)
        .containsExactly(
            "How many weeks old is the fracture?",
            "If 6 to 12: Does imaging show marrow edema or uptake?",
            "Is the pain getting worse?",
            "If no: Is there kyphosis?");
    assertThat(asked(twoLines()
            .evidence(Evidence.builder().worseningPain(true).fractureAgeWeeks(2).build())
            .build()))
        .isEmpty();
  }

  @Test
  void aFactThatARuleAsksWithoutTheOtherIsNoFollowUp() throws IOException {
    folder
        .denying(
            "stable",
            "procedure == \"ESI\", documented.worseningPain == false, documented.kyphosis == false")
        .denying("straight", "procedure == \"ESI\", documented.kyphosis == false");

    assertThat(asked(twoLines().build())).extracting(Checklist.Item::onlyIf).containsOnly("");
  }

  @Test
  void oneAnswerRulesOutAListOfExclusions() throws IOException {
    PayerRules rules = folder
        .denying("pregnancy", "procedure == \"ESI\", documented.pregnant == true")
        .denying("infection", "procedure == \"ESI\", documented.activeInfection == true")
        .open();
    Claim claim = twoLines().build();
    String form = Answers.form(rules.review(claim, DAY));
    Path file = parent.resolve("answers.yaml");

    assertThat(rules.review(claim, DAY).checklists().get(0).items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.facts()).containsExactly("pregnant", "activeInfection");
          assertThat(item.choosesAmongFacts()).isTrue();
        });
    Files.writeString(file, form);
    assertThat(Answers.read(file).addedTo(claim)).isEqualTo(claim);
    Files.writeString(file, form.stripTrailing() + " none\n");
    assertThat(rules.review(Answers.read(file).addedTo(claim), DAY).verdict())
        .isEqualTo(Verdict.CLEAN);
    Files.writeString(file, form.stripTrailing() + " activeInfection\n");
    Review infected = rules.review(Answers.read(file).addedTo(claim), DAY);
    assertThat(infected.findings()).extracting(Finding::rule).containsOnly("infection");
    assertThat(infected.questions()).isEmpty();
    Files.writeString(file, form.stripTrailing() + " [pregnant, activeInfection]\n");
    assertThat(rules.review(Answers.read(file).addedTo(claim), DAY).findings())
        .extracting(Finding::rule)
        .contains("infection", "pregnancy");
    Files.writeString(file, form.stripTrailing() + " fever\n");
    assertThatThrownBy(() -> Answers.read(file)).isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void whatLinesDifferInIsAnsweredByLine() throws IOException {
    folder
        .denying("guidance", "procedure == \"ESI\", documented.imageGuidance == \"none\"")
        .denying("other-guidance", "code == \"20552\", documented.imageGuidance == \"none\"")
        .denying("infection", "procedure == \"ESI\", documented.activeInfection == true")
        .denying("other-infection", "code == \"20552\", documented.activeInfection == true");
    PayerRules rules = folder.open();
    Claim claim = claim(line(1, "64483"), line(2, "20552")).id("visit-1").build();
    Path file = parent.resolve("answers.yaml");
    String form = Answers.form(rules.review(claim, DAY));

    assertThat(form.split("activeInfection:", -1)).hasSize(2);
    assertThat(form.split("imageGuidance:", -1)).hasSize(3);
    Files.writeString(
        file,
        form.replaceFirst("imageGuidance:", "imageGuidance: fluoroscopy")
                .replace("activeInfection:", "activeInfection: no")
                .stripTrailing()
            + " none\n");
    Review review = rules.review(Answers.read(file).addedTo(claim), DAY);
    assertThat(review.questions()).isEmpty();
    assertThat(review.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.rule()).isEqualTo("other-guidance");
      assertThat(finding.lines()).containsExactly(2);
    });
  }

  @Test
  void careOfAPainTellsHowLongItLastedAtLeast() throws IOException {
    folder
        .denying("pain", "procedure == \"ESI\", documented.painWeeks < 4")
        .denying("months", "procedure == \"ESI\", documented.painMonths < 3");

    assertThat(asked(twoLines()
            .evidence(Evidence.builder().conservativeCareWeeks(13).build())
            .build()))
        .isEmpty();
    assertThat(asked(twoLines()
            .evidence(Evidence.builder().physicalTherapyWeeks(6).build())
            .build()))
        .extracting(Checklist.Item::facts)
        .containsExactly(List.of("painMonths"));
    assertThat(asked(twoLines()
            .evidence(Evidence.builder().conservativeCareWeeks(3).build())
            .build()))
        .hasSize(2);
  }

  @Test
  void whatWasMeasuredOrBilledAnswersItsQuestion() throws IOException {
    folder
        .denying("disability", "procedure == \"ESI\", documented.disabilityScale == \"none\"")
        .denying("hospital", "procedure == \"ESI\", documented.hospitalized == true")
        .denying("management", "procedure == \"ESI\", documented.nsmFailed == false");
    Evidence told =
        Evidence.builder().baselineScale("ODI").conservativeFailed(true).build();

    assertThat(asked(twoLines().evidence(told).build())).isEmpty();
    assertThat(
            asked(twoLines().evidence(Evidence.builder().rdqScore(18).build()).build()))
        .extracting(Checklist.Item::facts)
        .containsExactly(List.of("nsmFailed"));
    assertThat(asked(claim(line(1, "64483").placeOfService("21")).evidence(told).build()))
        .extracting(Checklist.Item::facts)
        .containsExactly(List.of("hospitalized"));
  }
}
