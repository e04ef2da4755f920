package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.vocabulary.Documented;
import io.github.payerrules.vocabulary.Findings;
import io.github.payerrules.vocabulary.Line;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reference that analysts read names every word of the vocabulary and every fact. */
class ReferenceTest {
  @Test
  void namesEveryWordAndFact() throws IOException {
    String reference = Files.readString(Path.of("README.md"));
    Set<String> missing = new TreeSet<>();
    for (Method word : words()) {
      if (!reference.matches("(?s).*[`.]" + word.getName() + "\\b.*")) {
        missing.add(word.getDeclaringClass().getSimpleName() + "." + word.getName());
      }
    }
    for (EvidenceFact fact : EvidenceFact.values()) {
      String row = reference
          .lines()
          .filter(line -> line.startsWith("| `" + fact.factName() + "` |"))
          .findFirst()
          .orElse("");
      if (row.isEmpty() || row.endsWith("\\* |") != fact.toldByPerformance()) {
        missing.add(fact.factName());
      }
    }

    assertThat(missing).isEmpty();
  }

  /**
   * The words of patterns and of all that they lead to; what is documented is a table of its own.
   */
  private static Set<Method> words() {
    Set<Method> words = new HashSet<>();
    Set<Class<?>> seen = new HashSet<>(Set.of(Documented.class, Findings.class));
    Deque<Class<?>> open = new ArrayDeque<>(Vocabulary.PATTERN_TYPES.values());
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (seen.add(type)) {
        for (Method word : type.getMethods()) {
          words.add(word);
          if (word.getReturnType().getPackage() == Line.class.getPackage()) {
            open.push(word.getReturnType());
          }
        }
      }
    }
    assertThat(words).hasSizeGreaterThan(60);
    return words;
  }
}
