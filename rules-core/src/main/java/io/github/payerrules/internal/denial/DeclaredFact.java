package io.github.payerrules.internal.denial;

import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The words of facts.csv: a fact of the claim, or a phrase of the note, under a name. */
final class DeclaredFact {

  private DeclaredFact() {}

  /** Adds the words of the rows; the first row of a word whose fact is known answers it. */
  static void declare(List<SheetRow> rows, Map<String, FactWord> words, List<Problem> problems) {
    Map<String, List<FactWord>> tests = new LinkedHashMap<>();
    for (SheetRow row : rows) {
      FactWord test = test(row);
      if (test == null) {
        problems.add(new Problem(
            row.file(),
            row.line(),
            null,
            "the test \"" + row.get("test") + "\" or its value is wrong",
            "Write is, over, under, filled, mentions or denies; mentions and denies take a regular"
                + " expression, over and under a number."));
      } else {
        tests.computeIfAbsent(row.get("word"), word -> new ArrayList<>()).add(test);
      }
    }
    tests.forEach((word, all) -> {
      FactWord computed = words.get(word);
      if (computed != null) {
        all.add(0, computed);
      }
      words.put(word, first(List.copyOf(all)));
    });
  }

  private static FactWord first(List<FactWord> tests) {
    return line -> {
      for (FactWord test : tests) {
        Boolean truth = test.of(line);
        if (truth != null) {
          return truth;
        }
      }
      return null;
    };
  }

  private static @Nullable FactWord test(SheetRow row) {
    String path = row.get("path");
    String value = row.get("value");
    try {
      return switch (row.get("test")) {
        case "is" -> of(path, (facts, at) -> is(facts, at, Sheet.alternatives(value)));
        case "over" -> number(path, new BigDecimal(value), true);
        case "under" -> number(path, new BigDecimal(value), false);
        case "filled" -> of(path, DeclaredFact::filled);
        case "mentions" -> phrase(path, Pattern.compile(value, Pattern.CASE_INSENSITIVE), true);
        case "denies" -> phrase(path, Pattern.compile(value, Pattern.CASE_INSENSITIVE), false);
        default -> null;
      };
    } catch (PatternSyntaxException | NumberFormatException wrongValue) {
      return null;
    }
  }

  @FunctionalInterface
  private interface AtPath {
    @Nullable
    Boolean test(FactTree facts, String path);
  }

  private static FactWord of(String path, AtPath test) {
    return line -> test.test(line.facts(), path);
  }

  private static @Nullable Boolean is(FactTree facts, String path, List<String> values) {
    String text = facts.text(path);
    return text == null
        ? null
        : values.stream().anyMatch(value -> value.equalsIgnoreCase(text.strip()));
  }

  private static @Nullable Boolean filled(FactTree facts, String path) {
    if (!facts.has(path)) {
      return null;
    }
    Object value = facts.at(path);
    return value != null
        && !(value instanceof List<?> list && list.isEmpty())
        && !(value instanceof Map<?, ?> map && map.isEmpty())
        && !Boolean.FALSE.equals(value);
  }

  private static FactWord number(String path, BigDecimal bound, boolean over) {
    Function<BigDecimal, Boolean> test =
        over ? number -> number.compareTo(bound) > 0 : number -> number.compareTo(bound) < 0;
    return line -> {
      BigDecimal number = line.facts().number(path);
      return number == null ? null : test.apply(number);
    };
  }

  private static FactWord phrase(String path, Pattern pattern, boolean meaning) {
    return line -> {
      String text = String.join("\n", line.facts().texts(path));
      return pattern.matcher(text).find() ? meaning : null;
    };
  }
}
