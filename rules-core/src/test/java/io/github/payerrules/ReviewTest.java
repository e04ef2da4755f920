package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.history;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.NotEvaluated.Scope;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  @TempDir
  Path temporary;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(temporary);
  }

  @Test
  void ofManySessionsTheFirstAndTheLastDatesAreShown() throws IOException {
    folder.with("frequency.drl", """
        // Limits of the policy.
        rule "ESI: no more than 1 session in 12 months"
            @id( "esi-sessions" )
            @citation( "L39015, limits" )
            @effective( "2021-12-05" )
            @carc( "CO-151" )
            @message( "{year.dates}" )
            @fix( "Wait." )
        when
            line : Line( procedure == "ESI", year : sessions.inLastMonths( 12 ), year.count > 1 )
        then
            findings.deny( line );
        end
        """);

    assertThat(datesOfSessionsBefore(11)).doesNotContain("more").hasSize(12 * 12 - 2);
    assertThat(datesOfSessionsBefore(12))
        .isEqualTo("03/23/2024, 03/30/2024, 04/06/2024, 04/13/2024, 5 more, 05/25/2024, 06/01/2024,"
            + " 06/08/2024, 06/15/2024");
  }

  private String datesOfSessionsBefore(int number) {
    List<PriorService> earlier = IntStream.rangeClosed(1, number)
        .mapToObj(week -> PriorService.of("64483", DAY.minusWeeks(week)))
        .toList();
    return folder
        .open()
        .review(claim(line(1, "64483")).history(earlier).build(), DAY)
        .findings()
        .get(0)
        .message();
  }

  @Test
  void aFindingCarriesWhatTheRuleSays() throws IOException {
    folder.with("frequency.drl", """
        // Limits of the policy.
        rule "ESI: no more than 1 session in 12 months"
            @id( "esi-sessions" )
            @citation( "{line.policy.name}, limits" )
            @effective( "2021-12-05" )
            @until( "2030-12-31" )
            @carc( "CO-151" )
            @rarc( "N115 N362" )
            @message( "Session {year.count} in the {line.region} region ({year.dates})." )
            @fix( "Not before {year.nextAllowed(1)}." )
        when
            line : Line( procedure == "ESI", year : sessions.inSameRegion.inLastMonths( 12 ), year.count > 1 )
        then
            findings.deny( line );
        end
        """);
    Claim claim = claim(line(7, "64483"))
        .id("C-1")
        .history(history("64483", LocalDate.parse("2023-08-01")))
        .build();

    Review review = folder.open().review(claim, DAY);

    assertThat(review.claim()).isEqualTo("C-1");
    assertThat(review.payer()).isEqualTo("acme");
    assertThat(review.reviewedOn()).isEqualTo(DAY);
    assertThat(review.versions().rules()).isEqualTo("1");
    assertThat(review.versions().contentHash()).hasSize(64);
    assertThat(review.verdict()).isEqualTo(Verdict.DENIAL);
    assertThat(review.findings()).hasSize(1);
    Finding finding = review.findings().get(0);
    assertThat(finding.rule()).isEqualTo("esi-sessions");
    assertThat(finding.outcome()).isEqualTo(Outcome.DENY);
    assertThat(finding.lines()).containsExactly(7);
    assertThat(finding.primary()).isTrue();
    assertThat(finding.message())
        .isEqualTo("Session 2 in the lumbar/sacral region (08/01/2023, 06/15/2024).");
    assertThat(finding.fix()).isEqualTo("Not before 08/01/2024.");
    assertThat(finding.citation()).isEqualTo("the ESI policy, limits");
    assertThat(finding.effective()).isEqualTo(LocalDate.parse("2021-12-05"));
    assertThat(finding.until()).isEqualTo(LocalDate.parse("2030-12-31"));
    assertThat(finding.category()).isEqualTo("frequency");
    assertThat(finding.cause()).isEqualTo(RootCause.FREQUENCY);
    assertThat(finding.remedy()).isNotEmpty();
    assertThat(finding.group()).isEqualTo("CO");
    assertThat(finding.carc()).isEqualTo("151");
    assertThat(finding.rarcs()).containsExactly("N115", "N362");
    assertThat(finding.values())
        .containsEntry("year.count", "2")
        .containsEntry("line.region", "lumbar/sacral");
    assertThat(finding.source()).isEqualTo("acme/frequency.drl:2");
    assertThat(finding.toString()).doesNotContain("2023");
  }

  @Test
  void aRuleHoldsOnItsDatesOfServiceBothEndsIncluded() throws IOException {
    folder.with(
        "r.drl",
        RuleFolder.rule("dated", "line : Line( procedure == \"ESI\" )", "deny( line )")
            .replace(
                "@effective( \"2020-01-01\" )",
                "@effective( \"2024-02-29\" ) @until( \"2024-06-15\" )"));
    PayerRules rules = folder.open();

    assertThat(findsOn(rules, "2024-02-28")).isEmpty();
    assertThat(findsOn(rules, "2024-02-29")).containsExactly("dated");
    assertThat(findsOn(rules, "2024-06-15")).containsExactly("dated");
    assertThat(findsOn(rules, "2024-06-16")).isEmpty();
  }

  private static List<String> findsOn(PayerRules rules, String date) {
    return ids(rules.review(
        claim(line(1, "64483").date(LocalDate.parse(date))).history(List.of()).build()));
  }

  private static List<String> ids(Review review) {
    return review.findings().stream().map(Finding::rule).toList();
  }

  @Test
  void unknownEvidenceAsksAndNeverDenies() throws IOException {
    PayerRules rules =
        folder.denying("pain", "procedure == \"ESI\", documented.painWeeks < 4").open();

    Review unknown = rules.review(claim(line(1, "64483")).build());
    assertThat(unknown.findings()).isEmpty();
    assertThat(unknown.questions()).hasSize(1);
    Question question = unknown.questions().get(0);
    assertThat(question.rule()).isEqualTo("pain");
    assertThat(question.outcome()).isEqualTo(Outcome.DENY);
    assertThat(question.lines()).containsExactly(1);
    assertThat(question.missing()).containsExactly("painWeeks");
    assertThat(question.text()).isEqualTo("How many weeks has the pain lasted?");
    assertThat(unknown.verdict()).isEqualTo(Verdict.QUESTIONS);

    assertThat(ids(rules.review(withPainWeeks(3)))).containsExactly("pain");
    assertThat(rules.review(withPainWeeks(4)).verdict()).isEqualTo(Verdict.CLEAN);
  }

  private static Claim withPainWeeks(int weeks) {
    return claim(line(1, "64483"))
        .evidence(Evidence.builder().put(EvidenceFact.PAIN_WEEKS, weeks).build())
        .build();
  }

  @Test
  void theLinesEvidenceGoesBeforeTheClaims() throws IOException {
    PayerRules rules =
        folder.denying("pain", "procedure == \"ESI\", documented.painWeeks < 4").open();
    Evidence two = Evidence.builder().put(EvidenceFact.PAIN_WEEKS, 2).build();
    Evidence five = Evidence.builder().put(EvidenceFact.PAIN_MONTHS, 5).build();

    assertThat(ids(rules.review(claim(line(1, "64483").evidence(two), line(2, "64479"))
            .evidence(five)
            .build())))
        .containsExactly("pain");
  }

  @Test
  void aKnownFalseConditionEndsTheQuestion() throws IOException {
    PayerRules rules = folder
        .denying("pain", "procedure == \"ESI\", units > 1, documented.painWeeks < 4")
        .open();

    assertThat(rules.review(claim(line(1, "64483")).build()).verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(rules.review(claim(line(1, "64483").units(2)).build()).questions())
        .hasSize(1);
  }

  @Test
  void aLimitIsDecidedByWhatIsKnownWhereThatIsEnough() throws IOException {
    PayerRules rules = folder
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .open();
    LocalDate complete = DAY.minusMonths(3);
    Claim enough = claim(line(1, "64483"))
        .history(history("64483", DAY.minusMonths(1)))
        .historyCompleteFrom(complete)
        .build();
    Claim notEnough =
        claim(line(1, "64483")).history(List.of()).historyCompleteFrom(complete).build();
    Claim farEnough = claim(line(1, "64483"))
        .history(List.of())
        .historyCompleteFrom(DAY.minusMonths(12).plusDays(1))
        .build();

    assertThat(ids(rules.review(enough))).containsExactly("limit");
    assertThat(rules.review(notEnough).questions().get(0).missing())
        .containsExactly("history from 06/16/2023 on");
    assertThat(rules.review(farEnough).verdict()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void withoutAnyHistoryALimitIsNotEvaluated() throws IOException {
    PayerRules rules = folder
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .open();

    Review review = rules.review(claim(line(1, "64483")).build());

    assertThat(review.findings()).isEmpty();
    assertThat(review.questions()).isEmpty();
    assertThat(review.notEvaluated())
        .containsExactly(NotEvaluated.builder()
            .reason(Reason.NO_SOURCE)
            .lines(List.of(1))
            .rule("limit")
            .missing(
                "No service history: add `history` to the claim (an empty list if there is none), or"
                    + " configure a history source")
            .scope(Scope.INSTALLATION)
            .needs(List.of("service history"))
            .build());
  }

  @Test
  void deniedAndSupersededServicesDoNotCount() throws IOException {
    PayerRules rules = folder
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .open();

    for (PriorService.Status status : PriorService.Status.values()) {
      PriorService earlier = PriorService.builder()
          .code("64483")
          .date(DAY.minusDays(30))
          .status(status)
          .build();
      boolean counts = status == PriorService.Status.PAID || status == PriorService.Status.PENDING;
      assertThat(
              ids(rules.review(claim(line(1, "64483")).history(List.of(earlier)).build())))
          .as(status.name())
          .hasSize(counts ? 1 : 0);
    }
  }

  @Test
  void sessionsNotLinesAreCounted() throws IOException {
    PayerRules rules = folder
        .denying(
            "limit", "procedure == \"ESI\", sessions.inSameRegion.inLastMonths( 12 ).count > 1")
        .open();
    Claim oneSession = claim(
            line(1, "64483"), line(2, "64484"), line(3, "64483", "59"), line(4, "64479"))
        .history(List.of())
        .build();

    assertThat(rules.review(oneSession).findings()).isEmpty();
  }

  @Test
  void aProcedureWithoutRulesIsSaidToHaveNoPolicy() throws IOException {
    PayerRules rules =
        folder.denying("limit", "procedure == \"ESI\", units > 5").open();

    Review review = rules.review(claim(
            line(1, "64483"),
            line(2, "99213"),
            line(3, "64493"),
            line(4, "64483").date(LocalDate.parse("2019-12-31")))
        .build());

    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::reason, NotEvaluated::lines)
        .containsExactly(
            tuple(Reason.NO_POLICY, List.of(2)),
            tuple(Reason.NO_POLICY, List.of(3)),
            tuple(Reason.NO_POLICY_ON_DATE, List.of(4)));
    assertThat(review.notEvaluated().get(2).missing())
        .endsWith("on this date of service; the rules on file start on 01/01/2020");
  }

  @Test
  void anUnknownPayerIsNamedWithTheOneThatWasMeant() throws IOException {
    PayerRules rules =
        folder.denying("limit", "procedure == \"ESI\", units > 5").open();

    Review review = rules.review(claim(line(1, "64483")).payer("acne").build());

    assertThat(review.notEvaluated())
        .containsExactly(NotEvaluated.builder()
            .reason(Reason.UNKNOWN_PAYER)
            .missing("No rules for the claim's payer; did you mean \"acme\"?")
            .build());
  }

  @Test
  void theMostPressingThingIsTheVerdict() throws IOException {
    PayerRules rules = folder
        .denying("two", "units == 2")
        .with("three.drl", RuleFolder.rule("three", "line : Line( units > 2 )", "review( line )"))
        .with(
            "four.drl",
            RuleFolder.rule("four", "line : Line( procedure == \"ESI\" )", "advise( line )"))
        .with(
            "five.drl",
            RuleFolder.rule(
                "five", "line : Line( units > 3, documented.painWeeks < 4 )", "deny( line )"))
        .open();

    assertThat(verdict(rules, 2, "64483")).isEqualTo(Verdict.DENIAL);
    assertThat(verdict(rules, 3, "64483")).isEqualTo(Verdict.REVIEW);
    assertThat(verdict(rules, 4, "64483")).isEqualTo(Verdict.REVIEW);
    assertThat(verdict(rules, 1, "64483")).isEqualTo(Verdict.ADVICE);
    assertThat(verdict(rules, 1, "99999")).isEqualTo(Verdict.INCOMPLETE);
  }

  private static Verdict verdict(PayerRules rules, int units, String code) {
    return rules.review(claim(line(1, code).units(units)).build()).verdict();
  }

  @Test
  void theMostSeriousFindingOfALineIsItsPrimary() throws IOException {
    folder
        .with(
            "a.drl",
            RuleFolder.rule("advice", "line : Line( procedure == \"ESI\" )", "advise( line )"))
        .with(
            "b.drl",
            RuleFolder.rule("denial", "line : Line( procedure == \"ESI\" )", "deny( line )"))
        .with(
            "c.drl",
            RuleFolder.rule("look", "line : Line( procedure == \"ESI\" )", "review( line )"));

    Review review =
        folder.open().review(claim(line(2, "64483"), line(1, "64479")).build());

    assertThat(review.findings())
        .extracting(finding -> finding.lines() + " " + finding.rule() + " " + finding.primary())
        .containsExactly(
            "[1] denial true",
            "[2] denial true",
            "[1] look false",
            "[2] look false",
            "[1] advice false",
            "[2] advice false");
  }

  @Test
  void whatIsRejectedComesFirstThenWhatNoRecordFixesThenOtherDenials() throws IOException {
    PayerRules rules = folder
        .with(
            "a.drl",
            RuleFolder.rule("advice", "line : Line( procedure == \"ESI\" )", "advise( line )"))
        .denying("coverage", "procedure == \"ESI\"")
        .with(
            "bundling.drl",
            RuleFolder.rule("pair", "line : Line( number == 3 )", "deny( line )")
                .replace("CO-151", "CO-236"))
        .with("units.drl", RuleFolder.rule("units", "line : Line( number == 2 )", "deny( line )"))
        .open();

    Review review = rules.review(claim(
            line(1, "64483"),
            line(2, "20553"),
            line(3, "64493"),
            line(4, "64493").modifiers(List.of("?")))
        .build());

    assertThat(review.findings())
        .extracting(finding -> finding.lines() + " " + finding.rule())
        .containsExactly(
            "[4] modifier-malformed", "[2] units", "[3] pair", "[1] coverage", "[1] advice");
    assertThat(review.findings().get(0).primary()).isTrue();
  }

  @Test
  void aDenialOfTwoLinesComesBeforeAnAdviceOnAnother() throws IOException {
    PayerRules rules = folder
        .with("a.drl", RuleFolder.rule("advice", "line : Line( number == 1 )", "advise( line )"))
        .with(
            "b.drl",
            RuleFolder.rule(
                "denial",
                "line : Line( number == 3 ), other : Line( number == 2 )",
                "deny( line, other )"))
        .open();

    Review review =
        rules.review(claim(line(1, "64483"), line(2, "64484"), line(3, "64493")).build());

    assertThat(review.findings()).extracting(Finding::rule).containsExactly("denial", "advice");
  }

  @Test
  void aRuleMaySpeakOfTwoLinesOfAVisit() throws IOException {
    folder.with(
        "bundling.drl",
        RuleFolder.rule(
            "pair",
            "line : Line( procedure == \"ESI\" )\n"
                + "    other : Line( procedure == \"FACET\", sameVisitAs( line ) )",
            "deny( line, other )"));
    PayerRules rules = folder.open();

    assertThat(rules.review(claim(line(1, "64493"), line(2, "64483")).build()).findings())
        .extracting(Finding::lines)
        .containsExactly(List.of(2, 1));
    assertThat(rules
            .review(
                claim(line(1, "64493").date(DAY.plusDays(1)), line(2, "64483")).build())
            .findings())
        .isEmpty();
  }

  @Test
  void anAbsentLineMayBeTheReason() throws IOException {
    folder.with(
        "bundling.drl",
        RuleFolder.rule(
            "primary",
            "line : Line( code == \"64484\" )\n    not Line( code == \"64483\", sameVisitAs( line ) )",
            "deny( line )"));
    PayerRules rules = folder.open();

    assertThat(ids(rules.review(claim(line(1, "64484")).build()))).containsExactly("primary");
    assertThat(ids(rules.review(claim(line(1, "64484"), line(2, "64483")).build())))
        .isEmpty();
  }

  @Test
  void theClaimAsAWholeGoesByItsEarliestDate() throws IOException {
    folder.with(
        "c.drl",
        RuleFolder.rule("lines", "claim : Claim( lineCount > 1 )", "review( claim )")
            .replace("2020-01-01", "2024-06-15"));
    PayerRules rules = folder.open();

    assertThat(rules.review(claim(line(1, "64483"), line(2, "64484")).build()).findings())
        .extracting(Finding::lines)
        .containsExactly(List.of());
    assertThat(rules
            .review(
                claim(line(1, "64483"), line(2, "64484").date(DAY.minusDays(1))).build())
            .findings())
        .isEmpty();
  }

  @Test
  void moreLinesThanAClaimMayHaveAreFoundAndNotCompared() throws IOException {
    folder
        .denying("units", "procedure == \"ESI\", units > 1")
        .with(
            "pair.drl",
            RuleFolder.rule(
                "pair",
                "line : Line( procedure == \"ESI\" )\n    other : Line( procedure == \"ESI\", sameVisitAs( line ) )",
                "deny( line, other )"));
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .deadline(Duration.ofMinutes(1))
        .build();

    Review fifty = rules.review(claimOf(50));
    assertThat(fifty.findings())
        .as("of each two lines that fall because of each other one is paid")
        .hasSize(50 * 49 / 2 + 50);
    Review fiftyOne = rules.review(claimOf(51));
    assertThat(fiftyOne.findings())
        .extracting(Finding::rule)
        .contains("claim-with-too-many-lines", "units")
        .doesNotContain("pair");
    assertThat(fiftyOne.notEvaluated())
        .extracting(NotEvaluated::reason, NotEvaluated::rule)
        .containsExactly(tuple(Reason.TOO_MANY_LINES, "pair"));
    Review tenThousand = rules.review(claimOf(10_000));
    assertThat(tenThousand.findings())
        .extracting(Finding::rule)
        .containsExactly("claim-with-too-many-lines");
    assertThat(tenThousand.notEvaluated())
        .extracting(NotEvaluated::reason)
        .containsExactly(Reason.TOO_MANY_LINES);
  }

  private static Claim claimOf(int lines) {
    return claim(IntStream.rangeClosed(1, lines)
            .mapToObj(number -> line(number, "64483").units(2))
            .toArray(ServiceLine.Builder[]::new))
        .build();
  }

  @Test
  void aLimitOfFiringsIsSaid() throws IOException {
    folder.denying("units", "procedure == \"ESI\", units > 1");
    PayerRules rules = PayerRules.builder().payers(folder.path()).maxFirings(3).build();

    Review review = rules.review(claimOf(5));

    assertThat(review.findings()).hasSize(3);
    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::reason, NotEvaluated::missing)
        .containsExactly(tuple(Reason.LIMIT_REACHED, "rules after 3 firings"));
    assertThat(rules.review(claimOf(2)).notEvaluated()).isEmpty();
  }

  @Test
  void aDeadlineIsSaid() throws IOException {
    folder.denying("units", "procedure == \"ESI\", units > 1");
    PayerRules rules =
        PayerRules.builder().payers(folder.path()).deadline(Duration.ofNanos(1)).build();

    Review review = rules.review(claimOf(5));

    assertThat(review.findings()).isEmpty();
    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::reason)
        .containsExactly(Reason.LIMIT_REACHED);
  }

  @Test
  void theClockOfTheBuilderSaysWhichDayIsToday() throws IOException {
    folder.denying("units", "procedure == \"ESI\", units > 1");
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .clock(Clock.fixed(Instant.parse("2031-02-03T12:00:00Z"), ZoneOffset.UTC))
        .build();

    assertThat(rules.review(claimOf(1)).reviewedOn()).isEqualTo("2031-02-03");
  }

  @Test
  void aBuilderWithoutPayersSaysSo() {
    assertThatThrownBy(() -> PayerRules.builder().build())
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("no payer was named");
    assertThatThrownBy(() -> PayerRules.builder().payer("medicar").build())
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("no rules of payer \"medicar\"");
    assertThatThrownBy(
            () -> PayerRules.builder().payers(temporary.resolve("nowhere")).build())
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("nowhere: there is no such folder");
  }

  @Test
  void aSignedNoticeShiftsTheDenialToThePatient() throws IOException {
    folder.with(
        "r.drl",
        RuleFolder.rule("units", "line : Line( procedure == \"ESI\" )", "deny( line )")
            .replace("@fix(", "@patientWith( \"GA\" ) @fix("));
    PayerRules rules = folder.open();

    Review review = rules.review(claim(line(1, "64483", "GA"), line(2, "64479")).build());

    assertThat(review.findings()).extracting(Finding::group).containsExactly("PR", "CO");
  }

  @Test
  void aRuleThatFailsIsReportedAndTheOthersStand() throws IOException {
    PayerRules rules = folder
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 0")
        .denying("units", "procedure == \"ESI\", units > 1")
        .open();
    Claim claim = claim(line(1, "64483").date(LocalDate.MIN), line(2, "64483").units(2))
        .history(List.of())
        .build();

    for (int round = 0; round < 2; round++) {
      Review review = rules.review(claim);

      assertThat(ids(review)).containsExactly("units", "limit");
      assertThat(review.notEvaluated())
          .filteredOn(one -> one.reason() == Reason.RULE_FAILED)
          .extracting(NotEvaluated::rule, NotEvaluated::missing)
          .containsExactly(
              tuple("limit", "the rule at acme/limit.drl:1 failed (DateTimeException)"));
    }
  }

  @Test
  void aWordOfTheClaimIsNotTheLinesWordOfThatName() throws IOException {
    PayerRules rules = RuleFolder.in(temporary)
        .with(
            "same.drl",
            RuleFolder.rule(
                    "of-line", "line : Line( corrected == true, state == \"GA\" )", "deny( line )")
                + RuleFolder.rule(
                    "of-claim",
                    "claim : Claim( corrected == true, state == \"GA\" )",
                    "deny( claim )"))
        .open();

    assertThat(rules
            .review(claim(line(1, "64483")).state("GA").frequencyCode("7").build())
            .findings())
        .extracting(Finding::rule)
        .containsExactly("of-claim", "of-line");
  }

  @Test
  void eachFactIsAskedOnceInTheOrderInWhichAClinicianWouldAnswer() throws IOException {
    PayerRules rules = RuleFolder.in(temporary)
        .denying("a", "procedure == \"ESI\", documented.filmsViews < 2")
        .denying("b", "procedure == \"ESI\", documented.painWeeks < 4")
        .denying("c", "procedure == \"ESI\", documented.painWeeks < 6")
        .open();

    Review review = rules.review(claim(line(1, "64483")).build());
    assertThat(review.questionsByFact().keySet()).containsExactly("painWeeks", "filmsViews");
    assertThat(review.questionsByFact().get("painWeeks"))
        .extracting(Question::rule)
        .containsExactly("b", "c");
  }
}
