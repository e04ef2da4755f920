package io.github.payerrules.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A KIE session that is used for one claim after the other. Used by one thread at a time. */
final class KeptSession {

  private final KieSession session;
  private final Slots slots;
  private final List<FactHandle> inserted = new ArrayList<>();
  private boolean sound = true;

  KeptSession(KieBase base, SlotConditions conditions) {
    this.session = base.newKieSession();
    this.slots = new Slots(conditions);
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
      slots.fill(claim, lines, firings);
      inserted.add(session.insert(slots.claim()));
      for (int i = 0; i < slots.lineCount(); i++) {
        inserted.add(session.insert(slots.line(i)));
      }
      int fired = session.fireAllRules(match -> !firings.isOver(), maxFirings);
      firings.finished(slots.visited(), slots.evaluated());
      retract();
      sound = true;
      return fired < maxFirings;
    } finally {
      inserted.clear();
      slots.empty();
    }
  }

  private void retract() {
    for (int i = inserted.size() - 1; i >= 0; i--) {
      session.delete(inserted.get(i));
    }
    // Deleting is carried out by the next run; nothing is left that could fire.
    session.fireAllRules(match -> false);
  }
}
