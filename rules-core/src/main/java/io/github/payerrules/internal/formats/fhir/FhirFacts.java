package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.internal.formats.FactMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of questionnaires and observations as documented facts, by the caller's mapping. */
final class FhirFacts {

  private FhirFacts() {}

  static Evidence of(Resources resources, FactMapping mapping, FhirReport report) {
    Map<String, Resource> answers = new LinkedHashMap<>();
    resources.of("QuestionnaireResponse").forEach(it -> items(it, mapping, answers));
    resources.of("Observation").forEach(observation -> {
      for (Resource coding : observation.codings("code")) {
        String fact = mapping.byCode().get(coding.text("code"));
        if (fact != null) {
          answers.put(fact, observation);
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

  /** Items may be nested in items and in answers. */
  private static void items(Resource owner, FactMapping mapping, Map<String, Resource> answers) {
    for (Resource item : owner.all("item")) {
      String fact = mapping.byLinkId().get(item.text("linkId"));
      Resource answer = item.first("answer");
      if (fact != null && answer.isPresent()) {
        answers.put(fact, answer);
      }
      items(item, mapping, answers);
      items(answer, mapping, answers);
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
