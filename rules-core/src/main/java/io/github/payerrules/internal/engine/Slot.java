package io.github.payerrules.internal.engine;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object that is inserted into a session in place of a fact. A kept session holds on to some of
 * what was inserted; a slot is emptied after the review, so that nothing of a claim stays behind.
 */
abstract class Slot {

  private static final int PATTERNS = 4;

  private final Object[][] factsByPattern = new Object[PATTERNS][];
  private @Nullable Object fact;
  private @Nullable Firings firings;

  /** For the fact of a line: the engine tells patterns apart by class. */
  static final class LineSlot extends Slot {}

  /** For the fact of the claim. */
  static final class ClaimSlot extends Slot {}

  Slot() {
    for (int i = 0; i < PATTERNS; i++) {
      factsByPattern[i] = new Object[i + 1];
    }
  }

  void fill(Object newFact, Firings newFirings) {
    this.fact = newFact;
    for (int i = 0; i < PATTERNS; i++) {
      factsByPattern[i][i] = newFact;
    }
    this.firings = newFirings;
  }

  void empty() {
    fact = null;
    firings = null;
    for (int i = 0; i < PATTERNS; i++) {
      Arrays.fill(factsByPattern[i], null);
    }
  }

  /** The facts of a rule's patterns where this is the fact of the pattern at that position. */
  Object[] factsAt(int pattern) {
    return factsByPattern[pattern];
  }

  Object fact() {
    return Objects.requireNonNull(fact, "empty slot");
  }

  Firings firings() {
    return Objects.requireNonNull(firings, "empty slot");
  }
}
