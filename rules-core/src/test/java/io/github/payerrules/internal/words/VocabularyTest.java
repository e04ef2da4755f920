package io.github.payerrules.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.PriorService;
import io.github.payerrules.vocabulary.word.DependsOn;
import java.lang.reflect.Method;
import java.util.Arrays;
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
}
