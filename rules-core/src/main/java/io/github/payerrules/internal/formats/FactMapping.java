package io.github.payerrules.internal.formats;

import java.util.Map;

/**
 * Which documented fact an answer of a questionnaire or an observation is.
 *
 * @param byLinkId the fact's name by the linkId of the question
 * @param byCode the fact's name by the code of the observation
 */
public record FactMapping(Map<String, String> byLinkId, Map<String, String> byCode) {

  /** None. */
  public static final FactMapping NONE = new FactMapping(Map.of(), Map.of());

  public FactMapping {
    byLinkId = Map.copyOf(byLinkId);
    byCode = Map.copyOf(byCode);
  }
}
