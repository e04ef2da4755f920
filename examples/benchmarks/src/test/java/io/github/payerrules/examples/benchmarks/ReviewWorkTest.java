package io.github.payerrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.internal.reviewing.AskedSources;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Work;
import io.github.payerrules.internal.reviewing.Workings;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the review of a typical claim asks of the engine. The counts do not drift as times do: one
 * that grows says that a change made every review dearer, or that Medicare's rules became more.
 */
class ReviewWorkTest {

  private static final int MOST_NODES = 720;
  private static final int MOST_CONDITIONS = 490;

  @Test
  void aTypicalClaimReachesFewNodesAndEvaluatesFewConditions() {
    Workings workings = PayerRules.builder().payer("medicare").build().unwrap(Workings.class);
    Reviewer reviewer = Objects.requireNonNull(workings.reviewers().of("medicare"));

    work(reviewer, workings); // what the codes decide is remembered from now on
    Work work = work(reviewer, workings);

    assertThat(work.visited()).isBetween(1, MOST_NODES);
    assertThat(work.evaluated()).isBetween(1, MOST_CONDITIONS);
  }

  private static Work work(Reviewer reviewer, Workings workings) {
    return reviewer
        .review(
            workings.gathering().gather(TypicalClaim.on(0), TypicalClaim.TODAY),
            List.of(),
            new AskedSources(null))
        .work();
  }
}
