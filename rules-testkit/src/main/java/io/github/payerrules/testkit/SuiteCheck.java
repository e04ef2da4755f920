package io.github.payerrules.testkit;

import io.github.payerrules.document.Node;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What no single case shows: names that do not exist, and rules that no case proves. */
final class SuiteCheck {

  private final CaseFile file;
  private final LoadedRules loaded;
  private final Set<String> ofPayers;

  SuiteCheck(CaseFile file, LoadedRules loaded, List<String> payers, boolean golden) {
    this.file = file;
    this.loaded = loaded;
    this.ofPayers = loaded.ids(payer -> golden || payers.contains(payer));
  }

  /** Payers and rules that cases name and that do not exist. */
  List<Problem> names() {
    List<Problem> problems = new ArrayList<>();
    for (Case test : file.cases()) {
      Node payer = test.claim().at("/payer").orElse(null);
      String named = payer instanceof ScalarNode scalar ? scalar.text().strip() : null;
      if (named != null && !loaded.has(named)) {
        problems.add(problem(
            payer == null || payer.line() == 0 ? test.line() : payer.line(),
            "/payer",
            "there are no rules for payer \"" + named + "\"",
            fix(named, loaded.payers().stream().map(PayerInfo::payer).toList(), "payers")));
        continue;
      }
      rules(test, known(named), problems);
    }
    return problems.stream().distinct().toList();
  }

  private void rules(Case test, Set<String> known, List<Problem> problems) {
    for (Expectation expectation : test.expect()) {
      boolean reason = expectation.kind() == Expectation.Kind.NOT_EVALUATED
          && Reasons.words().contains(expectation.what());
      if (!reason && !known.contains(expectation.what())) {
        problems.add(unknownRule(expectation.at(), expectation.what(), known));
      }
    }
    for (String near : test.near()) {
      if (!known.contains(near)) {
        problems.add(unknownRule(test.line(), near, known));
      }
    }
  }

  private Problem unknownRule(int line, String rule, Set<String> known) {
    return problem(line, null, "there is no rule \"" + rule + "\"", fix(rule, known, "rules"));
  }

  private Set<String> known(@Nullable String payer) {
    return payer != null ? loaded.ids(payer) : ofPayers;
  }

  /** Rules without a passed case in which they fire, or without a passed near miss. */
  static List<Problem> unproven(CaseFile file, List<RuleInfo> rules, List<CaseResult> results) {
    Set<String> fire = new HashSet<>();
    Set<String> near = new HashSet<>();
    for (CaseResult result : results) {
      if (result.passed()) {
        fire.addAll(result.fired());
        near.addAll(result.nearMissed());
      }
    }
    List<Problem> problems = new ArrayList<>();
    if (rules.isEmpty()) {
      problems.add(new Problem(
          file.name(),
          0,
          null,
          "there is no rule for these cases",
          "The cases for frequency.drl are in frequency.cases.yaml next to it."));
    }
    for (RuleInfo rule : rules) {
      if (!fire.contains(rule.id())) {
        problems.add(unproven(
            rule,
            "no passed case in which it fires",
            "Add one to " + caseFile(file) + " that expects "
                + rule.outcome().name().toLowerCase(Locale.ROOT) + ": " + rule.id() + "."));
      }
      if (!near.contains(rule.id())) {
        problems.add(
            unproven(
                rule,
                "no passed near miss",
                "Add one to " + caseFile(file)
                    + " in which it is evaluated and finds nothing, such as one day or one unit less."));
      }
    }
    return problems;
  }

  private static Problem unproven(RuleInfo rule, String what, String fix) {
    return new Problem(rule.file(), rule.line(), null, "rule " + rule.id() + " has " + what, fix);
  }

  private static String caseFile(CaseFile file) {
    return file.name().replaceFirst("\\.drl$", ".cases.yaml");
  }

  private static String fix(String wrong, Collection<String> known, String what) {
    return NearestName.among(wrong, known)
        .map(near -> "Did you mean " + near + "?")
        .orElseGet(() -> known.isEmpty()
            ? "There are no " + what + " at all."
            : known.size() > 12
                ? "payer-rules rules lists them."
                : "There are: " + String.join(", ", known.stream().sorted().toList()) + ".");
  }

  private Problem problem(int line, @Nullable String path, String what, String fix) {
    return new Problem(file.name(), line, path, what, fix);
  }
}
