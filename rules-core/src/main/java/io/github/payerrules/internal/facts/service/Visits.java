package io.github.payerrules.internal.facts.service;

import java.util.Set;

/** CPT's section of evaluation and management, and the eye visits that stand outside of it. */
final class Visits {

  private static final Set<String> EYE_VISITS = Set.of("92002", "92004", "92012", "92014");

  private Visits() {}

  static boolean isVisit(String code) {
    return (code.compareTo("99202") >= 0 && code.compareTo("99499") <= 0)
        || EYE_VISITS.contains(code);
  }
}
