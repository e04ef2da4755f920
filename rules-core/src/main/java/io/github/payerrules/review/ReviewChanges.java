package io.github.payerrules.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What changed between two reviews of a claim, such as before and after an addendum or a
 * correction. A finding or a question is the same when its rule and its lines are, whatever values
 * its message holds now. What the later review could not check any more is neither gone nor
 * answered. Immutable.
 *
 * @param gone findings of the earlier review that are no longer there
 * @param added findings that are new
 * @param remaining findings that are still there, as the later review has them
 * @param uncheckedFindings findings of the earlier review whose rule was not evaluated this time
 * @param answered questions of the earlier review that are no longer asked
 * @param asked questions that are new
 * @param open questions that are still asked
 * @param uncheckedQuestions questions of the earlier review whose rule was not evaluated this time
 * @param unchecked what was checked earlier and is not any more
 * @param checked what is checked now and was not earlier, as the earlier review told it
 * @param before the verdict of the earlier review
 * @param now the verdict of the later one
 */
public record ReviewChanges(
    List<Finding> gone,
    List<Finding> added,
    List<Finding> remaining,
    List<Finding> uncheckedFindings,
    List<Question> answered,
    List<Question> asked,
    List<Question> open,
    List<Question> uncheckedQuestions,
    List<NotEvaluated> unchecked,
    List<NotEvaluated> checked,
    Verdict before,
    Verdict now) {

  public ReviewChanges {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
    remaining = List.copyOf(remaining);
    uncheckedFindings = List.copyOf(uncheckedFindings);
    answered = List.copyOf(answered);
    asked = List.copyOf(asked);
    open = List.copyOf(open);
    uncheckedQuestions = List.copyOf(uncheckedQuestions);
    unchecked = List.copyOf(unchecked);
    checked = List.copyOf(checked);
  }

  /** The changes from an earlier review to a later one of the same claim. */
  public static ReviewChanges between(Review earlier, Review later) {
    Function<Finding, Object> finding = one -> List.of(one.rule(), one.outcome(), one.lines());
    Function<Question, Object> question = one -> List.of(one.rule(), one.lines());
    Function<NotEvaluated, Object> gap = one -> Arrays.asList(one.rule(), one.lines());
    List<Finding> goneFindings = without(earlier.findings(), later.findings(), finding);
    List<Question> goneQuestions = without(earlier.questions(), later.questions(), question);
    List<NotEvaluated> gaps = without(later.notEvaluated(), earlier.notEvaluated(), gap);
    Predicate<Finding> isFindingUnchecked = one -> isAmong(gaps, one.rule(), one.lines());
    Predicate<Question> isQuestionUnchecked = one -> isAmong(gaps, one.rule(), one.lines());
    return new ReviewChanges(
        where(isFindingUnchecked.negate(), goneFindings),
        without(later.findings(), earlier.findings(), finding),
        within(later.findings(), earlier.findings(), finding),
        where(isFindingUnchecked, goneFindings),
        where(isQuestionUnchecked.negate(), goneQuestions),
        without(later.questions(), earlier.questions(), question),
        within(later.questions(), earlier.questions(), question),
        where(isQuestionUnchecked, goneQuestions),
        gaps,
        without(earlier.notEvaluated(), later.notEvaluated(), gap),
        earlier.verdict(),
        later.verdict());
  }

  /** Whether nothing is gone, new, answered or asked, and as much was checked as before. */
  public boolean isEmpty() {
    return gone.isEmpty()
        && added.isEmpty()
        && answered.isEmpty()
        && asked.isEmpty()
        && unchecked.isEmpty()
        && checked.isEmpty();
  }

  /** Whether a gap is about the rule, or about any, on one of the lines. */
  private static boolean isAmong(List<NotEvaluated> gaps, String rule, List<Integer> lines) {
    return gaps.stream()
        .filter(gap -> gap.rule() == null || gap.rule().equals(rule))
        .anyMatch(gap ->
            gap.lines().isEmpty() || lines.isEmpty() || !Collections.disjoint(gap.lines(), lines));
  }

  private static <T> List<T> where(Predicate<T> holds, List<T> all) {
    return all.stream().filter(holds).toList();
  }

  private static <T> List<T> without(List<T> all, List<T> others, Function<T, Object> key) {
    List<Object> keys = others.stream().map(key).toList();
    return all.stream().filter(one -> !keys.contains(key.apply(one))).toList();
  }

  private static <T> List<T> within(List<T> all, List<T> others, Function<T, Object> key) {
    List<T> within = new ArrayList<>(all);
    within.removeAll(without(all, others, key));
    return within;
  }
}
