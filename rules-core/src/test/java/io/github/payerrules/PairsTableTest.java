package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code pairs that a payer lists itself, for days that no table of CMS covers. */
class PairsTableTest {

  private static final String HEADER = "column_one,column_two,indicator,effective,until,source\n";
  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final LocalDate LAST = LocalDate.parse("2025-12-31");

  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(payers)
        .with("never.drl", pairRule("never", "edits.alwaysBundles( line )"))
        .with("modifier.drl", pairRule("modifier", "edits.bundlesUnlessModified( line )"))
        .denying("elsewhere", "edits.bundledElsewhere == true")
        .with("tables/pairs.csv", HEADER + """
            62323,64483,1,2025-01-01,2025-12-31,test
            62323,64493,0,2025-01-01,2025-12-31,test
            """);
  }

  private static String pairRule(String id, String condition) {
    return RuleFolder.rule(
        id,
        "line : Line( edits.bundled == true )\n    other : Line( " + condition + " )",
        "deny( line, other )");
  }

  @Test
  void theIndicatorSaysWhetherAModifierLiftsThePair() {
    assertThat(found(FIRST, "62323", "64483")).containsExactly("modifier");
    assertThat(found(FIRST, "64493", "62323")).containsExactly("never");
    assertThat(found(FIRST, "64483", "64493")).isEmpty();
  }

  @Test
  void aPairHoldsFromItsFirstToItsLastDay() {
    assertThat(found(FIRST.minusDays(1), "62323", "64483")).isEmpty();
    assertThat(found(FIRST, "62323", "64483")).isNotEmpty();
    assertThat(found(LAST, "62323", "64483")).isNotEmpty();
    assertThat(found(LAST.plusDays(1), "62323", "64483")).isEmpty();
  }

  @Test
  void itIsStillSaidThatOtherPairsWereNotLookedFor() {
    Review review = folder.open().review(claimOf(FIRST, "62323", "64483").build(), FIRST);

    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::reason)
        .contains(NotEvaluated.Reason.NO_TABLE);
  }

  @Test
  void aPairWithAnotherClaimOfTheDayIsFoundBesideCodesThatNoListKnows() {
    Claim claim = claimOf(FIRST, "64483")
        .history(List.of(
            PriorService.of("99213", FIRST),
            PriorService.of("62323", FIRST),
            PriorService.of("99214", FIRST)))
        .build();

    assertThat(folder.open().review(claim, FIRST).findings())
        .extracting(Finding::rule)
        .containsExactly("elsewhere");
  }

  @Test
  void whatIsWrongInTheTableIsSaidWithItsLine() throws IOException {
    folder.with("tables/pairs.csv", HEADER + """
        2323,64483,1,,,test
        62323,64483,9,,,test
        """);

    assertThat(RuleFolders.lint(folder.path()))
        .extracting(Problem::toString)
        .containsExactly("""
        acme/tables/pairs.csv:2: "2323" in column column_one has too few digits
            A spreadsheet may have dropped a zero: 02323?""", """
        acme/tables/pairs.csv:3: "9" is not allowed in column indicator
            Write one of: 0, 1.""");
  }

  private List<String> found(LocalDate day, String... codes) {
    return folder.open().review(claimOf(day, codes).build(), day).findings().stream()
        .map(Finding::rule)
        .toList();
  }

  private static Claim.Builder claimOf(LocalDate day, String... codes) {
    return claim(IntStream.range(0, codes.length)
            .mapToObj(i -> line(i + 1, codes[i]).date(day))
            .toArray(ServiceLine.Builder[]::new))
        .history(List.of());
  }
}
