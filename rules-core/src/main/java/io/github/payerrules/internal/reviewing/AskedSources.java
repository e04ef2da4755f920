package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.NotEvaluated.Scope;
import io.github.payerrules.source.SourceFailureHandler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The caller's sources that one review asked: what they do not know is a gap of the claim, and what
 * no source could know is one of the installation.
 */
public final class AskedSources {

  private final @Nullable SourceFailureHandler handler;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  /** Of a review whose failures are told to the handler, if there is one. */
  public AskedSources(@Nullable SourceFailureHandler handler) {
    this.handler = handler;
  }

  /** Notes that a source is asked. */
  void add(String what) {
    asked.add(what);
  }

  /** Notes that a source failed, and tells the caller's own handler, once. */
  void addFailure(String what, Throwable failure) {
    // Its message may quote the claim, so the review tells only its kind.
    String kind = failure.getClass().getSimpleName();
    failures.put(what, kind.isEmpty() ? "unnamed exception" : kind);
    if (handler != null) {
      try {
        handler.failed(what, failure);
      } catch (Throwable ofHandler) {
        failures.put(what, failures.get(what) + "; the failure handler failed, too");
      }
    }
  }

  /** What failed and why, in the order in which the sources were asked. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    failures.forEach((what, why) -> reasons.add(what + ": " + why));
    return reasons;
  }

  /**
   * Sorts what could not be evaluated because a source is missing: one that failed is told once,
   * with the lines of all rules that needed it, in place of the advice of each rule to supply the
   * data.
   */
  void sort(List<NotEvaluated> notEvaluated) {
    Map<String, Set<Integer>> linesByFailure = new LinkedHashMap<>();
    failures.keySet().forEach(what -> linesByFailure.put(what, new TreeSet<>()));
    List<NotEvaluated> sorted = new ArrayList<>();
    for (NotEvaluated one : notEvaluated) {
      if (one.reason() != Reason.NO_SOURCE) {
        sorted.add(one);
        continue;
      }
      linesByFailure.forEach((what, lines) -> {
        if (one.needs().contains(what)) {
          lines.addAll(one.lines());
        }
      });
      if (!failures.keySet().containsAll(one.needs())) {
        sorted.add(one.toBuilder().scope(scope(one.needs())).build());
      }
    }
    linesByFailure.forEach((what, lines) -> sorted.add(NotEvaluated.builder()
        .reason(Reason.NO_SOURCE)
        .lines(List.copyOf(lines))
        .needs(List.of(what))
        .missing("The source of " + what + " failed (" + failures.get(what)
            + "); review the claim again when it answers")
        .build()));
    notEvaluated.clear();
    notEvaluated.addAll(sorted);
  }

  private Scope scope(List<String> needs) {
    for (String need : needs) {
      if (asked.contains(need) || need.equals(Missing.REFERRALS)) {
        return Scope.CLAIM;
      }
    }
    return Scope.INSTALLATION;
  }
}
