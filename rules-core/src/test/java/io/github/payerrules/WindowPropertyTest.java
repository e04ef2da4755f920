package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows by date of service, on every boundary and over generated histories. */
class WindowPropertyTest {
  private static final long SEED = 20_240_229;

  @TempDir
  Path temporary;

  private PayerRules rules;

  @BeforeEach
  void open() throws IOException {
    RuleFolder folder = RuleFolder.in(temporary);
    for (int limit = 0; limit <= 8; limit++) {
      folder
          .denying(
              "months-" + limit,
              "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > " + limit)
          .denying(
              "days-" + limit, "procedure == \"ESI\", sessions.inLastDays( 14 ).count > " + limit);
    }
    folder.denying("soon", "procedure == \"ESI\", sessions.previous.daysAgo < 14");
    folder.denying("year", "procedure == \"ESI\", sessions.inCalendarYear.count > 1");
    rules = folder.open();
  }

  @ParameterizedTest
  @CsvSource({
    // earlier session, this session, sessions in the 12 months that end today
    "2024-06-15, 2024-06-15, 1",
    "2023-06-15, 2024-06-15, 1",
    "2023-06-16, 2024-06-15, 2",
    "2023-02-28, 2024-02-28, 1",
    "2023-03-01, 2024-02-28, 2",
    "2023-02-28, 2024-02-29, 1",
    "2023-03-01, 2024-02-29, 2",
    "2024-02-28, 2025-02-28, 1",
    "2024-02-29, 2025-02-28, 2",
    "2024-02-29, 2025-03-01, 1",
    "2023-08-31, 2024-08-31, 1",
    "2023-12-31, 2024-12-31, 1",
    "2024-01-01, 2024-12-31, 2",
    "2024-06-16, 2024-06-15, 1",
  })
  void twelveMonths(String earlier, String today, int expected) {
    assertThat(counted("months-", review(today, earlier))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-01, 2024-06-15, false, 1",
    "2024-06-02, 2024-06-15, true, 2",
    "2024-02-15, 2024-02-29, false, 1",
    "2024-02-16, 2024-02-29, true, 2",
    "2024-02-16, 2024-03-01, false, 1",
    "2024-06-15, 2024-06-15, false, 1",
  })
  void fourteenDays(String earlier, String today, boolean soon, int expected) {
    Review review = review(today, earlier);
    assertThat(found(review).contains("soon")).isEqualTo(soon);
    assertThat(counted("days-", review)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2023-12-31, 2024-01-01, false", "2024-01-01, 2024-12-31, true"})
  void calendarYear(String earlier, String today, boolean expected) {
    assertThat(found(review(today, earlier)).contains("year")).isEqualTo(expected);
  }

  @Test
  void generatedHistoriesCountAsAPersonWouldWithACalendar() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      LocalDate today = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_500));
      List<PriorService> history = new ArrayList<>();
      TreeSet<LocalDate> days = new TreeSet<>(List.of(today));
      for (int n = random.nextInt(8); n > 0; n--) {
        LocalDate day = today.minusDays(random.nextInt(800) - 30L);
        days.add(day);
        history.add(PriorService.of("64483", day));
      }
      Review review =
          rules.review(claim(line(1, "64483").date(today)).history(history).build());

      long inYear = days.stream()
          .filter(day -> !day.isAfter(today) && isAfterTheSameDayLastYear(day, today))
          .count();
      assertThat(counted("months-", review)).as("seed %d, round %d", SEED, i).isEqualTo((int)
          inYear);

      Collections.shuffle(history, random);
      Review shuffled =
          rules.review(claim(line(1, "64483").date(today)).history(history).build());
      assertThat(shuffled.findings()).isEqualTo(review.findings());
    }
  }

  /** By year, month and day as a person reads them off a calendar. */
  private static boolean isAfterTheSameDayLastYear(LocalDate day, LocalDate today) {
    int read = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    int same = (today.getYear() - 1) * 10_000 + today.getMonthValue() * 100 + today.getDayOfMonth();
    return read > same;
  }

  private Review review(String today, String earlier) {
    return rules.review(claim(line(1, "64483").date(LocalDate.parse(today)))
        .history(List.of(PriorService.of("64483", LocalDate.parse(earlier))))
        .build());
  }

  private static List<String> found(Review review) {
    return review.findings().stream().map(finding -> finding.rule()).toList();
  }

  private static int counted(String rules, Review review) {
    return (int) found(review).stream().filter(rule -> rule.startsWith(rules)).count();
  }
}
