package io.github.payerrules.internal.binding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.internal.text.Ranges;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The converter of a field, by its type. */
final class Converters {

  private Converters() {}

  static Converter of(Type type, String name) {
    if (type == String.class) {
      return Scalars::text;
    } else if (type == int.class || type == Integer.class) {
      return wholeNumber(name);
    } else if (type == Boolean.class) {
      return Scalars::trueOrFalse;
    } else if (type == BigDecimal.class) {
      return decimal(name);
    } else if (type == LocalDate.class) {
      return Scalars::date;
    } else if (type == Evidence.class) {
      return EvidenceConverter::convert;
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Converter item = of(list.getActualTypeArguments()[0], name);
      return place -> list(place, item);
    } else if (type instanceof Class<?> word && word.isEnum()) {
      return Scalars.oneOf(words(word));
    } else if (type instanceof Class<?> object) {
      return place -> ObjectShape.of(object).convert(place);
    }
    throw new IllegalStateException("no converter for " + type);
  }

  private static Converter wholeNumber(String name) {
    return switch (name) {
      case "number", "order", "payerOrder", "diagnosisPointers" ->
        Scalars.wholeNumber(1, Ranges.LARGEST);
      case "relief" -> Scalars.wholeNumber(0, 100);
      case "ageYears" -> Scalars.wholeNumber(0, Ranges.OLDEST);
      default -> Scalars.wholeNumber(0, Ranges.LARGEST);
    };
  }

  private static Converter decimal(String name) {
    return switch (name) {
      case "units", "quantity" -> Scalars::quantity;
      case "amount" -> Scalars::signedAmount;
      default -> Scalars::amount;
    };
  }

  static @Nullable List<Object> list(Place place, Converter item) {
    if (!(place.node() instanceof ListNode list)) {
      place.mustBe("a list", "write a list in brackets, even for one value: [ ... ]");
      return null;
    }
    List<Object> values = new ArrayList<>();
    int position = 0;
    for (Node node : list.items()) {
      Place itemPlace = place.item(++position, node);
      int before = place.problems().count();
      Object value = node instanceof NullNode ? null : item.convert(itemPlace);
      if (value != null) {
        values.add(value);
      } else if (place.problems().count() == before) {
        itemPlace.wrong("is empty", "fill it in, or remove it from the list");
      }
    }
    return values;
  }

  /** The words of an enum as claim files have them, in the order of the enum. */
  private static Map<String, Object> words(Class<?> type) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      words.put(word(type, name), constant);
    }
    return words;
  }

  private static String word(Class<?> type, String name) {
    try {
      Field field = type.getField(name);
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      return property == null ? name : property.value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
