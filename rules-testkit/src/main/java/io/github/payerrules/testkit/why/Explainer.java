package io.github.payerrules.testkit.why;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import io.github.payerrules.testkit.why.Explanation.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says why rules fire or do not fire on a claim: each condition in plain words with what it saw,
 * and the smallest change of the claim that would turn the answer.
 *
 * <pre>{@code
 * Explainer explainer = Explainer.of(rules);
 * for (Explanation why : explainer.explain(claim, today, "esi-sessions-per-12-months", 1)) {
 *   System.out.println(why.because());
 * }
 * }</pre>
 *
 * <p>A change says on what the rule turns. Whether the record supports it only the record says.
 * Thread-safe.
 */
public final class Explainer {

  /** For how many rules a change is looked for where none is named. */
  private static final int MOST_CHANGES = 12;

  private static final String NO_TABLE = "not known: table of ";

  private final PayerRules rules;
  private final Map<String, PayerUnderTest> payers = new ConcurrentHashMap<>();

  private Explainer(PayerRules rules) {
    this.rules = rules;
  }

  /** An explainer of these rules, with their sources and tables. */
  public static Explainer of(PayerRules rules) {
    return new Explainer(rules);
  }

  /**
   * Why the rules of the claim's payer fire or do not fire, those that fire first.
   *
   * @param today the day taken as today
   * @param rule the only rule that is asked about; {@code null} for all
   * @param line the only line that is asked about; {@code null} for all
   * @throws IllegalArgumentException when there are no rules of the payer, no rule of that id, or
   *     no such line
   */
  public List<Explanation> explain(
      Claim claim, LocalDate today, @Nullable String rule, @Nullable Integer line) {
    PayerUnderTest payer =
        payers.computeIfAbsent(claim.payer(), name -> PayerUnderTest.of(rules, name));
    if (line != null && claim.lines().stream().noneMatch(each -> each.number() == line)) {
      throw new IllegalArgumentException("the claim has no line " + line);
    }
    Map<String, RuleText> texts = new LinkedHashMap<>();
    payer.rules().forEach(each -> texts.put(each.info().id(), each));
    if (rule != null && !texts.containsKey(rule)) {
      throw new IllegalArgumentException("no rule of " + claim.payer() + " has the id " + rule
          + NearestName.among(rule, texts.keySet())
              .map(near -> ". Did you mean " + near + "?")
              .orElse(""));
    }
    Claim gathered = payer.gathered(claim, today);
    Review review = rules.review(gathered, today);
    List<Explanation> all = new ArrayList<>();
    for (RuleTrace trace : rules.explain(gathered, today, id -> rule == null || rule.equals(id))) {
      RuleText text = texts.get(trace.rule());
      if (text != null && (line == null || trace.line() == 0 || trace.line() == line)) {
        all.add(explained(text, trace, review));
      }
    }
    all.sort(Comparator.comparing(Explanation::state));
    return withChanges(payer, texts, gathered, today, all, rule != null);
  }

  private static List<Explanation> withChanges(
      PayerUnderTest payer,
      Map<String, RuleText> texts,
      Claim claim,
      LocalDate today,
      List<Explanation> all,
      boolean named) {
    List<Explanation> changed = new ArrayList<>();
    int looked = 0;
    for (Explanation each : all) {
      RuleText text = texts.get(each.rule());
      boolean look =
          named || (each.state().compareTo(State.NEARLY) <= 0 && ++looked <= MOST_CHANGES);
      changed.add(
          text == null || !look
              ? each
              : each.with(new SmallestChange(payer, text, claim, today, each.line())
                  .to(each.state() != State.FIRES && each.state() != State.SAME_REASON)));
    }
    return changed;
  }

  private static Explanation explained(RuleText text, RuleTrace trace, Review review) {
    List<SeenCondition> conditions = new ArrayList<>();
    for (int i = 0; i < trace.conditions().size(); i++) {
      RuleTrace.Condition seen = trace.conditions().get(i);
      ConditionText written = text.conditions().get(i);
      conditions.add(new SeenCondition(
          seen.text(),
          written.plain(),
          written.meaning(),
          seen.truth(),
          plain(seen.saw()),
          Distance.words(written, seen)));
    }
    State state = state(trace, review);
    return new Explanation(
        trace.rule(),
        text.info().title(),
        text.info().outcome(),
        trace.source(),
        trace.line(),
        state,
        because(state, text, trace, conditions, review),
        conditions,
        null);
  }

  private static State state(RuleTrace trace, Review review) {
    if (!trace.inEffect()) {
      return State.NOT_IN_EFFECT;
    }
    return switch (trace.result()) {
      case YES -> finding(trace, review) == null ? State.SAME_REASON : State.FIRES;
      case UNKNOWN -> lacksTableOnly(trace) ? State.NO_TABLE : State.ASKS;
      case NO -> {
        long failed = trace.conditions().stream()
            .filter(seen -> seen.truth() != Truth.YES)
            .count();
        boolean speaks = trace.conditions().get(0).truth() == Truth.YES;
        yield failed == 1 && speaks ? State.NEARLY : State.SILENT;
      }
    };
  }

  private static boolean lacksTableOnly(RuleTrace trace) {
    return trace.conditions().stream()
        .filter(seen -> seen.truth() == Truth.UNKNOWN)
        .allMatch(seen -> seen.saw().startsWith(NO_TABLE));
  }

  /** A yes or no as a person says it. */
  private static String plain(String saw) {
    return saw.replaceFirst("^true\\b", "yes")
        .replaceFirst("^false\\b", "no")
        .replace("(modifiers )", "(no modifiers)")
        .replaceFirst("^not known: ", "nothing: not known is ")
        .replaceFirst("; import it with TableImporter.*", "");
  }

  private static @Nullable Finding finding(RuleTrace trace, Review review) {
    return review.findings().stream()
        .filter(each -> each.rule().equals(trace.rule()))
        .filter(each -> trace.line() == 0 || each.lines().contains(trace.line()))
        .findFirst()
        .orElse(null);
  }

  private static String because(
      State state, RuleText text, RuleTrace trace, List<SeenCondition> conditions, Review review) {
    return switch (state) {
      case FIRES -> {
        Finding finding = finding(trace, review);
        yield finding == null ? "" : finding.message();
      }
      case SAME_REASON -> "Every condition is met; another rule gives the same reason.";
      case NOT_IN_EFFECT ->
        "The rule applies to dates of service"
            + (text.info().effective() == null ? "" : " from " + text.info().effective())
            + (text.info().until() == null ? "" : " through " + text.info().until())
            + ".";
      case ASKS, NO_TABLE -> "Not known: " + unmet(conditions, Truth.UNKNOWN);
      case NEARLY, SILENT -> "Not met: " + unmet(conditions, Truth.NO);
    };
  }

  private static String unmet(List<SeenCondition> conditions, Truth truth) {
    return String.join(
            "; ",
            conditions.stream()
                .filter(each -> each.truth() == truth)
                .map(each -> each.words()
                    + (each.saw().isEmpty() ? "" : " (saw " + each.saw() + ")")
                    + (each.distance().isEmpty() ? "" : ", " + each.distance()))
                .toList())
        + ".";
  }
}
