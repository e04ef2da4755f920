package io.github.payerrules.testkit.change;

import java.util.Set;

/**
 * What changed in a table, or in the numbers of {@code payer.yaml}. Immutable and thread-safe.
 *
 * @param file the file, such as {@code medicare/tables/diagnoses.csv}
 * @param what the list or number that changed, such as {@code esi-covered}
 * @param change the change in a sentence without its end
 * @param codes the codes whose rows changed; empty where the change may concern any claim
 */
public record TableDifference(String file, String what, String change, Set<String> codes) {

  public TableDifference {
    codes = Set.copyOf(codes);
  }
}
