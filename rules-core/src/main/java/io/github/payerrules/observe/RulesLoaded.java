package io.github.payerrules.observe;

import io.github.payerrules.review.Versions;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An attempt to load rules.
 *
 * @param isTaken whether they are in use now; otherwise those before them are still in use
 * @param versions the versions of the rules that are in use now, by payer
 * @param problems how many problems there were; 0 where they were taken
 * @param time how long it took to build, warm and prove them
 */
public record RulesLoaded(
    boolean isTaken, Map<String, Versions> versions, int problems, Duration time) {

  /** Keeps a copy of the versions, in their order. */
  public RulesLoaded {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }
}
