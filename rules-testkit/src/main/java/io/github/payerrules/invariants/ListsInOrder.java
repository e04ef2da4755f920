package io.github.payerrules.invariants;

import java.util.List;

/** Lists of a claim whose order has a meaning; every other list may stand in any order. */
final class ListsInOrder {

  private static final List<FieldPattern> ORDERED = List.of(
      FieldPattern.of("/diagnoses"), // pointed at by number, the first is the principal one
      FieldPattern.of("/lines/*/diagnoses"), // the main one first
      FieldPattern.of("/lines/*/diagnosisPointers"),
      FieldPattern.of("/lines/*/modifiers"), // pricing modifiers first
      FieldPattern.of("/history/*/modifiers"));

  private ListsInOrder() {}

  static boolean contain(String pointer) {
    return ORDERED.stream().anyMatch(list -> list.matches(pointer));
  }
}
