package io.github.payerrules.internal.reviewing;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves one of two findings in which each of two lines falls because of the other: payers pay one
 * of the two. The more serious stays. Where they are equal, a code pair goes before a policy, for
 * payers apply code pairs first; of two other denials that of the later line stays.
 */
final class MutualFindings {

  /** The reason code of code pairs. */
  private static final String CODE_PAIR = "236";

  /** The line that falls, and the line because of which it does. */
  private record Because(int line, int other) {

    Because reversed() {
      return new Because(other, line);
    }
  }

  private MutualFindings() {}

  static void leaveOne(List<Finding> findings) {
    Map<Because, List<Finding>> ofTwoLines = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.lines().size() == 2 && finding.outcome() != Outcome.ADVISE) {
        ofTwoLines
            .computeIfAbsent(
                new Because(finding.lines().get(0), finding.lines().get(1)),
                key -> new ArrayList<>())
            .add(finding);
      }
    }
    Set<Finding> needless = new HashSet<>();
    ofTwoLines.forEach((because, own) -> {
      List<Finding> opposite = ofTwoLines.getOrDefault(because.reversed(), List.of());
      for (Finding finding : own) {
        if (opposite.stream().anyMatch(other -> goesBefore(other, finding))) {
          needless.add(finding);
        }
      }
    });
    findings.removeIf(needless::contains);
  }

  private static boolean goesBefore(Finding one, Finding other) {
    int order = one.outcome().compareTo(other.outcome());
    if (order == 0) {
      order = Boolean.compare(isCodePair(other), isCodePair(one));
    }
    return order < 0
        || (order == 0
            && one.outcome() == Outcome.DENY
            && one.lines().get(0) > other.lines().get(0));
  }

  private static boolean isCodePair(Finding finding) {
    return finding.carc().equals(CODE_PAIR);
  }
}
