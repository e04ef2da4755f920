package io.github.payerrules.invariants;

import java.util.List;

/**
 * An invariant that does not hold of a claim. Immutable and thread-safe.
 *
 * @param invariant the invariant
 * @param change the smallest change of the claim that shows it, such as {@code without
 *     /evidence/painWeeks}; empty where the claim stays as it is
 * @param difference what the reviews say: what only the claim's own says begins with {@code -},
 *     what only the other says with {@code +}. It holds values of the claim
 */
public record Broken(Invariant invariant, String change, List<String> difference) {

  public Broken {
    difference = List.copyOf(difference);
  }

  /** What is wrong, in one line. */
  public String what() {
    return invariant.broken() + (change.isEmpty() ? "" : ": " + change);
  }

  @Override
  public String toString() {
    return "Broken[" + invariant + ", " + change + "]";
  }
}
