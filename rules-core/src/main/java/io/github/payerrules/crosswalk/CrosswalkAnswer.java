package io.github.payerrules.crosswalk;

import java.util.List;

/**
 * What was found for a procedure or a diagnosis.
 *
 * @param rows what is covered
 * @param withoutPolicy the payers of which no list of diagnoses is held for what was asked
 * @param byState the payers whose policy depends on a state that was not named
 */
public record CrosswalkAnswer(
    List<CrosswalkRow> rows, List<String> withoutPolicy, List<String> byState) {

  public CrosswalkAnswer {
    rows = List.copyOf(rows);
    withoutPolicy = List.copyOf(withoutPolicy);
    byState = List.copyOf(byState);
  }
}
