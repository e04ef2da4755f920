package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.words.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object that is inserted into a session in place of a fact, with what conditions came to for
 * it. A kept session holds on to some of what was inserted; a slot is emptied after the review, so
 * that nothing of a claim stays behind.
 */
abstract class Slot {

  private static final @Nullable Object[] NO_MEMORY = {};

  private final Slots slots;

  /** The fact at the position of each pattern: a condition on one fact finds it at its own. */
  private final @Nullable Object[] facts;

  private @Nullable Object[] memory = NO_MEMORY;
  private final byte[] truths;
  private byte[] ofCode;
  private final @Nullable Slot[] alike;
  private final List<Match> matches = new ArrayList<>();

  private Slot(Slots slots) {
    this.slots = slots;
    this.facts = new @Nullable Object[slots.conditions().patterns()];
    this.alike = new @Nullable Slot[slots.conditions().aspectSets()];
    this.truths = new byte[slots.conditions().size()];
    this.ofCode = truths;
  }

  /** For the fact of a line: the engine tells patterns apart by class. */
  static final class LineSlot extends Slot {
    LineSlot(Slots slots) {
      super(slots);
    }

    @Override
    void fill(Fact fact) {
      super.fill(fact);
      Object codeAndDay = fact.codeAndDay();
      if (codeAndDay != null) {
        remember(slots().conditions().ofCodes().of(codeAndDay, truths().length));
      }
    }

    @Override
    Slot newFirstAlike(int aspects) {
      return slots().of(fact().firstAlike(aspects));
    }
  }

  /** For the fact of the claim. */
  static final class ClaimSlot extends Slot {
    ClaimSlot(Slots slots) {
      super(slots);
    }

    @Override
    Slot newFirstAlike(int aspects) {
      return this;
    }
  }

  void fill(Fact fact) {
    Arrays.fill(facts, fact);
    memory = fact.remember(memory);
  }

  /** Begins with what was known of the code on the day. */
  void remember(byte[] known) {
    ofCode = known;
    System.arraycopy(known, 0, truths, 0, truths.length);
  }

  void empty() {
    if (facts[0] instanceof Fact fact) {
      fact.forget();
    }
    Arrays.fill(memory, null);
    Arrays.fill(facts, null);
    Arrays.fill(truths, SlotCondition.NOT_ASKED);
    Arrays.fill(alike, null);
    ofCode = truths;
    matches.clear();
  }

  /** The first slot whose fact is alike in aspects, by their number; this one where none is. */
  Slot firstAlike(int aspects) {
    Slot known = alike[aspects];
    if (known == null) {
      known = newFirstAlike(slots.conditions().aspects(aspects));
      alike[aspects] = known;
    }
    return known;
  }

  abstract Slot newFirstAlike(int aspects);

  /** The slots of the claim. */
  Slots slots() {
    return slots;
  }

  Fact fact() {
    return (Fact) Objects.requireNonNull(facts[0], "empty slot");
  }

  /** The fact, at the position of each pattern. */
  @Nullable
  Object[] facts() {
    return facts;
  }

  /** What conditions came to, by their numbers. */
  byte[] truths() {
    return truths;
  }

  /** What those came to that depend on the code and the day alone, for reviews to come. */
  byte[] ofCode() {
    return ofCode;
  }

  /** The facts that fit rules with several patterns, this one first. */
  List<Match> matches() {
    return matches;
  }

  Firings firings() {
    return slots.firings();
  }
}
