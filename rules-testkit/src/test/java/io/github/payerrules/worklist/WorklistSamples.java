package io.github.payerrules.worklist;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.Versions;
import java.time.LocalDate;
import java.util.List;

/** What the payer Acme's rules say in the tests of worklists. Synthetic. */
public final class WorklistSamples {

  private WorklistSamples() {}

  /** Claims are due 90 days after the service. */
  public static PayerDeadline deadline() {
    return PayerDeadline.builder()
        .filing("original claim")
        .amount(90)
        .unit(PayerDeadline.Unit.DAYS)
        .start(PayerDeadline.Start.SERVICE)
        .citation("Acme manual, claims")
        .mark(Mark.VERIFIED)
        .build();
  }

  /** A review that finds nothing. */
  public static Review.Builder review(LocalDate day) {
    return Review.builder()
        .payer("acme")
        .reviewedOn(day)
        .versions(Versions.builder().library("1").build());
  }

  /** A finding of line 1; message and fix are to be set. */
  public static Finding.Builder finding(String rule, Outcome outcome, RootCause cause) {
    return Finding.builder()
        .rule(rule)
        .outcome(outcome)
        .lines(List.of(1))
        .primary(true)
        .citation("Acme policy 1")
        .mark(Mark.VERIFIED)
        .category("test")
        .cause(cause)
        .remedy("")
        .group("CO")
        .carc("16")
        .source("acme/test.drl:1");
  }

  /** How long the pain has lasted. */
  public static Question question(LocalDate date) {
    return Question.builder()
        .rule("pain")
        .outcome(Outcome.DENY)
        .lines(List.of(1))
        .missing(List.of("painWeeks"))
        .procedure("epidural steroid injection")
        .date(date)
        .wants("the pain has lasted at least 4 weeks")
        .text("How many weeks has the pain lasted?")
        .citation("Acme policy 1")
        .category("test")
        .source("acme/test.drl:2")
        .build();
  }
}
