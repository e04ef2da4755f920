package io.github.payerrules.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between the values of a claim file and those of {@link Recorded}. Messages quote no value. */
final class EvidenceValues {

  private EvidenceValues() {}

  static EvidenceFact fact(String name) {
    return EvidenceFact.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no documented fact has this name"));
  }

  static Recorded recorded(EvidenceFact fact, Object value) {
    if (value instanceof Recorded recorded) {
      return new Recorded(
          converted(fact, recorded.value()),
          recorded.recordedOn(),
          recorded.scale(),
          recorded.source());
    }
    if (value instanceof Map<?, ?> map) {
      Object inner = map.get("value");
      if (inner == null) {
        throw wrong(fact);
      }
      return new Recorded(
          converted(fact, inner),
          map.get("recordedOn") == null ? null : date(fact, map.get("recordedOn")),
          text(map.get("scale")),
          text(map.get("source")));
    }
    return new Recorded(converted(fact, value), null, null, null);
  }

  static Object plain(Recorded recorded) {
    if (recorded.recordedOn() == null && recorded.scale() == null && recorded.source() == null) {
      return plainValue(recorded.value());
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", plainValue(recorded.value()));
    putIfPresent(map, "recordedOn", text(recorded.recordedOn()));
    putIfPresent(map, "scale", recorded.scale());
    putIfPresent(map, "source", recorded.source());
    return map;
  }

  /** Dates as text, so that every mapper writes them as claim files have them. */
  private static Object plainValue(Object value) {
    return value instanceof List<?> blocks
        ? blocks.stream().map(EvidenceValues::plainBlock).toList()
        : value;
  }

  /** In one order: that of {@code Map.of} is another in each run of a program. */
  private static Object plainBlock(Object block) {
    if (!(block instanceof DiagnosticBlock it)) {
      return block;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("date", it.date().toString());
    map.put("relief", it.relief());
    return map;
  }

  private static void putIfPresent(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  private static Object converted(EvidenceFact fact, Object value) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> wholeNumber(fact, value);
      case YES_NO -> yesNo(fact, value);
      case TEXT -> word(fact, value);
      case BLOCKS -> blocks(fact, value);
    };
  }

  private static Integer wholeNumber(EvidenceFact fact, Object value) {
    int number;
    if (value instanceof Integer given) {
      number = given;
    } else if (value instanceof String text) {
      try {
        number = Integer.parseInt(text.strip());
      } catch (NumberFormatException notANumber) {
        throw wrong(fact);
      }
    } else {
      throw wrong(fact);
    }
    if (number < 0 || number > fact.most()) {
      throw wrong(fact);
    }
    return number;
  }

  private static Boolean yesNo(EvidenceFact fact, Object value) {
    return switch (value.toString().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(fact);
    };
  }

  private static String word(EvidenceFact fact, Object value) {
    if (!(value instanceof String word)
        || word.isBlank()
        || !(fact.allowed().isEmpty() || fact.allowed().contains(word))) {
      throw wrong(fact);
    }
    return word;
  }

  private static List<DiagnosticBlock> blocks(EvidenceFact fact, Object value) {
    if (!(value instanceof List<?> items)) {
      throw wrong(fact);
    }
    List<DiagnosticBlock> blocks = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof DiagnosticBlock block) {
        blocks.add(block);
      } else if (item instanceof Map<?, ?> map
          && map.get("date") != null
          && map.get("relief") != null) {
        blocks.add(
            new DiagnosticBlock(date(fact, map.get("date")), wholeNumber(fact, map.get("relief"))));
      } else {
        throw wrong(fact);
      }
    }
    return List.copyOf(blocks);
  }

  private static LocalDate date(EvidenceFact fact, @Nullable Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    try {
      return LocalDate.parse(String.valueOf(value));
    } catch (DateTimeException notADate) {
      throw wrong(fact);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static IllegalArgumentException wrong(EvidenceFact fact) {
    String expected = switch (fact.kind()) {
      case WHOLE_NUMBER -> "a whole number from 0 to " + fact.most();
      case YES_NO -> "true or false";
      case TEXT -> fact.allowed().isEmpty() ? "a word" : "one of " + fact.allowed();
      case BLOCKS -> "a list of { date, relief }";
    };
    return new IllegalArgumentException(fact.factName() + " must be " + expected);
  }
}
