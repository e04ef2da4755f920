package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where in the vocabulary a word is that was looked for in the wrong place. */
final class Places {

  private record Place(String way, Class<?> type) {}

  private Places() {}

  /**
   * The shortest ways from a type to words of that name, such as {@code sessions.inLastMonths( 12
   * ).count} from a line to {@code count}; empty if there are none.
   */
  static List<String> ways(Class<?> from, String name) {
    Deque<Place> open = new ArrayDeque<>(List.of(new Place("", from)));
    Set<Class<?>> seen = new HashSet<>(Set.of(from));
    while (!open.isEmpty()) {
      Place place = open.remove();
      List<String> ways = new ArrayList<>();
      for (Word leading : Vocabulary.words(place.type()).values()) {
        if (Vocabulary.hasWords(leading.type())) {
          String way = place.way() + written(leading) + ".";
          Word word = Vocabulary.find(leading.type(), name);
          if (word != null && leading.type() != place.type()) {
            ways.add(way + written(word));
          }
          if (seen.add(leading.type())) {
            open.add(new Place(way, leading.type()));
          }
        }
      }
      if (!ways.isEmpty()) {
        return ways;
      }
    }
    return List.of();
  }

  /** The types of patterns that have a word of that name. */
  static Set<String> patternTypes(String name) {
    Set<String> types = new TreeSet<>();
    Vocabulary.PATTERN_TYPES.forEach((typeName, type) -> {
      if (Vocabulary.find(type, name) != null) {
        types.add(typeName);
      }
    });
    return types;
  }

  private static String written(Word word) {
    return word.parameters().isEmpty() ? word.name() : PathChecker.signature(word);
  }
}
