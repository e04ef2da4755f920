package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.EvidenceFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a practice documents decides something: a fact that no rule reads would be asked for
 * nothing.
 */
class FactsReadTest {

  /** Facts that rules read by a word of another name. */
  private static final Map<EvidenceFact, String> BY_ANOTHER_WORD =
      Map.of(EvidenceFact.DIAGNOSTIC_BLOCKS, "relief");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

  @Test
  void eachDocumentedFactIsReadByARule() throws IOException {
    String rules = conditions();

    assertThat(EvidenceFact.values())
        .allSatisfy(fact -> assertThat(isRead(fact, rules))
            .as("a rule reads %s", fact.factName())
            .isTrue());
    assertThat(Pattern.compile("\\bdocumented\\.noSuchFact\\b").matcher(rules).find())
        .isFalse();
  }

  private static boolean isRead(EvidenceFact fact, String rules) {
    String word = BY_ANOTHER_WORD.getOrDefault(fact, "documented." + fact.factName());
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(rules).find();
  }

  /** The conditions of all rules: what stands between when and then. */
  private static String conditions() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("payers"))) {
      return files
          .filter(file -> file.toString().endsWith(".drl"))
          .map(FactsReadTest::text)
          .flatMap(
              text -> Pattern.compile("(?ms)^when$(.*?)^then").matcher(text).results())
          .map(match -> match.group(1))
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
