package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one fact alone. It is evaluated once for a fact, whatever rules have it, and once
 * for facts that are alike in all on which it depends: its truth is kept in one byte of the fact's
 * slot. What depends on the code and the day alone is kept beyond the review.
 */
final class SlotCondition {

  static final byte NOT_ASKED = 0;
  static final byte FAILED = 1;
  static final byte NO = 2;
  static final byte LACKS_TABLE = 3;

  /** Lacks a table, which was reported for this line. */
  static final byte LACK_REPORTED = 4;

  static final byte UNKNOWN = 5;
  static final byte YES = 6;

  private final String text;
  private final Condition condition;
  private final int number;
  private final int aspects;
  private final boolean ofCode;

  /**
   * A condition with its number.
   *
   * @param text equal for equal conditions on facts of one type
   * @param aspects the number of the aspects on which it depends
   * @param ofCode whether they are the code and the day of a line alone
   */
  SlotCondition(String text, Condition condition, int number, int aspects, boolean ofCode) {
    this.text = text;
    this.condition = condition;
    this.number = number;
    this.aspects = aspects;
    this.ofCode = ofCode;
  }

  Condition condition() {
    return condition;
  }

  /** The type of its fact and the word with which it begins. */
  String firstWord() {
    return text.substring(0, text.indexOf(':')) + ": "
        + condition.path().steps().get(0).word().name();
  }

  /** Whether the fact may take part in a rule: the condition holds, or may turn out to. */
  boolean passes(Slot slot) {
    byte truth = of(slot);
    if (truth == LACKS_TABLE) {
      slot.truths()[number] = LACK_REPORTED;
      reportTable(condition, slot.facts(), slot);
    }
    return truth >= UNKNOWN;
  }

  /** Its truth for the slot's fact. */
  byte of(Slot slot) {
    byte known = slot.truths()[number];
    return known == NOT_ASKED ? ask(slot) : known;
  }

  /** Reports the tables that the condition lacks for facts, as lacking for the slot's fact. */
  static void reportTable(Condition condition, @Nullable Object[] facts, Slot slot) {
    condition.missing(facts, missing -> {
      if (missing.kind() == Missing.Kind.REFERENCE_TABLE) {
        slot.firings().lacksTable(slot.fact(), missing);
      }
    });
  }

  private byte ask(Slot slot) {
    Slot alike = slot.firstAlike(aspects);
    byte truth = alike == slot ? evaluated(slot) : of(alike);
    truth = truth == LACK_REPORTED ? LACKS_TABLE : truth; // which was reported for the other line
    slot.truths()[number] = truth;
    if (ofCode && truth != FAILED) {
      slot.ofCode()[number] = truth;
    }
    return truth;
  }

  private byte evaluated(Slot slot) {
    slot.slots().countCondition();
    try {
      return truth(condition, slot.facts());
    } catch (RuntimeException failure) {
      slot.firings().failed(condition, failure);
      return FAILED;
    }
  }

  /** What a condition comes to for facts, of all of which it may ask. */
  static byte truth(Condition condition, @Nullable Object[] facts) {
    Truth truth = condition.truth(facts);
    if (truth != Truth.UNKNOWN) {
      return truth == Truth.YES ? YES : NO;
    }
    return condition.lacksTable(facts) ? LACKS_TABLE : UNKNOWN;
  }

  @Override
  public String toString() {
    return text;
  }
}
