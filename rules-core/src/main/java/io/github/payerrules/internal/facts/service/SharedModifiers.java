package io.github.payerrules.internal.facts.service;

import java.util.List;
import java.util.function.Predicate;

/** What two lines' modifiers have in common. */
final class SharedModifiers {

  private SharedModifiers() {}

  /** Whether both have one and the same wanted modifier; 50 stands for LT and RT. */
  static boolean any(List<String> one, List<String> two, Predicate<String> wanted) {
    for (String modifier : one) {
      if (two.contains(modifier) && wanted.test(modifier)) {
        return true;
      }
    }
    return bothHave(one, two, "LT", wanted) || bothHave(one, two, "RT", wanted);
  }

  private static boolean bothHave(
      List<String> one, List<String> two, String side, Predicate<String> wanted) {
    return wanted.test(side) && hasSide(one, side) && hasSide(two, side);
  }

  private static boolean hasSide(List<String> modifiers, String side) {
    return modifiers.contains(side) || modifiers.contains("50");
  }
}
