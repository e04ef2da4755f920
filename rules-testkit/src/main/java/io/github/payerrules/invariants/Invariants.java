package io.github.payerrules.invariants;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.Document;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.document.Node;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.rules.Answer;
import io.github.payerrules.testkit.rules.RuleAlone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries on a claim what must hold of every review: order, repetition and threads make no
 * difference, an unrelated service neither; a field that is absent never lets a finding vanish in
 * silence; a rule says the same alone as among all others. It knows no field by name but those
 * whose order or absence has a meaning, so that new fields are tried as they come.
 *
 * <p>A finding or question vanishes in silence when the review without the field says nothing in
 * its place on one of its lines: no finding and no question of the rule, no "not evaluated" of the
 * rule, and none of the line or claim as a whole.
 *
 * <p>Thread-safe. Rules are built alone when they are first asked for, once.
 */
public final class Invariants {

  /** No code of CPT, so that no policy speaks of it. */
  private static final String UNRELATED = "99999";

  private final PayerRules rules;
  private final Map<String, RuleAlone> alone = new ConcurrentHashMap<>();

  /** What must hold of the reviews by those rules. */
  public Invariants(PayerRules rules) {
    this.rules = rules;
  }

  /**
   * The invariants that do not hold of a claim, each with the smallest change that shows it. Empty
   * for a payer without rules.
   *
   * @param today the day taken as today
   */
  public List<Broken> of(Claim claim, LocalDate today) {
    return rules.payers().stream()
        .filter(payer -> payer.payer().equals(claim.payer()))
        .findFirst()
        .map(payer -> new Run(claim, today, payer.rules()).run())
        .orElse(List.of());
  }

  /** One claim being tried, by one thread. */
  private final class Run {

    private final Claim claim;
    private final LocalDate today;
    private final Set<String> ids;
    private final Review own;
    private final Node tree;
    private final List<Broken> broken = new ArrayList<>();

    Run(Claim claim, LocalDate today, List<RuleInfo> rules) {
      this.claim = claim;
      this.today = today;
      this.ids =
          rules.stream().map(RuleInfo::id).collect(Collectors.toCollection(LinkedHashSet::new));
      this.own = review(claim);
      this.tree = Document.json("claim", ClaimWriter.toJson(claim)).root();
    }

    List<Broken> run() {
      noFailure("", own);
      same(Invariant.SAME_AGAIN, "", review(claim));
      same(Invariant.SAME_IN_ANOTHER_THREAD, "", inAnotherThread());
      fromJson();
      Variants.lists(tree).forEach(this::anyOrder);
      unrelatedService();
      absentFields();
      ids.forEach(this::alone);
      return List.copyOf(broken);
    }

    /** A deadline that a busy machine missed says nothing of the rules: it is asked once more. */
    private Review review(Claim asked) {
      Review review = rules.review(asked, today);
      boolean cut =
          review.notEvaluated().stream().anyMatch(one -> one.reason() == Reason.LIMIT_REACHED);
      return cut ? rules.review(asked, today) : review;
    }

    private Review inAnotherThread() {
      FutureTask<Review> task = new FutureTask<>(() -> review(claim));
      new Thread(task, "invariants").start();
      try {
        return task.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return own;
      } catch (ExecutionException failed) {
        throw new IllegalStateException("the review failed in another thread", failed.getCause());
      }
    }

    private void same(Invariant invariant, String change, Review other) {
      if (!Said.same(own, other)) {
        broken.add(new Broken(invariant, change, Said.difference(own, other)));
      }
    }

    private void noFailure(String change, Review review) {
      List<String> failed = review.notEvaluated().stream()
          .filter(one -> one.reason() == Reason.RULE_FAILED)
          .map(NotEvaluated::missing)
          .map(text -> "+ " + text)
          .toList();
      if (!failed.isEmpty()) {
        broken.add(new Broken(Invariant.NO_FAILURE, change, failed));
      }
    }

    private void fromJson() {
      Optional<Claim> read = read(tree);
      if (read.isEmpty() || !read.get().equals(claim)) {
        broken.add(new Broken(
            Invariant.SAME_FROM_JSON,
            "",
            List.of("+ " + (read.isEmpty() ? "no claim" : "another claim"))));
      } else {
        same(Invariant.SAME_FROM_JSON, "", review(read.get()));
      }
    }

    private Optional<Claim> read(Node variant) {
      return Optional.ofNullable(new ClaimReader().bind("claim", variant).claim());
    }

    private void anyOrder(String list) {
      Review reversed = read(Variants.reversed(tree, list)).map(this::review).orElse(own);
      if (Said.same(own, reversed)) {
        return;
      }
      for (Map.Entry<String, Node> variant : Variants.exchanged(tree, list).entrySet()) {
        Review other = read(variant.getValue()).map(this::review).orElse(own);
        if (!Said.same(own, other)) {
          same(Invariant.ANY_ORDER, variant.getKey(), other);
          return;
        }
      }
      same(Invariant.ANY_ORDER, "with " + list + " reversed", reversed);
    }

    private void unrelatedService() {
      List<PriorService> history = claim.history();
      Optional<LocalDate> first =
          claim.lines().stream().map(ServiceLine::date).min(LocalDate::compareTo);
      if (history == null || first.isEmpty()) {
        return;
      }
      for (int days : new int[] {0, 1, 40}) {
        List<PriorService> more = new ArrayList<>(history);
        more.add(PriorService.of(UNRELATED, first.get().minusDays(days)));
        Review with = review(claim.toBuilder().history(more).build());
        if (!Said.sameButMoreTables(own, with)) {
          same(
              Invariant.UNRELATED_SERVICE,
              "with a service " + UNRELATED + " " + days + " days before",
              with);
        }
      }
    }

    private void absentFields() {
      Set<String> told = new LinkedHashSet<>();
      for (String field : Variants.fields(tree)) {
        // What a field inside showed is not told again of the whole.
        boolean toldInside = told.stream().anyMatch(inner -> inner.startsWith(field + "/"));
        Claim without = read(tree.without(field)).orElse(claim);
        if (without.equals(claim) || toldInside) {
          continue;
        }
        int before = broken.size();
        Review review = review(without);
        noFailure("without " + field, review);
        if (!AbsentFields.saySomething(field)
            && !hasDefault(field, without)
            && !claimSaysIt(field)) {
          silentPass(field, review);
          if (AbsentFields.areEvidence(field)) {
            denied(field, review);
          }
        }
        if (broken.size() > before) {
          told.add(field);
        }
      }
    }

    /** Whether the field has a value where it is absent, such as one unit. */
    private boolean hasDefault(String field, Claim without) {
      return Document.json("claim", ClaimWriter.toJson(without))
          .root()
          .at(field)
          .isPresent();
    }

    /** Whether the claim documents what a line does: without it, the claim's holds of the line. */
    private boolean claimSaysIt(String field) {
      return AbsentFields.areEvidence(field)
          && field.startsWith("/lines/")
          && tree.at(field.substring(field.indexOf("/evidence"))).isPresent();
    }

    private void silentPass(String field, Review without) {
      List<String> vanished = Stream.concat(
              own.findings().stream()
                  .filter(one -> ids.contains(one.rule()))
                  .filter(one -> !speaks(without, one.rule(), one.lines()))
                  .map(Said::text),
              own.questions().stream()
                  .filter(one -> !speaks(without, one.rule(), one.lines()))
                  .map(Said::text))
          .map(text -> "- " + text)
          .toList();
      if (!vanished.isEmpty()) {
        broken.add(new Broken(Invariant.NO_SILENT_PASS, "without " + field, vanished));
      }
    }

    /** Whether a review says anything of a rule on one of the lines. */
    private boolean speaks(Review review, String rule, List<Integer> lines) {
      return review.findings().stream()
              .anyMatch(one -> one.rule().equals(rule) && meet(one.lines(), lines))
          || review.questions().stream()
              .anyMatch(one -> one.rule().equals(rule) && meet(one.lines(), lines))
          || review.notEvaluated().stream()
              .anyMatch(one ->
                  (one.rule() == null || one.rule().equals(rule)) && meet(one.lines(), lines));
    }

    private boolean meet(List<Integer> lines, List<Integer> others) {
      return lines.isEmpty() || others.isEmpty() || !Collections.disjoint(lines, others);
    }

    private void denied(String field, Review without) {
      List<String> more = without.findings().stream()
          .filter(finding -> finding.outcome() == Outcome.DENY)
          .filter(finding -> own.findings().stream()
              .noneMatch(
                  one -> one.rule().equals(finding.rule()) && one.lines().equals(finding.lines())))
          .map(finding -> "+ " + Said.text(finding))
          .toList();
      if (!more.isEmpty()) {
        broken.add(new Broken(Invariant.UNKNOWN_NEVER_DENIES, "without " + field, more));
      }
    }

    /**
     * Whether another rule may have told it in this one's place: one of another file
     * (see @sameReasonAs), or one that says the same two lines the other way round.
     */
    private boolean toldByAnother(Answer alone, String rule, String text) {
      Stream<Map.Entry<String, List<Integer>>> said = Stream.concat(
          alone.findings().stream()
              .filter(one -> Said.text(one).equals(text))
              .map(one -> Map.entry(one.source(), one.lines())),
          alone.questions().stream()
              .filter(one -> Said.text(one).equals(text))
              .map(one -> Map.entry(one.source(), one.lines())));
      return !Said.ofRule(own, rule).contains(text)
          && said.anyMatch(one -> own.findings().stream()
              .anyMatch(other -> (!file(other.source()).equals(file(one.getKey()))
                      && meet(other.lines(), one.getValue()))
                  || areReversed(other.lines(), one.getValue())));
    }

    private boolean areReversed(List<Integer> lines, List<Integer> others) {
      return lines.size() == 2 && others.equals(List.of(lines.get(1), lines.get(0)));
    }

    private static String file(String source) {
      return source.replaceFirst(":\\d+$", "");
    }

    private void alone(String rule) {
      Answer answer = alone
          .computeIfAbsent(
              claim.payer() + " " + rule, key -> RuleAlone.of(rules, claim.payer(), rule))
          .answer(claim, today);
      List<String> difference = Said.difference(
          Said.ofRule(own, rule),
          Said.of(answer.findings(), answer.questions(), answer.notEvaluated()).stream()
              .filter(text -> !toldByAnother(answer, rule, text))
              .toList());
      if (!difference.isEmpty()) {
        broken.add(new Broken(Invariant.SAME_ALONE, "rule " + rule, difference));
      }
    }
  }
}
