package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.review.TaskKind.Scope;
import io.github.payerrules.visit.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules say of a planned visit, as tasks. */
final class RuleTasks {

  /** Kinds whose fix the policy's own rule knows best. */
  private static final Set<TaskKind> BY_POLICY =
      Set.of(TaskKind.CRITERIA_NOT_MET, TaskKind.SITE_OF_SERVICE);

  private final PayerBook payers;
  private final String rulesOf;
  private final Review review;

  RuleTasks(PayerBook payers, String rulesOf, Review review) {
    this.payers = payers;
    this.rulesOf = rulesOf;
    this.review = review;
  }

  /** The kind of task that a finding makes; empty where it is no task before a service. */
  Optional<TaskKind> kindOf(Finding finding) {
    Optional<RuleInfo> rule = payers.rule(rulesOf, finding.rule());
    return rule.flatMap(RuleInfo::taskKind)
        .filter(kind -> finding.outcome() != Outcome.ADVISE || rule.get().task() != null);
  }

  /** Findings as tasks. */
  void addFindings(Tasks tasks) {
    for (Finding finding : review.findings()) {
      kindOf(finding).ifPresent(kind -> {
        List<@Nullable Integer> lines = new ArrayList<>(finding.lines());
        if (lines.isEmpty() || kind.scope() == Scope.VISIT) {
          lines = new ArrayList<>();
          lines.add(finding.lines().isEmpty() ? null : finding.lines().get(0));
        } else {
          lines = new ArrayList<>(lines.subList(0, 1));
        }
        lines.forEach(line -> tasks.add(task(tasks, kind, line, finding)));
      });
    }
  }

  private static Task task(Tasks tasks, TaskKind kind, @Nullable Integer line, Finding finding) {
    Task.Builder task = tasks
        .of(kind, line)
        .message(finding.message())
        .citation(finding.citation())
        .link(finding.link())
        .mark(finding.mark())
        .rules(List.of(finding.rule()));
    if (BY_POLICY.contains(kind) && finding.fix() != null) {
      task.fix(finding.fix());
    }
    return task.build();
  }

  /** Findings that are good to know before the service and no task. */
  List<Finding> advice() {
    return review.findings().stream()
        .filter(
            finding -> finding.outcome() == Outcome.ADVISE && kindOf(finding).isEmpty())
        .filter(finding ->
            payers.rule(rulesOf, finding.rule()).flatMap(RuleInfo::taskKind).isPresent())
        .toList();
  }

  /** Questions that the record can answer before the service, each fact once. */
  void addQuestions(Tasks tasks) {
    Set<String> asked = new HashSet<>();
    for (Question question : review.questions()) {
      Optional<TaskKind> kind = payers.rule(rulesOf, question.rule()).flatMap(RuleInfo::taskKind);
      List<EvidenceFact> facts = question.missing().stream()
          .flatMap(name -> EvidenceFact.named(name).stream())
          .toList();
      if (kind.filter(RuleTasks::isAboutTheRecord).isEmpty()
          || question.outcome() == Outcome.ADVISE
          || facts.isEmpty()
          || facts.stream().anyMatch(EvidenceFact::toldByPerformance)) {
        continue;
      }
      List<EvidenceFact> open =
          facts.stream().filter(fact -> asked.add(fact.factName())).toList();
      if (!open.isEmpty()) {
        Integer line = question.lines().isEmpty() ? null : question.lines().get(0);
        tasks.add(tasks
            .of(TaskKind.DOCUMENTATION_NEEDED, line)
            .facts(open.stream().map(EvidenceFact::factName).toList())
            .questions(open.stream().map(EvidenceFact::question).toList())
            .message("The policy asks for facts that are not recorded yet.")
            .citation(question.citation())
            .rules(List.of(question.rule()))
            .build());
      }
    }
  }

  private static boolean isAboutTheRecord(TaskKind kind) {
    return kind == TaskKind.CRITERIA_NOT_MET
        || kind == TaskKind.FREQUENCY_LIMIT
        || kind == TaskKind.DOCUMENTATION_NEEDED;
  }

  /** Whether rules of one of these kinds could not be asked because a source is missing. */
  boolean lacks(Set<TaskKind> kinds) {
    return review.notEvaluated().stream()
        .filter(it -> it.reason() == NotEvaluated.Reason.NO_SOURCE && it.rule() != null)
        .anyMatch(it -> payers
            .rule(rulesOf, String.valueOf(it.rule()))
            .flatMap(RuleInfo::taskKind)
            .filter(kinds::contains)
            .isPresent());
  }
}
