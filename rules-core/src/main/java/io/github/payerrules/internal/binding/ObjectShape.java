package io.github.payerrules.internal.binding;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPart;
import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.internal.reading.Problems;
import io.github.payerrules.internal.text.NearestName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a claim file, worked out once per type: a field is called as the
 * accessor is, and read by its type.
 */
final class ObjectShape implements Converter {

  private static final ClassValue<ObjectShape> SHAPES = new ClassValue<>() {
    @Override
    protected ObjectShape computeValue(Class<?> type) {
      return new ObjectShape(type);
    }
  };

  /** What an object is called, and the fields without which it cannot be. */
  private record Need(String thing, Set<String> fields) {}

  private static final Map<Class<?>, Need> NEEDS = Map.of(
      Claim.class, new Need("a claim", Set.of("payer", "lines")),
      ServiceLine.class, new Need("a line", Set.of("code", "date")),
      PriorService.class, new Need("an earlier service", Set.of("code", "date")),
      Adjustment.class, new Need("an adjustment", Set.of("group", "carc", "amount")),
      DiagnosticBlock.class, new Need("a block", Set.of("date", "relief")));

  private final ClaimPart part;
  private final Map<String, Converter> fields = new LinkedHashMap<>();
  private final Need need;
  private final boolean numbered;

  private ObjectShape(Class<?> type) {
    part = ClaimPart.of(type);
    part.fields().forEach((name, field) -> fields.put(name, Converters.of(field, name)));
    need = NEEDS.getOrDefault(type, new Need("this", Set.of()));
    numbered = type == ServiceLine.class;
  }

  static ObjectShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  @Override
  public @Nullable Object convert(Place place) {
    return convert(place, Map.of());
  }

  /**
   * As {@link #convert(Place)}.
   *
   * @param defaults values of fields that are absent
   */
  @Nullable
  Object convert(Place place, Map<String, ?> defaults) {
    if (!(place.node() instanceof ObjectNode object)) {
      place.mustBe("an object", "its fields are: " + String.join(", ", fields.keySet()));
      return null;
    }
    int before = place.problems().count();
    object.fields().forEach((name, value) -> refuseUnknown(place, name, value));
    Map<String, Object> values = new LinkedHashMap<>();
    fields.forEach((name, converter) -> {
      Object value = value(place, object, name, converter, defaults);
      if (value != null) {
        values.put(name, value);
      }
    });
    return place.problems().count() > before ? null : part.create(values);
  }

  private void refuseUnknown(Place place, String name, Node value) {
    if (fields.containsKey(name)) {
      return;
    }
    Problems problems = place.problems();
    if (problems.isFull()) {
      problems.add(value.line(), value.path(), "", "");
      return;
    }
    String what = problems.isShown(name) ? "there is no field \"" + name + "\"" : "unknown field";
    Optional<String> meant =
        Problems.isName(name) ? NearestName.among(name, fields.keySet()) : Optional.empty();
    String fix = meant
        .map(it -> "did you mean \"" + it + "\"?")
        .orElse("the fields are: " + String.join(", ", fields.keySet()));
    problems.add(value.line(), value.path(), what, fix);
  }

  private @Nullable Object value(
      Place place, ObjectNode object, String name, Converter converter, Map<String, ?> defaults) {
    Node node = object.fields().get(name);
    int before = place.problems().count();
    Object value = node == null || node instanceof NullNode
        ? null
        : converter.convert(place.field(name, node));
    if (value != null || place.problems().count() > before) {
      return value;
    }
    Object byDefault = numbered && name.equals("number") ? place.position() : defaults.get(name);
    if (byDefault == null && need.fields.contains(name)) {
      place
          .problems()
          .add(
              node == null ? object.line() : node.line(),
              object.path(),
              "\"" + name + "\" is missing",
              need.thing + " needs one");
    }
    return byDefault;
  }
}
