package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Verification;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A verification for people: the tasks first, then the answers. */
final class VerificationText {

  private static final int NAME = 10;
  private static final int TOPIC = 15;

  private final Page page;

  VerificationText(Page page) {
    this.page = page;
  }

  void print(String name, Verification verification) {
    int count = verification.tasks().size();
    page.heading(
        List.of(),
        name + "  " + verification.payer()
            + (verification.date() == null ? "" : "  " + UsDates.of(verification.date())) + "  "
            + (count == 0 ? "READY" : count == 1 ? "1 TASK" : count + " TASKS"));
    if (verification.rulesOf() != null) {
      page.entry(
          2,
          "There are no policy rules for " + verification.payer()
              + ": only what every payer requires is checked.");
    }
    page.blank();
    verification.tasks().forEach(this::task);
    for (Answer answer : verification.answers()) {
      if (answer.state() != Answer.State.OPEN) {
        page.entry(
            List.of(
                new Cell("  " + word(answer.topic()), TOPIC + 2, Style.PLAIN),
                new Cell(answer.state() == Answer.State.OK ? "ok" : "?", 4, Style.PLAIN)),
            line(answer.line()) + answer.text(),
            Style.PLAIN);
      }
    }
    for (Finding advice : verification.advice()) {
      entry("note", advice.message());
    }
    page.blank();
  }

  private void task(Task task) {
    page.entry(
        List.of(new Cell("  " + task.kind().word() + "  ", NAME + 2, Style.PLAIN)),
        line(task.line()) + task.message(),
        Style.PLAIN);
    task.questions().forEach(question -> entry("ask", question));
    entry("do", task.fix());
    entry("who", task.actor().word() + ", by " + UsDates.of(task.due()));
    if (task.date() != null && !task.date().equals(task.due())) {
      entry("date", UsDates.of(task.date()));
    }
    entry("source", task.mark().behind(task.citation()));
    page.blank();
  }

  private void entry(String name, String text) {
    page.entry(List.of(new Cell("      " + name, NAME + 6, Style.PLAIN)), text, Style.PLAIN);
  }

  void notices(List<Problem> notices) {
    notices.forEach(notice -> page.entry(2, notice.toString()));
  }

  private static String line(@Nullable Integer line) {
    return line == null ? "" : "Line " + line + ": ";
  }

  private static String word(Answer.Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
