package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.words.Values;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word that rules may use, as its declaration has it. Immutable and thread-safe.
 *
 * @param type whose word it is, such as {@code Line}
 * @param call how a rule writes it, such as {@code hasModifier( "KX" )}
 * @param answer what it answers: {@code whole number}, perhaps with its unit, {@code true or
 *     false}, {@code text}, its allowed texts, or the type whose words follow it
 * @param meaning what it says, in Markdown; of what is documented its question
 * @param none when there is no answer although nothing is missing; empty where there always is one
 * @param unknown when the answer is unknown; empty where it never is
 * @param asks the question that is asked then; empty where none is
 */
public record VocabularyWord(
    String type,
    String call,
    String answer,
    String meaning,
    String none,
    String unknown,
    String asks) {

  /**
   * All words: of the facts with which rules begin first, then of those to which their words lead.
   */
  public static List<VocabularyWord> all() {
    List<VocabularyWord> all = new ArrayList<>();
    for (Class<?> type : Vocabulary.types()) {
      Vocabulary.words(type).values().forEach(word -> all.add(of(type, word)));
    }
    return List.copyOf(all);
  }

  private static VocabularyWord of(Class<?> type, Word word) {
    return new VocabularyWord(
        type.getSimpleName(),
        call(word),
        answer(word),
        word.meaning(),
        word.noneWhen(),
        word.unknownWhen(),
        word.question());
  }

  private static String call(Word word) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < word.parameters().size(); i++) {
      given.add(given(word.parameters().get(i), word.given().get(i)));
    }
    return word.name() + (given.isEmpty() ? "" : "( " + String.join(", ", given) + " )");
  }

  private static String given(Class<?> type, Values values) {
    if (type == int.class) {
      return "number";
    }
    if (type != String.class) {
      String name = type.getSimpleName();
      return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
    if (values.names() != null) {
      return "\"name in " + values.names().file() + "\"";
    }
    return values.oneOf().isEmpty() ? "\"text\"" : quoted(values);
  }

  private static String answer(Word word) {
    Class<?> type = word.type();
    if (Vocabulary.hasWords(type)) {
      return type.getSimpleName();
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == Integer.class) {
      return "whole number" + (word.unit().isEmpty() ? "" : " of " + word.unit());
    }
    return word.answers().oneOf().isEmpty() ? "text" : quoted(word.answers());
  }

  private static String quoted(Values values) {
    return values.oneOf().stream()
        .map(text -> '"' + text + '"')
        .collect(Collectors.joining(" or "));
  }
}
