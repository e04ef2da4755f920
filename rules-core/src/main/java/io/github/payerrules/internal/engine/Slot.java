package io.github.payerrules.internal.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object that is inserted into a session in place of a fact. A kept session holds on to some of
 * what was inserted; a slot is emptied after the review, so that nothing of a claim stays behind.
 */
abstract class Slot {

  private final @Nullable Object[] facts = new @Nullable Object[1];
  private @Nullable Firings firings;

  /** For the fact of a line: the engine tells patterns apart by class. */
  static final class LineSlot extends Slot {}

  /** For the fact of the claim. */
  static final class ClaimSlot extends Slot {}

  void fill(Object newFact, Firings newFirings) {
    facts[0] = newFact;
    this.firings = newFirings;
  }

  void empty() {
    facts[0] = null;
    firings = null;
  }

  /** The facts of a rule's patterns as far as its first one goes. */
  @Nullable
  Object[] facts() {
    return facts;
  }

  Object fact() {
    return Objects.requireNonNull(facts[0], "empty slot");
  }

  Firings firings() {
    return Objects.requireNonNull(firings, "empty slot");
  }
}
