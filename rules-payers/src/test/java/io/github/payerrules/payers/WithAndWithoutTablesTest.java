package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.testkit.CaseTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Medicare's main pairs, add-on codes, units and sides have the same verdict whether the tables of
 * CMS are imported or not, and each reason is told once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithAndWithoutTablesTest {

  private static final LocalDate DAY = LocalDate.parse("2024-08-14");
  private static final Path PAYERS = Path.of("payers");

  private PayerRules with;
  private PayerRules without;

  @BeforeAll
  void open() {
    with =
        CaseTables.giveTo(PayerRules.builder().payers(PAYERS), List.of(PAYERS)).build();
    without = PayerRules.builder().payers(PAYERS).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "62323 | 62322",
        "62321 | 62320",
        "62323 | 64483",
        "62323 | 64483 59",
        "62321 | 64479",
        "62323 | 77003",
        "64483 LT | 77003",
        "64493 50 | 77003",
        "20553 | 20552",
        "20553 | 20552 59",
        "64635 LT | 64493 LT",
        "64635 LT | 64493 RT",
        "64635 LT | 64493 LT 59",
        "64635 | 64483",
        "64635 LT | 64451 LT",
        "64635 | 20553",
        "27096 | 62323",
        "27096 LT | 64483 LT",
        "27096 | 20553",
        "27096 | 20553 59",
        "64451 | 64493",
        "64451 LT | 64494 LT",
        "64483 | 99213",
        "64483 | 99213 25",
        "62323 | 01992",
        "64483 | 64493",
        "62321 | 62323",
        "64484 | 99213 25",
        "64484 | 64483",
        "64494 | 64490",
        "64494 | 64493",
        "64495 | 64493",
        "64491 | 64493",
        "64636 | 64633",
        "27096 LT | 27096 RT",
        "62323 50 | 99213 25",
        "20553 50 | 99213 25",
      })
  void sameVerdictAndOneReason(String first, String second) {
    Claim claim = claim(DAY, line(1, first, 1), line(2, second, 1));
    Review tables = with.review(claim, DAY);
    Review own = without.review(claim, DAY);

    assertThat(verdict(tables)).as("%s", tables.findings()).isEqualTo(verdict(own));
    assertThat(reasons(tables)).doesNotHaveDuplicates();
    assertThat(reasons(own)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"64483, 1", "64483, 2", "64493, 2", "77003, 2"})
  void sameVerdictOnUnits(String code, int units) {
    Claim claim = claim(DAY, line(1, code, units));

    assertThat(verdict(with.review(claim, DAY))).isEqualTo(verdict(without.review(claim, DAY)));
    assertThat(reasons(with.review(claim, DAY))).doesNotHaveDuplicates();
  }

  /**
   * The policies deny trigger points beside another injection, CMS's pairs the other injection: its
   * code is column two of 20552 and 20553. One of the two is paid, and the pair decides which.
   */
  @Test
  void oneOfTriggerPointsAndTheOtherInjectionIsPaid() {
    Claim both = claim(DAY, line(1, "20553", 1), line(2, "64483", 1));

    for (Review review : List.of(with.review(both, DAY), without.review(both, DAY))) {
      assertThat(review.findings())
          .extracting(Finding::rule)
          .doesNotContain("tpi-with-spine-procedure");
      assertThat(verdict(review)).containsEntry(2, Outcome.DENY);
    }
  }

  /** The list of pairs holds since 2020: from then on none of them was deleted but two. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 20610, 20552, DENY",
    "2019-12-31, 20610, 20552,",
    "2021-06-30, 20552, 64510, DENY",
    "2021-07-01, 64510, 20552, DENY",
    "2021-12-31, 64628, 64530,",
    "2022-01-01, 64628, 64530, DENY",
  })
  void pairsBeforeTheOldestTableAtHand(
      LocalDate day, String paid, String falls, @Nullable Outcome outcome) {
    Claim claim = claim(day, line(1, paid, 1), line(2, falls, 1));

    assertThat(verdict(without.review(claim, day)).get(2)).isEqualTo(outcome);
  }

  /** That guidance is an add-on code, and whose, only CMS's table tells. */
  @Test
  void guidanceMarkedAsSeparateHasItsPrimaryInTheTableOfCms() {
    Claim claim = claim(DAY, line(1, "62323", 1), line(2, "77003 59", 1));

    assertThat(verdict(without.review(claim, DAY))).isEqualTo(Map.of(2, Outcome.REVIEW));
    assertThat(verdict(with.review(claim, DAY))).isEqualTo(Map.of(2, Outcome.DENY));
  }

  /** CMS lists 64490 as a primary of 64494 since 2023-01-01. */
  @Test
  void aSecondLumbarLevelBesideT12SinceTheYear2023() {
    for (PayerRules rules : List.of(with, without)) {
      LocalDate before = LocalDate.parse("2022-12-31");
      LocalDate since = LocalDate.parse("2023-01-01");

      assertThat(addOnDenials(rules, before)).isEqualTo(1);
      assertThat(addOnDenials(rules, since)).isZero();
    }
  }

  private static long addOnDenials(PayerRules rules, LocalDate day) {
    Claim claim = claim(day, line(1, "64494", 1), line(2, "64490", 1));
    return rules.review(claim, day).findings().stream()
        .filter(finding -> finding.carc().equals("B15"))
        .count();
  }

  private static Claim claim(LocalDate day, ServiceLine... lines) {
    List<ServiceLine> dated = new ArrayList<>();
    for (ServiceLine line : lines) {
      dated.add(ServiceLine.builder()
          .number(line.number())
          .code(line.code())
          .modifiers(line.modifiers())
          .units(line.units())
          .diagnoses(List.of("M54.16"))
          .placeOfService("11")
          .date(day)
          .build());
    }
    return Claim.builder()
        .payer("medicare")
        .state("OH")
        .lines(dated)
        .history(List.of())
        .build();
  }

  private static ServiceLine line(int number, String text, int units) {
    List<String> parts = List.of(text.split(" ", -1));
    return ServiceLine.builder()
        .number(number)
        .code(parts.get(0))
        .modifiers(parts.subList(1, parts.size()))
        .units(units)
        .date(DAY)
        .build();
  }

  /** The most serious that is found of each line that is denied or reviewed. */
  private static Map<Integer, Outcome> verdict(Review review) {
    Map<Integer, Outcome> verdict = new TreeMap<>();
    for (Finding finding : review.findings()) {
      if (finding.outcome() != Outcome.ADVISE && !finding.category().equals("diagnosis")) {
        verdict.merge(
            finding.lines().get(0),
            finding.outcome(),
            (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    return verdict;
  }

  /** Line and reason code of each finding on pairs, add-on codes, units and sides. */
  private static List<String> reasons(Review review) {
    return review.findings().stream()
        .filter(finding -> List.of("236", "B15", "4", "151").contains(finding.carc()))
        .filter(finding -> finding.outcome() != Outcome.ADVISE)
        .map(finding -> finding.lines() + " " + finding.carc())
        .toList();
  }
}
