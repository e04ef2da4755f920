package io.github.payerrules.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What conditions came to that depend on the code and the day of a line alone, remembered from
 * review to review. Thread-safe: threads may evaluate a condition twice, and come to the same.
 */
final class CodeTruths {

  /**
   * How many codes on a day are remembered: codes come from claims, and there is no end of them.
   */
  private static final int MOST = 4_096;

  private final Map<Object, byte[]> truths = new ConcurrentHashMap<>();

  /**
   * The truths of the conditions by their numbers.
   *
   * @param codeAndDay as a fact has it
   */
  byte[] of(Object codeAndDay, int conditions) {
    byte[] known = truths.get(codeAndDay);
    if (known == null) {
      if (truths.size() >= MOST) {
        truths.clear();
      }
      known = new byte[conditions];
      truths.put(codeAndDay, known);
    }
    return known;
  }
}
