package io.github.payerrules.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.remittance.Action;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each figure is counted by hand on the five claims of {@link Practice}. */
class ChecklistRunTest {

  @TempDir
  Path folder;

  private PracticeChecklist checklist;

  @BeforeEach
  void measure() throws IOException {
    checklist = Practice.checklist(folder);
  }

  private PointResult of(Point point) {
    return checklist.of(point);
  }

  @Test
  void threeNotesOfWhichOneLeavesTheQuestionOfPainOpen() {
    PointResult result = of(Point.SUPPORTED_CODES);

    assertThat(result.counts()).isEqualTo(new Counts(3, 2));
    assertThat(result.counts().percent()).isEqualTo(67);
    assertThat(result.unknown()).containsOnly(entry("no documented facts of the note", 2));
    assertThat(result.gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.claim()).isEqualTo("two");
      assertThat(gap.reason()).isEqualTo("Not in the note: How many weeks has the pain lasted?");
      assertThat(gap.denied()).isEqualByComparingTo("600");
      assertThat(gap.atRisk()).isEqualByComparingTo("0");
    });
  }

  @Test
  void ofTwoAuthorizedClaimsOneHasAnotherDiagnosis() {
    PointResult result = of(Point.ALIGNED_DIAGNOSES);

    assertThat(result.counts()).isEqualTo(new Counts(2, 1));
    assertThat(result.gaps())
        .extracting(Gap::claim, Gap::reason)
        .containsExactly(tuple("two", "The diagnosis billed is not the one that was approved"));
    assertThat(result.gaps().get(0).cost())
        .as("denied for another reason")
        .isEqualByComparingTo("0");
  }

  @Test
  void oneOfThreeClaimsWithEligibilityWasVerifiedBefore() {
    PointResult result = of(Point.VERIFIED_COVERAGE);

    assertThat(result.counts()).isEqualTo(new Counts(3, 1));
    assertThat(result.unknown()).containsOnly(entry("no eligibility data for the claim", 2));
    assertThat(result.gaps())
        .extracting(Gap::claim, Gap::reason)
        .containsExactly(
            tuple("three", "Not verified"), tuple("two", "Verified only after the service"));
    assertThat(result.cost()).as("three is not decided").isEqualByComparingTo("700");
  }

  @Test
  void authorizationsAreTrackedForTwoAndMissingForOne() {
    PointResult result = of(Point.TRACKED_AUTHORIZATIONS);

    assertThat(result.counts()).isEqualTo(new Counts(3, 2));
    assertThat(result.unknown()).containsOnly(entry("the authorizations on file are not known", 1));
    assertThat(result.gaps())
        .extracting(Gap::claim, Gap::reason)
        .containsExactly(tuple("three", "Found by the rule \"The injection is authorized\""));
  }

  @Test
  void oneOfFourClaimsWithRulesNamesNoSide() {
    PointResult result = of(Point.VALIDATED_CLAIMS);

    assertThat(result.counts()).isEqualTo(new Counts(4, 3));
    assertThat(result.unknown()).containsOnly(entry("there are no rules of the payer", 1));
    assertThat(result.months())
        .containsExactly(
            new Slice("2026-06", new Counts(2, 2)), new Slice("2026-07", new Counts(2, 1)));
    assertThat(result.providers())
        .containsExactly(
            new Slice(Practice.BEN, new Counts(2, 1)), new Slice(Practice.ANN, new Counts(2, 2)));
    assertThat(result.gaps())
        .extracting(Gap::claim, Gap::reason, Gap::codes, Gap::lines)
        .containsExactly(tuple(
            "four",
            "Found by the rule \"The injection names its side\"",
            List.of("64483"),
            List.of(1)));
    assertThat(result.cost()).isEqualByComparingTo("800");
  }

  @Test
  void bothDenialsHaveACauseAndAWay() {
    assertThat(of(Point.ROUTED_DENIALS).counts()).isEqualTo(new Counts(2, 2));
    assertThat(checklist.routes())
        .extracting(DenialRoute::rootCause, DenialRoute::lines)
        .containsExactly(tuple("CODING", 1), tuple("MEDICAL_NECESSITY", 1));
    assertThat(checklist.routes().get(0).amount()).isEqualByComparingTo("800");
    assertThat(checklist.routes().get(0).action()).isEqualTo(Action.CORRECT_AND_RESEND);
  }

  @Test
  void withoutAnAuditLogItSaysWhatIsNeeded() {
    PointResult result = of(Point.AUDIT_READY_RECORDS);

    assertThat(result.isMeasured()).isFalse();
    assertThat(result.unknown()).containsOnly(entry("no audit log is given", 5));
    assertThat(result.gaps()).isEmpty();
  }

  @Test
  void withAnAuditLogTheClaimsThatAreNotInItAreTold() throws IOException {
    ChecklistRun run = Practice.run(folder, Practice.CLAIMS).auditLog("one"::equals);
    PointResult result = run.measure().checklist(null).of(Point.AUDIT_READY_RECORDS);

    assertThat(result.counts()).isEqualTo(new Counts(5, 1));
    assertThat(result.gaps())
        .extracting(Gap::claim)
        .containsExactly("two", "five", "four", "three");
    assertThat(result.cost()).isEqualByComparingTo("0");
  }

  @Test
  void whatMostNotesOfACodeHaveIsTheStandard() {
    PointResult result = of(Point.CONSISTENT_DOCUMENTATION);

    assertThat(result.counts())
        .as("pain and function, each in two of three")
        .isEqualTo(new Counts(3, 1));
    assertThat(result.gaps())
        .extracting(Gap::claim, Gap::reason)
        .containsExactly(
            tuple(
                "three",
                "Usual for 64483 and not in the note: Is a functional deficit documented?"),
            tuple(
                "two", "Usual for 64483 and not in the note: How many weeks has the pain lasted?"));
  }

  @Test
  void theMostCostlyComeFirst() {
    assertThat(checklist.mostCostly(3))
        .extracting(CostlyGap::reason, gap -> gap.cost().intValue())
        .containsExactly(
            tuple("Found by the rule \"The injection names its side\"", 800),
            tuple("Not verified", 700),
            tuple("Not in the note: How many weeks has the pain lasted?", 600));
    assertThat(checklist.mostCostly(100)).allMatch(gap -> gap.cost().signum() > 0);
  }

  @Test
  void providersAreComparedWithThePractice() {
    assertThat(checklist.providers())
        .extracting(
            ProviderComparison::provider,
            ProviderComparison::lines,
            ProviderComparison::missingPercent,
            ProviderComparison::averageMissingPercent,
            ProviderComparison::isCompared)
        .containsExactly(
            tuple(Practice.ANN, 2, 50, 33, false), tuple(Practice.BEN, 3, 0, 33, false));
  }

  @Test
  void codingIsComparedFromFiveLinesOn() throws IOException {
    String line = "  - { number: %d, code: \"%s\", modifiers: [LT], date: 2026-06-02 }\n";
    StringBuilder yaml = new StringBuilder();
    for (String npi : List.of(Practice.ANN, Practice.BEN)) {
      yaml.append("---\npayer: acme\nrendering: { npi: \"%s\" }\nlines:\n".formatted(npi));
      for (int i = 1; i <= 5; i++) {
        yaml.append(
            line.formatted(i, i == 1 || (i < 4 && npi.equals(Practice.ANN)) ? "64483" : "99213"));
      }
    }
    List<ProviderComparison> providers =
        Practice.run(folder, yaml.toString()).measure().checklist(null).providers();

    // Ann bills 64483 on 3 of 5 lines, Ben on 1 of 5, the practice on 4 of 10.
    assertThat(providers).extracting(ProviderComparison::codingDifference).containsExactly(20, 20);
    assertThat(providers.get(0).differences())
        .extracting(
            ProviderComparison.CodingDifference::what,
            ProviderComparison.CodingDifference::percent,
            ProviderComparison.CodingDifference::average)
        .containsExactly(tuple("64483", 20, 40), tuple("99213", 80, 60));
  }

  @Test
  void aMonthHasItsOwnFiguresBesideTheTrend() throws IOException {
    ChecklistRun run = Practice.run(folder, Practice.CLAIMS);
    Practice.read(run, Practice.REMITTANCE);
    PracticeChecklist june = run.measure().checklist(YearMonth.of(2026, 6));
    PointResult verified = june.of(Point.VERIFIED_COVERAGE);

    assertThat(june.claims()).isEqualTo(2);
    assertThat(june.period()).isEqualTo("2026-06");
    assertThat(verified.counts()).isEqualTo(new Counts(2, 1));
    assertThat(verified.gaps()).extracting(Gap::claim).containsExactly("two");
    assertThat(verified.months()).extracting(Slice::name).containsExactly("2026-06", "2026-07");
    assertThat(june.of(Point.ROUTED_DENIALS).isMeasured())
        .as("the remittance is of July")
        .isFalse();
  }

  @Test
  void whatThePayerDeniedIsAGapThoughTheNoteIsNotKnown() throws IOException {
    ChecklistRun run = Practice.run(folder, Practice.CLAIMS);
    Practice.read(run, Practice.REMITTANCE.replace("CAS*CO*4*800", "CAS*CO*50*800"));
    PointResult result = run.measure().checklist(null).of(Point.SUPPORTED_CODES);

    assertThat(result.counts()).as("the share leaves it out").isEqualTo(new Counts(3, 2));
    assertThat(result.gaps())
        .extracting(Gap::claim, Gap::reason)
        .containsExactly(
            tuple("four", "Denied by the payer (CO-50)"),
            tuple("two", "Not in the note: How many weeks has the pain lasted?"));
    assertThat(result.gaps().get(0).denied()).isEqualByComparingTo(new BigDecimal(800));
  }

  /** Many practices give all claims of a patient one number. */
  @Test
  void claimsOfOneNumberAreToldApartByTheirDays() throws IOException {
    String numbered = Practice.CLAIMS.replaceAll("id: (two|four)", "id: account");
    ChecklistRun run = Practice.run(folder, numbered);
    Practice.read(run, Practice.REMITTANCE.replaceAll("CLP\\*(two|four)", "CLP*account"));
    PracticeChecklist apart = run.measure().checklist(null);
    ChecklistRun own = Practice.run(folder, Practice.CLAIMS);
    Practice.read(own, Practice.REMITTANCE);
    PracticeChecklist asBefore = own.measure().checklist(null);

    for (Point point : Point.values()) {
      assertThat(costs(apart.of(point))).as(point.name()).isEqualTo(costs(asBefore.of(point)));
    }
    assertThat(apart.mostCostly(9)).hasSameSizeAs(asBefore.mostCostly(9));
  }

  private static List<String> costs(PointResult result) {
    return result.gaps().stream()
        .map(gap -> gap.date() + " " + gap.reason() + " " + gap.denied() + " " + gap.atRisk())
        .sorted()
        .toList();
  }

  @Test
  void requestsAreNotBilledAndTheirDiagnosisIsCompared() throws IOException {
    String yaml = """
        id: one
        payer: acme
        purpose: request
        lines:
          - { number: 1, code: "64483", modifiers: [LT], date: 2026-06-02, diagnoses: [M54.17] }
        ---
        id: one
        payer: acme
        lines:
          - { number: 1, code: "64483", modifiers: [LT], date: 2026-06-02, diagnoses: [M54.16] }
        """;
    PracticeChecklist result = Practice.run(folder, yaml).measure().checklist(null);

    assertThat(result.claims()).isEqualTo(1);
    assertThat(result.of(Point.ALIGNED_DIAGNOSES).gaps())
        .extracting(Gap::reason)
        .containsExactly("The diagnosis billed is not the one that was requested");
  }

  @Test
  void nothingAtAllIsToldAsNotKnown() throws IOException {
    PracticeChecklist empty =
        Practice.run(folder, "{ payer: acme, lines: [] }").measure().checklist(null);

    assertThat(empty.points()).hasSize(8).noneMatch(PointResult::isMeasured);
    assertThat(empty.hasGaps()).isFalse();
    assertThat(empty.period()).isEqualTo("no dated service");
  }
}
