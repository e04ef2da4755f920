package io.github.payerrules.testkit.proof;

import io.github.payerrules.trial.RuleText;
import io.github.payerrules.trial.Variant;
import org.jspecify.annotations.Nullable;

/** Looks for claims that tell a rule from a wrong one. */
final class CaseSearch {

  CaseSearch(Proof proof, RuleText rule) {}

  @Nullable
  DraftCase killer(Variant variant) {
    return null;
  }
}
