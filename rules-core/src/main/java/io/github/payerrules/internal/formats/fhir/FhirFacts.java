package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.internal.formats.FactMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers of questionnaires and observations as documented facts, by the caller's mapping. */
final class FhirFacts {

  private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");

  private final FactMapping mapping;
  private final FhirReport report;
  private final Map<String, Resource> answers;

  private FhirFacts(FactMapping mapping, FhirReport report, Map<String, Resource> answers) {
    this.mapping = mapping;
    this.report = report;
    this.answers = answers;
  }

  static Evidence of(Resources resources, FactMapping mapping, FhirReport report) {
    Map<String, Resource> answers = new LinkedHashMap<>();
    FhirFacts facts = new FhirFacts(mapping, report, answers);
    resources.of("QuestionnaireResponse").filter(facts::isGood).forEach(facts::items);
    resources.of("Observation").forEach(observation -> {
      for (Resource coding : observation.codings("code")) {
        String fact = mapping.byCode().get(coding.text("code"));
        if (fact != null && facts.isGood(observation)) {
          facts.put(fact, observation);
        }
      }
    });
    Evidence evidence = Evidence.NONE;
    for (Map.Entry<String, Resource> answer : answers.entrySet()) {
      Object value = value(answer.getValue());
      Evidence one = value == null ? null : of(answer.getKey(), value);
      if (one == null) {
        report.notice(
            answer.getValue(),
            "value",
            "the answer is not one of the fact " + answer.getKey() + ", and is left out",
            "Correct the answer, or the mapping of questions to facts");
      } else {
        evidence = evidence.orElse(one);
      }
    }
    return evidence;
  }

  private static @Nullable Evidence of(String fact, Object value) {
    try {
      return Evidence.of(Map.of(fact, value));
    } catch (IllegalArgumentException ofAnotherKind) {
      return null;
    }
  }

  /** Whether what it says still counts, and means what it seems to mean. */
  private boolean isGood(Resource source) {
    boolean isWithdrawn = WITHDRAWN.contains(source.text("status"));
    boolean isOther = source.all("modifierExtension").size()
            + source.at("valueQuantity").all("comparator").size()
        > 0;
    if (isWithdrawn || isOther) {
      report.notice(
          source,
          isWithdrawn ? "status" : "",
          isWithdrawn
              ? "the answers are withdrawn, and are left out"
              : "a modifierExtension or comparator changes what is said here; it is left out",
          "Clinician: document it again if it applies");
    }
    return !isWithdrawn && !isOther;
  }

  private void put(String fact, Resource answer) {
    Resource other = answers.put(fact, answer);
    if (other != null && !Objects.equals(value(other), value(answer))) {
      report.notice(
          answer,
          "",
          "there are two different answers for the fact " + fact
              + "; the later in the file is used",
          "Keep the one that applies");
    }
  }

  /** Items may be nested in items and in answers. */
  private void items(Resource owner) {
    for (Resource item : owner.all("item")) {
      String fact = mapping.byLinkId().get(item.text("linkId"));
      Resource answer = item.first("answer");
      if (fact != null && answer.isPresent()) {
        put(fact, answer);
      }
      items(item);
      items(answer);
    }
  }

  private static @Nullable Object value(Resource answer) {
    if (answer.at("valueBoolean").isPresent()) {
      return answer.json().path("valueBoolean").asBoolean();
    }
    for (String field : new String[] {"valueInteger", "valueDecimal"}) {
      if (answer.at(field).isPresent()) {
        return answer.whole(field);
      }
    }
    Resource quantity = answer.at("valueQuantity");
    if (quantity.isPresent()) {
      return quantity.whole("value");
    }
    String coded = answer.at("valueCoding").text("code");
    if (coded.isEmpty()) {
      coded = answer.code("valueCodeableConcept");
    }
    String text = coded.isEmpty() ? answer.text("valueString") : coded;
    return text.isEmpty() ? null : text;
  }
}
