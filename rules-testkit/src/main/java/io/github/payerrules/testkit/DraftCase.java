package io.github.payerrules.testkit;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.Document;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.fixtures.SyntheticCheck;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A case made of a claim, with today's findings as a draft of its answer. It says what the rules
 * say, which may be wrong: it fails until a person has checked it against the policy and removed
 * the line {@code draft: true}. Immutable and thread-safe.
 *
 * @param name what the case shows
 * @param text the case as YAML, an item of a case file
 * @param problems what in the claim looks like a real person: it must not become a case
 */
public record DraftCase(String name, String text, List<Problem> problems) {

  public DraftCase {
    problems = List.copyOf(problems);
  }

  /**
   * Reviews a claim and makes a case of it.
   *
   * @param name what the case is to show
   * @param today the day taken as today, which the case keeps
   * @param beside the payer's folder in which the case is to stand: its claim then need not name
   *     the payer; empty for a golden claim
   * @param judged is asked with each finding's rule whether the case judges it; cases beside a rule
   *     file judge the rules of that file
   */
  public static DraftCase of(
      PayerRules rules,
      Claim claim,
      String name,
      LocalDate today,
      String beside,
      Predicate<String> judged) {
    return of(rules, claim, name, today, beside, judged, List.of());
  }

  /**
   * Makes a case of a claim that a payer denied and that no rule found wrong: it passes when a rule
   * of that id finds what the payer found.
   *
   * @param claim whose rules find nothing of the denial
   * @param today the day taken as today, which the case keeps
   * @param rule the id of the rule that is to be written
   * @param lines the lines of the claim that the payer denied
   * @param carc the payer's group and reason code, such as {@code CO-151}
   */
  public static DraftCase ofDenied(
      PayerRules rules,
      Claim claim,
      String name,
      LocalDate today,
      String rule,
      List<Integer> lines,
      String carc) {
    Expectation denial =
        new Expectation(Expectation.Kind.DENY, rule, lines, null, carc, List.of(), List.of(), 0);
    return of(rules, claim, name, today, "", each -> true, List.of(denial));
  }

  /**
   * A case file in which a draft is one no longer: a person has checked it against the policy. All
   * else stays as it is.
   *
   * @param file the text of a case file without problems
   * @param json whether it is written as JSON
   * @param name the name of the draft
   * @throws IllegalArgumentException when the file has no such case
   */
  public static String checked(String file, boolean json, String name) {
    return new CaseEdit(file, json, name).remove("draft").done();
  }

  private static DraftCase of(
      PayerRules rules,
      Claim claim,
      String name,
      LocalDate today,
      String beside,
      Predicate<String> judged,
      List<Expectation> more) {
    Review review = rules.review(claim, today);
    CaseText writer = new CaseText(false);
    List<String> lines = new ArrayList<>();
    lines.add("- case: " + writer.text(name));
    lines.add(
        "  draft: true # remove this line once you have checked the answer against the policy");
    lines.add("  today: " + today);
    lines.add("  claim:");
    writer.claim(content(claim, beside)).forEach(line -> lines.add("    " + line));
    List<Expectation> expected = Stream.concat(
            review.findings().stream()
                .filter(finding -> judged.test(finding.rule()))
                .map(finding -> Expectation.of(finding, true, true)),
            more.stream())
        .toList();
    lines.add(expected.isEmpty() ? "  expect: none" : "  expect:");
    expected.forEach(each -> lines.add("    - " + writer.expectation(each)));
    notJudged(review, judged, lines);
    String text = String.join("\n", lines) + "\n";
    return new DraftCase(name, text, new SyntheticCheck().text(text, name));
  }

  /**
   * Makes a case that is like another one of the same file.
   *
   * @param base the case that it is like
   * @param name what the case is to show
   * @param changes what is different
   * @param near the rule of which the case is a near miss where it says nothing
   * @throws IllegalArgumentException where a place for a change is not there
   */
  public static DraftCase like(
      PayerRules rules, JudgedCase base, String name, List<CaseChange> changes, String near) {
    CaseText writer = new CaseText(false);
    List<String> lines = new ArrayList<>();
    lines.add("- case: " + writer.text(name));
    lines.add(
        "  draft: true # remove this line once you have checked the answer against the policy");
    lines.add("  like: " + writer.text(base.test().name()));
    addChanges(changes, writer, lines);
    Claim claim = new ClaimReader()
        .withPayer(base.claim().payer())
        .bind(base.test().file(), CaseChange.made(base.test().claim(), changes))
        .orThrow();
    Review review = rules.review(claim, base.today());
    List<String> expected = new ArrayList<>();
    for (Finding finding : review.findings()) {
      if (base.judges(finding.rule())) {
        expected.add(writer.expectation(Expectation.of(finding, true, true)));
      }
    }
    for (Question question : review.questions()) {
      if (question.rule().equals(near)) {
        expected.add(
            writer.expectation(Expectation.of(Expectation.Kind.ASK, near, question.lines())));
      }
    }
    boolean silent = expected.stream().noneMatch(each -> each.contains(near));
    if (silent
        && CaseRunner.nearMissed(rules.explain(claim, base.today()), Set.of()).contains(near)) {
      lines.add("  near: " + writer.text(near));
    }
    lines.add(expected.isEmpty() ? "  expect: none" : "  expect:");
    expected.forEach(each -> lines.add("    - " + each));
    String text = String.join("\n", lines) + "\n";
    return new DraftCase(name, text, new SyntheticCheck().text(text, name));
  }

  private static void addChanges(List<CaseChange> changes, CaseText writer, List<String> lines) {
    List<String> removed = new ArrayList<>();
    List<String> put = new ArrayList<>();
    for (CaseChange change : changes) {
      Node value = change.value();
      if (value == null) {
        removed.add(change.pointer());
      } else {
        put.add(change.pointer() + ": " + writer.inLine(value));
      }
    }
    if (!put.isEmpty()) {
      lines.add("  change: { " + String.join(", ", put) + " }");
    }
    if (!removed.isEmpty()) {
      lines.add("  remove: [" + String.join(", ", removed) + "]");
    }
  }

  /** The claim as cases have it: the practice's own reference is none of theirs. */
  private static ObjectNode content(Claim claim, String beside) {
    Node root = Document.json("claim", ClaimWriter.toJson(claim)).root();
    Node content = root.at("/id").isPresent() ? root.without("/id") : root;
    boolean own = content.at("/payer").orElse(null) instanceof ScalarNode payer
        && payer.text().equals(beside);
    return (ObjectNode) (own ? content.without("/payer") : content);
  }

  /** What the review said besides: a person may want it in the answer. */
  private static void notJudged(Review review, Predicate<String> judged, List<String> lines) {
    CaseText writer = new CaseText(false);
    List<String> besides = new ArrayList<>();
    for (Question question : review.questions()) {
      if (judged.test(question.rule())) {
        besides.add(writer.expectation(new Expectation(
            Expectation.Kind.ASK,
            question.rule(),
            question.lines(),
            null,
            null,
            List.of(),
            question.missing(),
            0)));
      }
    }
    for (NotEvaluated item : review.notEvaluated()) {
      if (item.rule() == null || judged.test(item.rule())) {
        String what = item.rule() == null ? Reasons.word(item.reason()) : item.rule();
        besides.add(
            writer.expectation(Expectation.of(Expectation.Kind.NOT_EVALUATED, what, item.lines())));
      }
    }
    if (!besides.isEmpty()) {
      lines.add("  # The review also has these; add them to expect where they matter:");
      besides.stream().distinct().forEach(each -> lines.add("  #   - " + each));
    }
  }
}
