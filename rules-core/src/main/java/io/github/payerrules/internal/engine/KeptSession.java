package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.engine.Slot.ClaimSlot;
import io.github.payerrules.internal.engine.Slot.LineSlot;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A KIE session that is used for one claim after the other. Used by one thread at a time. */
final class KeptSession {

  private final KieSession session;
  private final ClaimSlot claimSlot = new ClaimSlot();
  private final List<LineSlot> lineSlots = new ArrayList<>();
  private final List<FactHandle> inserted = new ArrayList<>();
  private boolean sound = true;

  KeptSession(KieBase base) {
    this.session = base.newKieSession();
  }

  boolean isSound() {
    return sound;
  }

  void close() {
    session.dispose();
  }

  /**
   * Holds the rules against a claim.
   *
   * @return whether the rules came to an end before {@code maxFirings}
   */
  boolean run(Object claim, List<?> lines, Firings firings, int maxFirings) {
    sound = false;
    try {
      insert(claimSlot, claim, firings);
      for (int i = 0; i < lines.size(); i++) {
        insert(lineSlot(i), lines.get(i), firings);
      }
      int fired = session.fireAllRules(match -> !firings.isOver(), maxFirings);
      retract();
      sound = true;
      return fired < maxFirings;
    } finally {
      inserted.clear();
      claimSlot.empty();
      lineSlots.forEach(Slot::empty);
    }
  }

  private void insert(Slot slot, Object fact, Firings firings) {
    slot.fill(fact, firings);
    inserted.add(session.insert(slot));
  }

  private LineSlot lineSlot(int index) {
    while (lineSlots.size() <= index) {
      lineSlots.add(new LineSlot());
    }
    return lineSlots.get(index);
  }

  private void retract() {
    for (int i = inserted.size() - 1; i >= 0; i--) {
      session.delete(inserted.get(i));
    }
    // Deleting is carried out by the next run; nothing is left that could fire.
    session.fireAllRules(match -> false);
  }
}
