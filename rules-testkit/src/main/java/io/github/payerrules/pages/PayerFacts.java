package io.github.payerrules.pages;

import static io.github.payerrules.pages.Markdown.code;
import static io.github.payerrules.pages.Markdown.escaped;

import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.UsualDenial;
import java.util.List;

/** What a payer's own file says besides rules, in Markdown. */
final class PayerFacts {

  private PayerFacts() {}

  static void of(PayerInfo payer, Markdown page) {
    if (!payer.covers().isEmpty()) {
      page.paragraph("Covers " + String.join(", ", payer.covers()) + ".");
    }
    if (!payer.deadlines().isEmpty()) {
      page.heading(2, "Time limits").head(List.of("what is sent", "within", "counted", "source"));
      for (PayerDeadline limit : payer.deadlines()) {
        page.row(List.of(
            escaped(Words.of(limit)),
            escaped(limit.within()),
            Words.from(limit),
            escaped(limit.citation() + Words.marked(limit.mark()))));
      }
    }
    if (!payer.parameters().isEmpty()) {
      page.heading(2, "Numbers").head(List.of("what it is", "number", "source"));
      for (PayerParameter number : payer.parameters()) {
        page.row(List.of(
            escaped(number.name() + Words.during(number.effective(), number.until())),
            String.valueOf(number.value()),
            escaped(number.citation() + Words.marked(number.mark()))));
      }
    }
    if (!payer.denials().isEmpty()) {
      page.heading(2, "Denials it often sends").head(List.of("code", "what it means", "fix"));
      for (UsualDenial denial : payer.denials()) {
        page.row(List.of(
            escaped(denial.group() + "-" + denial.carc()),
            escaped(denial.meaning()),
            escaped(denial.fix())));
      }
    }
    excepted(payer, page);
  }

  private static void excepted(PayerInfo payer, Markdown page) {
    if (payer.exceptions().isEmpty()) {
      return;
    }
    page.heading(2, "Included rules that do not apply")
        .head(List.of("rule", "why it does not apply"));
    payer
        .exceptions()
        .forEach(each -> page.row(List.of(code(each.rule()), escaped(each.reason()))));
  }
}
