package io.github.payerrules.internal.binding;

import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.internal.reading.Problems;
import io.github.payerrules.internal.text.NearestName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documented facts by name: a value alone, or a value with where and when it was recorded. */
final class EvidenceConverter {

  private static final List<String> FACTS =
      Arrays.stream(EvidenceFact.values()).map(EvidenceFact::factName).toList();
  private static final List<String> RECORDED = List.of("value", "recordedOn", "scale", "source");

  private EvidenceConverter() {}

  static @Nullable Evidence convert(Place place) {
    if (!(place.node() instanceof ObjectNode object)) {
      place.mustBe("an object", "write documented facts by name, such as painWeeks: 12");
      return null;
    }
    Evidence.Builder evidence = Evidence.builder();
    object.fields().forEach((name, value) -> add(evidence, place, name, value));
    return evidence.build();
  }

  private static void add(Evidence.Builder evidence, Place place, String name, Node value) {
    Optional<EvidenceFact> fact = EvidenceFact.named(name);
    if (fact.isEmpty()) {
      refuse(place, name, value);
    } else if (!(value instanceof NullNode)) {
      Place field = place.field(name, value);
      Object recorded = recorded(fact.get(), field);
      if (recorded != null) {
        evidence.put(fact.get(), recorded);
      }
    }
  }

  private static void refuse(Place place, String name, Node value) {
    Problems problems = place.problems();
    if (problems.isFull()) {
      problems.add(value.line(), value.path(), "", "");
      return;
    }
    String what = problems.isShown(name)
        ? "there is no documented fact \"" + name + "\""
        : "unknown documented fact";
    Optional<String> meant =
        Problems.isName(name) ? NearestName.among(name, FACTS) : Optional.empty();
    String fix = meant
        .map(it -> "did you mean \"" + it + "\"?")
        .orElse("the facts are: " + String.join(", ", FACTS));
    problems.add(value.line(), value.path(), what, fix);
  }

  private static @Nullable Object recorded(EvidenceFact fact, Place place) {
    if (!(place.node() instanceof ObjectNode object)) {
      return value(fact, place);
    }
    refuseUnknown(place, object);
    Object value = inner(place, object, "value", it -> value(fact, it));
    Object recordedOn = inner(place, object, "recordedOn", Scalars::date);
    Object scale = inner(place, object, "scale", Scalars::text);
    Object source = inner(place, object, "source", Scalars::text);
    if (object.field("value").filter(it -> !(it instanceof NullNode)).isEmpty()) {
      place.wrong("has no \"value\"", "write the value alone, or { value: ..., recordedOn: ... }");
    }
    return value == null
        ? null
        : new Recorded(value, (LocalDate) recordedOn, (String) scale, (String) source);
  }

  private static @Nullable Object inner(
      Place place, ObjectNode object, String name, Converter converter) {
    Node node = object.fields().get(name);
    return node == null || node instanceof NullNode
        ? null
        : converter.convert(place.field(name, node));
  }

  private static void refuseUnknown(Place place, ObjectNode object) {
    object.fields().forEach((name, node) -> {
      if (!RECORDED.contains(name)) {
        place
            .problems()
            .add(
                node.line(),
                node.path(),
                "there is no field " + place.problems().name(name),
                "the fields are: " + String.join(", ", RECORDED));
      }
    });
  }

  private static @Nullable Object value(EvidenceFact fact, Place place) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> Scalars.wholeNumber(place, 0, fact.most());
      case YES_NO -> Scalars.trueOrFalse(place);
      case TEXT -> word(fact, place);
      case BLOCKS -> Converters.list(place, ObjectShape.of(DiagnosticBlock.class));
    };
  }

  private static @Nullable Object word(EvidenceFact fact, Place place) {
    if (fact.allowed().isEmpty()) {
      return Scalars.text(place);
    }
    Map<String, String> words = new LinkedHashMap<>();
    fact.allowed().forEach(word -> words.put(word, word));
    return Scalars.oneOf(words).convert(place);
  }
}
