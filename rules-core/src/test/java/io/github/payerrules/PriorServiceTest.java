package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.PriorService.Status;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that look for services in the patient's history. */
class PriorServiceTest {

  private static final String SAME_SERVICE = "line : Line( code == \"64483\" )"
      + " earlier : PriorService( sameDayAs( line ), code == line.code )";
  private static final String WITHIN_TEN_DAYS = "line : Line( code == \"64483\" )"
      + " exists PriorService( code == \"62323\", daysBefore( line ) > 0, daysBefore( line ) <= 10 )";
  private static final String WITHIN_THREE_YEARS = "line : Line( code == \"64483\" )"
      + " exists PriorService( code == \"62323\", monthsBefore( line ) < 36 )";
  private static final String NOT_WITHIN_TEN_DAYS = "line : Line( code == \"64483\" )"
      + " not PriorService( code == \"62323\", daysBefore( line ) <= 10 )";

  @TempDir
  Path temporary;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(temporary)
        .with("tables/codes.csv", "list,code,source\nepidurals,62323,test\n")
        .with("tables/modifiers.csv", "list,modifier,source\nsides,LT,test\nsides,RT,test\n");
  }

  private PayerRules rules(String patterns) throws IOException {
    return folder
        .with("rules.drl", RuleFolder.rule("rule", patterns, "deny( line )"))
        .open();
  }

  private static Claim.Builder one() {
    return claim(line(1, "64483", "LT"));
  }

  private static PriorService.Builder earlier(String code, int daysBefore) {
    return PriorService.builder().code(code).date(DAY.minusDays(daysBefore));
  }

  private static Claim withHistory(PriorService.Builder... services) {
    return one()
        .history(List.of(services).stream().map(PriorService.Builder::build).toList())
        .build();
  }

  private static String outcome(Review review) {
    if (review.findings().stream().anyMatch(it -> it.outcome() == Outcome.DENY)) {
      return "denies";
    }
    if (!review.questions().isEmpty()) {
      return "asks for " + review.questions().get(0).missing();
    }
    return review.notEvaluated().isEmpty() ? "nothing" : "not evaluated";
  }

  @Test
  void severalEarlierServicesAreOneFinding() throws IOException {
    PayerRules rules = folder
        .with(
            "rules.drl",
            RuleFolder.rule(
                    "rule",
                    "line : Line( code == \"64483\" )"
                        + " earlier : PriorService( daysBefore( line ) >= 0 )",
                    "deny( line )")
                .replace("\"found\"", "\"{earlier.code}\""))
        .open();
    for (Claim claim : List.of(
        withHistory(earlier("62323", 1), earlier("20610", 2)),
        withHistory(earlier("20610", 2), earlier("62323", 1)))) {
      assertThat(rules.review(claim).findings())
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).isEqualTo("20610"));
    }
  }

  @Test
  void theMessageShowsTheEarlierService() throws IOException {
    PayerRules rules = folder
        .with(
            "rules.drl",
            RuleFolder.rule("rule", SAME_SERVICE, "deny( line )")
                .replace("\"found\"", "\"{earlier.code} of {earlier.date}, {earlier.status}.\""))
        .open();

    Review review = rules.review(withHistory(earlier("64483", 0).status(Status.PENDING)), DAY);

    assertThat(review.findings())
        .extracting(finding -> finding.message())
        .containsExactly("64483 of 06/15/2024, pending.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 64483 | denies",
        "1 | 64483 | nothing",
        "0 | 64484 | nothing",
      })
  void findsTheSameServiceOfTheDay(int daysBefore, String code, String expected)
      throws IOException {
    Review review = rules(SAME_SERVICE).review(withHistory(earlier(code, daysBefore)), DAY);

    assertThat(outcome(review)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, nothing", "1, denies", "10, denies", "11, nothing", "-1, nothing"})
  void countsTheDaysBetween(int daysBefore, String expected) throws IOException {
    Review review = rules(WITHIN_TEN_DAYS).review(withHistory(earlier("62323", daysBefore)), DAY);

    assertThat(outcome(review)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-16, denies", // the day before the third anniversary
    "2021-06-15, nothing",
    "2024-06-15, denies",
    "2024-06-16, nothing", // after the line
  })
  void countsTheMonthsBetween(LocalDate date, String expected) throws IOException {
    Review review =
        rules(WITHIN_THREE_YEARS).review(withHistory(earlier("62323", 0).date(date)), DAY);

    assertThat(outcome(review)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2021-06-16, nothing", "2021-06-17, asks for [history before 06/17/2021]"})
  void incompleteHistoryAsksForTheMonthsThatCouldDecide(LocalDate from, String expected)
      throws IOException {
    Claim claim = one().history(List.of()).historyCompleteFrom(from).build();

    assertThat(outcome(rules(WITHIN_THREE_YEARS).review(claim, DAY))).isEqualTo(expected);
  }

  @Test
  void unknownHistoryIsNeverASilentPass() throws IOException {
    for (String patterns : List.of(SAME_SERVICE, WITHIN_TEN_DAYS, NOT_WITHIN_TEN_DAYS)) {
      Review review = rules(patterns).review(one().build(), DAY);

      assertThat(outcome(review)).as(patterns).isEqualTo("not evaluated");
      assertThat(review.notEvaluated()).singleElement().satisfies(item -> {
        assertThat(item.reason()).isEqualTo(NotEvaluated.Reason.NO_SOURCE);
        assertThat(item.rule()).isEqualTo("rule");
        assertThat(item.lines()).containsExactly(1);
        assertThat(item.needs()).containsExactly("service history");
      });
    }
  }

  @Test
  void emptyHistoryIsKnown() throws IOException {
    assertThat(outcome(rules(SAME_SERVICE).review(withHistory(), DAY))).isEqualTo("nothing");
    assertThat(outcome(rules(WITHIN_TEN_DAYS).review(withHistory(), DAY))).isEqualTo("nothing");
    assertThat(outcome(rules(NOT_WITHIN_TEN_DAYS).review(withHistory(), DAY))).isEqualTo("denies");
  }

  /** Known from so many days before the line on: the day before that is not known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | nothing | denies",
        "9 | asks for [history before 06/06/2024] | asks for [history before 06/06/2024]",
        "0 | asks for [history before 06/15/2024] | asks for [history before 06/15/2024]",
        "-1 | asks for [history before 06/16/2024] | asks for [history before 06/16/2024]",
      })
  void incompleteHistoryAsksForTheDaysThatCouldDecide(int from, String exists, String not)
      throws IOException {
    Claim claim =
        one().history(List.of()).historyCompleteFrom(DAY.minusDays(from)).build();

    assertThat(outcome(rules(WITHIN_TEN_DAYS).review(claim, DAY))).isEqualTo(exists);
    assertThat(outcome(rules(NOT_WITHIN_TEN_DAYS).review(claim, DAY))).isEqualTo(not);
  }

  @ParameterizedTest
  @CsvSource({"0, nothing", "-1, asks for [history before 06/16/2024]"})
  void theDayItselfIsKnownOrNot(int from, String expected) throws IOException {
    Claim claim =
        one().history(List.of()).historyCompleteFrom(DAY.minusDays(from)).build();

    assertThat(outcome(rules(SAME_SERVICE).review(claim, DAY))).isEqualTo(expected);
  }

  @Test
  void aKnownServiceDecidesThoughHistoryIsIncomplete() throws IOException {
    for (String patterns : List.of(SAME_SERVICE, WITHIN_TEN_DAYS)) {
      Claim claim = one()
          .history(List.of(earlier("64483", 0).build(), earlier("62323", 2).build()))
          .historyCompleteFrom(DAY.plusDays(1))
          .build();

      Review review = rules(patterns).review(claim, DAY);

      assertThat(outcome(review)).isEqualTo("denies");
      assertThat(review.questions()).isEmpty();
    }
  }

  @Test
  void twoServicesThatFitSayOneThing() throws IOException {
    Review review =
        rules(SAME_SERVICE).review(withHistory(earlier("64483", 0), earlier("64483", 0)), DAY);

    assertThat(review.findings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "counts == true | PAID | denies",
        "counts == true | PENDING | denies",
        "counts == true | DENIED | nothing",
        "counts == true | SUPERSEDED | nothing",
        "status == \"denied\" | DENIED | denies",
        "status == \"superseded\" | SUPERSEDED | denies",
        "status == \"denied\" | PAID | nothing",
      })
  void showsWhatBecameOfIt(String condition, Status status, String expected) throws IOException {
    Review review = rules(
            "line : Line( code == \"64483\" ) exists PriorService( " + condition + " )")
        .review(withHistory(earlier("62323", 0).status(status)), DAY);

    assertThat(outcome(review)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "procedure == \"ESI\" | denies",
        "procedure == \"FACET\" | nothing",
        "procedureGroup == \"injections\" | denies",
        "units == 2 | denies",
        "units > 2 | nothing",
        "side == \"RT\" | denies",
        "side == line.side | nothing",
        "codeIn( \"epidurals\" ) | denies",
        "codeIn( \"epidurals\" ) == false | nothing",
        "hasModifier( \"RT\" ) | denies",
        "hasModifier( \"LT\" ) | nothing",
        "hasModifierIn( \"sides\" ) | denies",
        "eitherHasModifierIn( line, \"sides\" ) | denies",
        "sharesModifierIn( line, \"sides\" ) | nothing",
        "visitWithModifier( \"RT\" ) | nothing",
        "sameSideAs( line ) | nothing",
        "sameSideAs( line ) == false | denies",
        "code == line.code | nothing",
        "globalDays == \"000\" | not evaluated",
        "sameDayAs( line ), alwaysBundles( line ) | not evaluated",
        "sameDayAs( line ), bundlesUnlessModified( line ) | not evaluated",
        "sameDayAs( line ), alwaysBundledBy( line ) | not evaluated",
        "sameDayAs( line ), bundledUnlessModifiedBy( line ) | not evaluated",
      })
  void knowsItsWords(String condition, String expected) throws IOException {
    Review review = rules(
            "line : Line( code == \"64483\" ) exists PriorService( " + condition + " )")
        .review(withHistory(earlier("62323", 0).units(2).modifiers(List.of("RT"))), DAY);

    assertThat(outcome(review)).isEqualTo(expected);
  }

  @Test
  void aSideThatIsNotToldIsAskedFor() throws IOException {
    Review review = rules(
            "line : Line( code == \"64483\" ) exists PriorService( sameSideAs( line ) )")
        .review(withHistory(earlier("62323", 0)), DAY);

    assertThat(outcome(review)).isEqualTo("asks for [modifiers]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1, g, s | 1, g, s | denies | nothing",
        "1, g, s | 2, g, s | nothing | denies",
        "1, g, s | 2, h, s | nothing | nothing",
        "1, g, s | 2, g, t | nothing | nothing",
        "1, g, s | 2, g, - | nothing | asks for [rendering provider's group and specialty of both services]",
        "1, -, s | 2, b, s | nothing | denies",
        "1, g, s | - | asks for [rendering provider of both services] | asks for [rendering provider's group and specialty of both services]",
        "- | 2, g, s | asks for [rendering provider of both services] | asks for [rendering provider's group and specialty of both services]",
      })
  void comparesProviders(
      @Nullable String ofLine, @Nullable String earlier, String sameProvider, String sameGroup)
      throws IOException {
    Claim claim = one()
        .rendering(provider(ofLine))
        .billing(Provider.ofNpi("b"))
        .history(List.of(earlier("62323", 0).rendering(provider(earlier)).build()))
        .build();
    String begin = "line : Line( code == \"64483\" ) exists PriorService( ";

    assertThat(outcome(rules(begin + "sameProviderAs( line ) )").review(claim, DAY)))
        .isEqualTo(sameProvider);
    assertThat(outcome(rules(begin + "sameGroupAndSpecialtyAs( line ) )").review(claim, DAY)))
        .isEqualTo(sameGroup);
  }

  private static @Nullable Provider provider(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String[] parts = text.split(", ", -1);
    return Provider.builder()
        .npi(parts[0])
        .group(parts[1].equals("-") ? null : parts[1])
        .specialty(parts[2].equals("-") ? null : parts[2])
        .build();
  }

  @Test
  void explainsWhatTheRuleSaw() throws IOException {
    PayerRules rules = rules(WITHIN_TEN_DAYS);

    assertThat(conditions(rules, withHistory(earlier("62323", 12), earlier("62323", 3))))
        .containsExactly("YES 64483", "YES 62323", "YES 3", "YES 3");
    assertThat(conditions(rules, withHistory()))
        .containsExactly(
            "YES 64483",
            "UNKNOWN no earlier service",
            "UNKNOWN no earlier service",
            "UNKNOWN no earlier service");
    assertThat(rules.explain(one().build()).get(0).result()).isEqualTo(Truth.UNKNOWN);
    assertThat(rules.explain(withHistory()).get(0).result()).isEqualTo(Truth.NO);
  }

  private static List<String> conditions(PayerRules rules, Claim claim) {
    List<RuleTrace.Condition> conditions = rules.explain(claim).get(0).conditions();
    return conditions.stream()
        .map(condition -> condition.truth() + " " + condition.saw())
        .toList();
  }

  @Test
  void aFindingSpeaksOfTheLineOnly() throws IOException {
    folder.with("rules.drl", RuleFolder.rule("rule", SAME_SERVICE, "deny( earlier )"));

    assertThatThrownBy(folder::open)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("\"earlier\" is not a line or claim of this rule")
        .hasMessageContaining("line");
  }
}
