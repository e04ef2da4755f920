package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves one of several findings that give the same reason for a line: a payer's own rule, and the
 * rules of a table that say it of every code. The most serious stays; where they are equal, what
 * the table says.
 */
final class SameReasons {

  /** The file of which a rule gives the same reason, by the rule's id. */
  private final Map<String, String> named = new HashMap<>();

  private final Map<String, String> files = new HashMap<>();

  SameReasons(List<Rule> rules) {
    for (Rule rule : rules) {
      files.put(rule.id(), rule.file());
      String file = rule.metadata().sameReasonAs();
      if (file != null) {
        named.put(rule.id(), file);
      }
    }
  }

  /** Takes out the findings and questions whose reason another finding gives. */
  void leaveOne(List<Finding> findings, List<Question> questions) {
    if (findings.stream().noneMatch(finding -> named.containsKey(finding.rule()))
        && questions.isEmpty()) {
      return;
    }
    Set<Finding> needless = new HashSet<>();
    for (Finding own : findings) {
      if (named.containsKey(own.rule())) {
        addNeedless(own, findings, needless);
      }
    }
    findings.removeIf(needless::contains);
    questions.removeIf(question -> isAnswered(question, findings));
  }

  private void addNeedless(Finding own, List<Finding> findings, Set<Finding> needless) {
    List<Finding> same = new ArrayList<>();
    for (Finding other : findings) {
      if (isNamed(own.rule(), other.rule()) && first(own.lines()) == first(other.lines())) {
        same.add(other);
      }
    }
    if (same.stream().anyMatch(other -> isAtLeast(other.outcome(), own.outcome()))) {
      needless.add(own);
    } else {
      needless.addAll(same);
    }
  }

  private boolean isAnswered(Question question, List<Finding> findings) {
    for (Finding finding : findings) {
      if ((isNamed(question.rule(), finding.rule()) || isNamed(finding.rule(), question.rule()))
          && first(question.lines()) == first(finding.lines())
          && isAtLeast(finding.outcome(), question.outcome())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the rule names the file of the other. */
  private boolean isNamed(String rule, String other) {
    @Nullable String file = named.get(rule);
    return file != null && file.equals(files.get(other));
  }

  private static boolean isAtLeast(Outcome one, Outcome other) {
    return one.compareTo(other) <= 0;
  }

  /** The line that is not paid; 0 for the claim. */
  private static int first(List<Integer> lines) {
    return lines.isEmpty() ? 0 : lines.get(0);
  }
}
