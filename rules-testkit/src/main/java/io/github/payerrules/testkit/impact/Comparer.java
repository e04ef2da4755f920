package io.github.payerrules.testkit.impact;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.testkit.change.PayerDifference;
import io.github.payerrules.testkit.change.TableDifference;
import io.github.payerrules.testkit.rules.Answer;
import io.github.payerrules.testkit.rules.SomeRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reviews one claim by both versions. Where rules alone changed, these rules are asked first, and
 * the whole review is made only where they answer otherwise. Thread-safe.
 */
final class Comparer {

  /** What can concern claims of a payer. */
  private record Concern(
      @Nullable SomeRules before, @Nullable SomeRules after, boolean anyClaim, Set<String> codes) {}

  /** What came of a claim. */
  record Compared(boolean concerned, @Nullable ClaimChange change) {}

  private final PayerRules before;
  private final PayerRules after;
  private final LocalDate day;
  private final Map<String, Concern> concerns = new HashMap<>();

  Comparer(
      PayerRules before,
      PayerRules after,
      List<PayerDifference> differences,
      boolean historyElsewhere,
      LocalDate day) {
    this.before = before;
    this.after = after;
    this.day = day;
    for (PayerDifference difference : differences) {
      if (!difference.isSame()) {
        concerns.put(difference.payer(), concern(difference, historyElsewhere));
      }
    }
  }

  private Concern concern(PayerDifference difference, boolean historyElsewhere) {
    Set<String> rules = difference.changedRules();
    boolean both = difference.kind() == PayerDifference.Kind.BOTH;
    // A row of a code also concerns services in a history, which is not at hand yet.
    boolean any = !both
        || difference.tables().stream()
            .anyMatch(table -> table.codes().isEmpty() || historyElsewhere);
    return new Concern(
        both && !rules.isEmpty() ? SomeRules.of(before, difference.payer(), rules) : null,
        both && !rules.isEmpty() ? SomeRules.of(after, difference.payer(), rules) : null,
        any,
        difference.tables().stream()
            .map(TableDifference::codes)
            .flatMap(Set::stream)
            .collect(Collectors.toSet()));
  }

  Compared compare(Claim claim, String name, String file, int position) {
    Concern concern = concerns.get(claim.payer());
    if (concern == null || !isConcerned(concern, claim, day)) {
      return new Compared(false, null);
    }
    Review was = before.review(claim, day);
    Review is = after.review(claim, day);
    List<AnswerChange> answers = new ArrayList<>();
    Map<List<Object>, AnswerChange> old = answers(claim, was, AnswerChange.Kind.GONE);
    Map<List<Object>, AnswerChange> now = answers(claim, is, AnswerChange.Kind.NEW);
    now.forEach((key, answer) -> {
      if (!old.containsKey(key)) {
        answers.add(answer);
      }
    });
    old.forEach((key, answer) -> {
      if (!now.containsKey(key)) {
        answers.add(answer);
      }
    });
    return new Compared(
        true,
        answers.isEmpty()
            ? null
            : new ClaimChange(
                name,
                file,
                position,
                claim.payer(),
                provider(claim),
                was.verdict().name(),
                is.verdict().name(),
                answers));
  }

  private static boolean isConcerned(Concern concern, Claim claim, LocalDate day) {
    if (concern.anyClaim() || carriesOneOf(concern.codes(), claim)) {
      return true;
    }
    SomeRules one = concern.before();
    SomeRules other = concern.after();
    return one != null && other != null && !same(one.answer(claim, day), other.answer(claim, day));
  }

  private static boolean same(Answer one, Answer other) {
    return said(one).equals(said(other));
  }

  private static List<Object> said(Answer answer) {
    List<Object> said = new ArrayList<>();
    answer.findings().forEach(each -> said.add(key(each)));
    answer.questions().forEach(each -> said.add(key(each)));
    answer.notEvaluated().forEach(each -> said.add(key(each)));
    return said;
  }

  private static List<Object> key(Finding finding) {
    return List.of(finding.rule(), finding.outcome(), finding.lines());
  }

  private static List<Object> key(Question question) {
    return List.of(question.rule(), "asks", question.lines());
  }

  private static List<Object> key(NotEvaluated item) {
    return List.of(String.valueOf(item.rule()), item.reason(), item.lines());
  }

  private static boolean carriesOneOf(Set<String> codes, Claim claim) {
    if (codes.isEmpty()) {
      return false;
    }
    for (ServiceLine line : claim.lines()) {
      if (codes.contains(line.code()) || line.diagnoses().stream().anyMatch(codes::contains)) {
        return true;
      }
    }
    List<PriorService> history = claim.history();
    return claim.diagnoses().stream().anyMatch(codes::contains)
        || (history != null
            && history.stream().anyMatch(service -> codes.contains(service.code())));
  }

  private static Map<List<Object>, AnswerChange> answers(
      Claim claim, Review review, AnswerChange.Kind kind) {
    Map<List<Object>, AnswerChange> answers = new LinkedHashMap<>();
    for (Finding each : review.findings()) {
      answers.put(key(each), answer(claim, kind, each, each.lines()));
    }
    for (Question each : review.questions()) {
      answers.put(
          key(each),
          new AnswerChange(
              kind,
              null,
              each.rule(),
              first(each.lines()),
              code(claim, first(each.lines())),
              charge(claim, first(each.lines())),
              "asks: " + each.text()));
    }
    for (NotEvaluated each : review.notEvaluated()) {
      String rule = each.rule();
      answers.put(
          key(each),
          new AnswerChange(
              kind,
              null,
              rule == null ? each.reason().name().toLowerCase(Locale.ROOT).replace('_', '-') : rule,
              first(each.lines()),
              code(claim, first(each.lines())),
              charge(claim, first(each.lines())),
              "not evaluated: " + each.missing()));
    }
    return answers;
  }

  private static AnswerChange answer(
      Claim claim, AnswerChange.Kind kind, Finding finding, List<Integer> lines) {
    int line = first(lines);
    return new AnswerChange(
        kind,
        finding.outcome(),
        finding.rule(),
        line,
        code(claim, line),
        charge(claim, line),
        finding.message());
  }

  private static int first(List<Integer> lines) {
    return lines.isEmpty() ? 0 : lines.get(0);
  }

  private static String code(Claim claim, int line) {
    return claim.lines().stream()
        .filter(each -> each.number() == line)
        .map(ServiceLine::code)
        .findFirst()
        .orElse("");
  }

  private static @Nullable BigDecimal charge(Claim claim, int line) {
    BigDecimal sum = null;
    for (ServiceLine each : claim.lines()) {
      BigDecimal charge = each.charge();
      if (charge != null && (line == 0 || each.number() == line)) {
        sum = sum == null ? charge : sum.add(charge);
      }
    }
    return sum;
  }

  private static String provider(Claim claim) {
    for (Provider provider : new @Nullable Provider[] {claim.rendering(), claim.billing()}) {
      if (provider != null && provider.npi() != null) {
        return provider.npi();
      }
    }
    return "";
  }
}
