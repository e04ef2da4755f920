package io.github.payerrules.internal.words;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.vocabulary.Claim;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.PriorService;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All words, by the vocabulary type that has them. Thread-safe. */
public final class Vocabulary {

  /** The types that a pattern may be of. */
  public static final Map<String, Class<?>> PATTERN_TYPES =
      Map.of("Line", Line.class, "Claim", Claim.class, "PriorService", PriorService.class);

  private static final Map<Class<?>, SortedMap<String, Word>> WORDS = new ConcurrentHashMap<>();

  private Vocabulary() {}

  /** The types with which rules begin and those to which their words lead, without Findings. */
  public static Set<Class<?>> types() {
    Set<Class<?>> types = new LinkedHashSet<>(List.of(Line.class, PriorService.class, Claim.class));
    Deque<Class<?>> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      for (Word word : words(open.remove()).values()) {
        if (hasWords(word.type()) && types.add(word.type())) {
          open.add(word.type());
        }
      }
    }
    return types;
  }

  /** What history that is not complete asks for begins so, and goes on with a time. */
  private static final String HISTORY = "history ";

  /** What a person is asked for a fact that is not given. */
  public static String question(String fact) {
    return EvidenceFact.named(fact)
        .map(EvidenceFact::question)
        .orElseGet(() -> Questions.BY_FACT.getOrDefault(
            fact,
            fact.startsWith(HISTORY)
                ? "Which services did the patient have " + fact.substring(HISTORY.length()) + "?"
                : "What is the " + fact + "?"));
  }

  /** The questions that words declare, by the fact that they ask for; read when one is asked. */
  private static final class Questions {

    static final Map<String, String> BY_FACT = read();

    private static Map<String, String> read() {
      Map<String, String> questions = new HashMap<>();
      for (Class<?> type : types()) {
        for (Word word : words(type).values()) {
          Missing missing = word.missing();
          if (missing != null && !word.question().isEmpty()) {
            questions.put(missing.what(), word.question());
          }
        }
      }
      return questions;
    }
  }

  /** The word of that name, or {@code null}. */
  public static @Nullable Word find(Class<?> type, String name) {
    return words(type).get(name);
  }

  /** The words of a type by name. */
  public static SortedMap<String, Word> words(Class<?> type) {
    return WORDS.computeIfAbsent(type, Vocabulary::read);
  }

  /** Whether a value of the type has words of its own, rather than being compared. */
  public static boolean hasWords(Class<?> type) {
    return type.getPackage() == Line.class.getPackage();
  }

  private static SortedMap<String, Word> read(Class<?> type) {
    SortedMap<String, Word> words = new TreeMap<>();
    if (hasWords(type)) {
      for (Method method : type.getMethods()) {
        // What the words of documented facts answer from is no word itself.
        if (!List.of(method.getParameterTypes()).contains(EvidenceFact.class)) {
          words.put(method.getName(), new Word(method));
        }
      }
    }
    return words;
  }
}
