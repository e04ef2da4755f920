package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lines are compared with is bounded, whatever a history holds. */
class ManyComparisonsTest {

  private static Review review(Path parent, int earlier) throws IOException {
    return review(parent, earlier, Duration.ofHours(1));
  }

  private static Review review(Path parent, int earlier, Duration deadline) throws IOException {
    RuleFolder folder = RuleFolder.in(parent);
    for (int i = 0; i < 9; i++) {
      folder.with(
          "r" + i + ".drl",
          RuleFolder.rule(
              "r" + i,
              "line : Line( units > 0 )\n    not PriorService( code == \"6449" + i
                  + "\", sameDayAs( line ) )",
              "deny( line )"));
    }
    folder.denying("any", "units > 0");
    List<ServiceLine> lines = IntStream.rangeClosed(1, 50)
        .mapToObj(number -> line(number, "64483").build())
        .toList();
    return PayerRules.builder()
        .payers(folder.path())
        .deadline(deadline)
        .build()
        .review(
            claim()
                .lines(lines)
                .history(Collections.nCopies(earlier, PriorService.of("20552", DAY)))
                .build(),
            DAY);
  }

  @Test
  void servicesOfOneDayAreComparedUpToALimit(@TempDir Path parent) throws IOException {
    Review review = review(parent, 20_000);

    assertThat(review.findings()).extracting(Finding::rule).contains("any");
    assertThat(review.notEvaluated())
        .filteredOn(each -> each.reason() == Reason.LIMIT_REACHED)
        .extracting(NotEvaluated::missing)
        .containsExactly("rules that compare lines, after 3000000 comparisons with other lines and"
            + " earlier services");
    assertThat(review(parent, 20_000).findings()).isEqualTo(review.findings());
  }

  @Test
  void aDeadlineEndsThem(@TempDir Path parent) throws IOException {
    assertThat(review(parent, 20_000, Duration.ofNanos(1)).notEvaluated())
        .extracting(NotEvaluated::missing)
        .anyMatch(text -> text.startsWith("rules after the deadline"))
        .noneMatch(text -> text.contains("comparisons"));
  }

  @Test
  void asManyAsAPatientHasAreCompared(@TempDir Path parent) throws IOException {
    Review review = review(parent, 200);

    assertThat(review.findings()).hasSize(10 * 50);
    assertThat(review.notEvaluated()).noneMatch(each -> each.reason() == Reason.LIMIT_REACHED);
  }
}
