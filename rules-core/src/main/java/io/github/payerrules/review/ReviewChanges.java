package io.github.payerrules.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What changed between two reviews of a claim, such as before and after an addendum or a
 * correction. A finding or a question is the same when its rule and its lines are, whatever values
 * its message holds now. Immutable.
 *
 * @param gone findings of the earlier review that are no longer there
 * @param added findings that are new
 * @param remaining findings that are still there, as the later review has them
 * @param answered questions of the earlier review that are no longer asked
 * @param asked questions that are new
 * @param open questions that are still asked
 * @param before the verdict of the earlier review
 * @param now the verdict of the later one
 */
public record ReviewChanges(
    List<Finding> gone,
    List<Finding> added,
    List<Finding> remaining,
    List<Question> answered,
    List<Question> asked,
    List<Question> open,
    Verdict before,
    Verdict now) {

  public ReviewChanges {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
    remaining = List.copyOf(remaining);
    answered = List.copyOf(answered);
    asked = List.copyOf(asked);
    open = List.copyOf(open);
  }

  /** The changes from an earlier review to a later one of the same claim. */
  public static ReviewChanges between(Review earlier, Review later) {
    Function<Finding, Object> finding = one -> List.of(one.rule(), one.outcome(), one.lines());
    Function<Question, Object> question = one -> List.of(one.rule(), one.lines());
    return new ReviewChanges(
        without(earlier.findings(), later.findings(), finding),
        without(later.findings(), earlier.findings(), finding),
        within(later.findings(), earlier.findings(), finding),
        without(earlier.questions(), later.questions(), question),
        without(later.questions(), earlier.questions(), question),
        within(later.questions(), earlier.questions(), question),
        earlier.verdict(),
        later.verdict());
  }

  /** Whether nothing is gone, new, answered or asked. */
  public boolean isEmpty() {
    return gone.isEmpty() && added.isEmpty() && answered.isEmpty() && asked.isEmpty();
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
