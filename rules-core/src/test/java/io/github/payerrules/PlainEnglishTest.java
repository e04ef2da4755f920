package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.EvidenceFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What billers read in a review is plain: words that read like a translation do not come back. */
class PlainEnglishTest {

  private static final Path LISTS = Path.of("src/test/resources/english");
  private static final Pattern RETIRED = retired("retired-words.txt");
  private static final Pattern RETIRED_IN_MESSAGES =
      retired("retired-words.txt", "retired-in-messages.txt");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void questionsArePlain() {
    assertThat(Arrays.stream(EvidenceFact.values()).map(EvidenceFact::question))
        .noneMatch(question -> RETIRED_IN_MESSAGES.matcher(question).find())
        .allMatch(question -> question.endsWith("?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "internal/reviewing",
        "internal/facts",
        "internal/dialect",
        "internal/book",
        "internal/tables",
        "internal/reading",
        "internal/text"
      })
  void messagesOfReviewsAndLintArePlain(String folder) throws IOException {
    List<String> literals = literals(Path.of("src/main/java/io/github/payerrules", folder));

    assertThat(literals).hasSizeGreaterThan(5);
    assertThat(literals).noneMatch(literal -> RETIRED.matcher(literal).find());
  }

  @Test
  void aRetiredWordIsFound() {
    assertThat(RETIRED.matcher("A modifier stands twice.").find()).isTrue();
    assertThat(RETIRED.matcher("The diagnosis is no ICD-10-CM code.").find()).isTrue();
    assertThat(RETIRED.matcher("The same modifier appears twice.").find()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../README.md",
        "../CONTRIBUTING.md",
        "../SECURITY.md",
        "docs",
        "../rules-testkit/docs",
        "../rules-payers/README.md",
        "../rules-payers/denials/README.md"
      })
  void documentsArePlain(String pages) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(pages))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }

    assertThat(lines).isNotEmpty();
    assertThat(lines).filteredOn(line -> RETIRED.matcher(line).find()).isEmpty();
  }

  private static Pattern retired(String... lists) {
    List<String> words = new ArrayList<>();
    try {
      for (String list : lists) {
        words.addAll(Files.readAllLines(LISTS.resolve(list)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Pattern.compile("\\b(" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private static List<String> literals(Path folder) throws IOException {
    List<String> literals = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher literal = LITERAL.matcher(withoutComment(line));
          while (literal.find()) {
            literals.add(literal.group(1));
          }
        }
      }
    }
    return literals;
  }

  /** Without what is a comment, and without a quote that is a character. */
  private static String withoutComment(String line) {
    return line.strip().startsWith("*") || line.strip().startsWith("/")
        ? ""
        : line.replace("'\"'", "").replaceAll("// .*", "");
  }
}
