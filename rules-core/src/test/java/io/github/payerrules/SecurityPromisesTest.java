package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise of SECURITY.md names tests, and they are there. */
class SecurityPromisesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  static List<String> promises() throws IOException {
    try (Stream<String> lines = Files.lines(ROOT.resolve("SECURITY.md"))) {
      return lines
          .filter(line -> line.startsWith("| "))
          .dropWhile(line -> !line.startsWith("| promise |"))
          .skip(2) // its head
          .toList();
    }
  }

  @Test
  void thereArePromises() throws IOException {
    assertThat(promises()).hasSizeGreaterThan(9);
  }

  @ParameterizedTest
  @MethodSource("promises")
  void isTested(String promise) throws IOException {
    List<MatchResult> named = NAMED.matcher(promise).results().toList();
    assertThat(named).isNotEmpty();
    for (MatchResult test : named) {
      Optional<Path> file = file(test.group(1) + ".java");
      assertThat(file).as(test.group()).isPresent();
      String text = Files.readString(file.orElseThrow());
      assertThat(text).containsPattern("@(Parameterized)?Test\\b");
      if (test.group(2) != null) {
        assertThat(text).contains("void " + test.group(2) + "(");
      }
    }
  }

  private static Optional<Path> file(String name) throws IOException {
    for (String module : List.of("rules-core", "rules-testkit", "rules-payers", "examples")) {
      try (Stream<Path> files = Files.find(
          ROOT.resolve(module),
          12,
          (path, attributes) -> path.endsWith(name) && path.toString().contains("src"))) {
        Optional<Path> found = files.findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
