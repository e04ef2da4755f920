package io.github.payerrules.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.vocabulary.Documented;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.PriorService;
import io.github.payerrules.vocabulary.word.DependsOn;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word declares what others need to know of it. */
class VocabularyTest {

  @ParameterizedTest
  @ValueSource(classes = {Line.class, PriorService.class})
  void eachWordOfAServiceDeclaresOnWhatItDepends(Class<?> type) {
    assertThat(Arrays.stream(type.getMethods())
            .filter(word -> !word.isAnnotationPresent(DependsOn.class))
            .map(Method::getName))
        .isEmpty();
  }

  @Test
  void eachWordHasAMeaning() {
    assertThat(words(word -> word.meaning().isEmpty())).isEmpty();
  }

  @Test
  void eachWordThatMayHaveNoAnswerSaysWhen() {
    assertThat(words(word ->
            word.isNullable() && word.unknownWhen().isEmpty() && word.noneWhen().isEmpty()))
        .isEmpty();
    assertThat(
            words(word -> !word.isNullable() && !(word.unknownWhen() + word.noneWhen()).isEmpty()))
        .isEmpty();
  }

  @Test
  void noTwoWordsAskDifferentlyForOneFact() {
    Set<String> questions = all()
        .filter(word -> word.missing() != null && !word.question().isEmpty())
        .map(word -> word.missing() + " " + word.question())
        .collect(Collectors.toCollection(TreeSet::new));
    Set<Missing> facts = all()
        .filter(word -> word.missing() != null && !word.question().isEmpty())
        .map(Word::missing)
        .collect(Collectors.toSet());

    assertThat(questions).hasSameSizeAs(facts);
  }

  @Test
  void whatIsDocumentedHasAWordForEachFactOfItsType() {
    Set<String> expected = Arrays.stream(EvidenceFact.values())
        .filter(fact -> fact.kind() != EvidenceFact.Kind.BLOCKS)
        .map(fact -> type(fact.kind()).getSimpleName() + " " + fact.factName())
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> words = Vocabulary.words(Documented.class).values().stream()
        .map(word -> word.type().getSimpleName() + " " + word.name())
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(words).isEqualTo(expected);
  }

  private static Class<?> type(EvidenceFact.Kind kind) {
    return switch (kind) {
      case WHOLE_NUMBER -> Integer.class;
      case YES_NO -> Boolean.class;
      case TEXT, BLOCKS -> String.class;
    };
  }

  private static Set<String> words(Predicate<Word> wanted) {
    return all()
        .filter(wanted)
        .map(word -> word.owner().getSimpleName() + "." + word.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Word> all() {
    return Vocabulary.types().stream()
        .map(type -> Vocabulary.words(type).values())
        .flatMap(Collection::stream);
  }
}
