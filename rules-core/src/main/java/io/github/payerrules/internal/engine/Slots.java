package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.engine.Slot.ClaimSlot;
import io.github.payerrules.internal.engine.Slot.LineSlot;
import io.github.payerrules.internal.words.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slots of one claim after the other. Used by one thread at a time. */
final class Slots {

  private final SlotConditions conditions;
  private final ClaimSlot claim;
  private final List<LineSlot> lines = new ArrayList<>();
  private int lineCount;
  private @Nullable Firings firings;
  private int visited;
  private int evaluated;
  private final @Nullable Object[] scratch;

  Slots(SlotConditions conditions) {
    this.conditions = conditions;
    this.claim = new ClaimSlot(this);
    this.scratch = new @Nullable Object[conditions.patterns()];
  }

  void fill(Object claimFact, List<?> lineFacts, Firings newFirings) {
    firings = newFirings;
    claim.fill((Fact) claimFact);
    lineCount = lineFacts.size();
    while (lines.size() < lineCount) {
      lines.add(new LineSlot(this));
    }
    for (int i = 0; i < lineCount; i++) {
      lines.get(i).fill((Fact) lineFacts.get(i));
    }
  }

  void empty() {
    claim.empty();
    for (int i = 0; i < lineCount; i++) {
      lines.get(i).empty();
    }
    lineCount = 0;
    Arrays.fill(scratch, null);
    firings = null;
    visited = 0;
    evaluated = 0;
  }

  SlotConditions conditions() {
    return conditions;
  }

  Firings firings() {
    return Objects.requireNonNull(firings, "no claim");
  }

  ClaimSlot claim() {
    return claim;
  }

  int lineCount() {
    return lineCount;
  }

  LineSlot line(int index) {
    return lines.get(index);
  }

  /** The slot of a line's fact. */
  Slot of(Object line) {
    return lines.get(((Fact) line).index());
  }

  /** The facts of a rule's patterns while they are tried. */
  @Nullable
  Object[] scratch() {
    return scratch;
  }

  void countNode() {
    visited++;
  }

  void countCondition() {
    evaluated++;
  }

  /** How many nodes of the network the claim reached. */
  int visited() {
    return visited;
  }

  /** How many conditions were evaluated, rather than remembered. */
  int evaluated() {
    return evaluated;
  }
}
