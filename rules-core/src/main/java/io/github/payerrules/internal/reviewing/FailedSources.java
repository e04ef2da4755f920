package io.github.payerrules.internal.reviewing;

import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sources that failed in one review. */
public final class FailedSources {

  private final List<String> failed = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  /** Notes a source by what it was asked for, and why it failed. */
  void add(String what, String why) {
    failed.add(what + ":");
    reasons.add(what + ": the source failed (" + why + ")");
  }

  /**
   * Tells of each source once, with the lines of all rules that needed it, in place of the advice
   * of each rule to supply what is missing.
   */
  void tellOnce(List<NotEvaluated> notEvaluated) {
    List<NotEvaluated> told = new ArrayList<>();
    for (int i = 0; i < failed.size(); i++) {
      String source = failed.get(i);
      Set<Integer> lines = new TreeSet<>();
      List<NotEvaluated> left = new ArrayList<>();
      for (NotEvaluated one : notEvaluated) {
        String others =
            one.reason() == Reason.NO_SOURCE ? without(source, one.missing()) : one.missing();
        if (others.equals(one.missing())) {
          left.add(one);
          continue;
        }
        lines.addAll(one.lines());
        if (!others.isEmpty()) {
          left.add(one.toBuilder().missing(others).build());
        }
      }
      notEvaluated.clear();
      notEvaluated.addAll(left);
      told.add(NotEvaluated.builder()
          .reason(Reason.NO_SOURCE)
          .lines(List.copyOf(lines))
          .missing(reasons.get(i))
          .build());
    }
    notEvaluated.addAll(told);
  }

  private static String without(String source, String missing) {
    return Arrays.stream(missing.split("; "))
        .filter(part -> !part.startsWith(source))
        .collect(Collectors.joining("; "));
  }
}
