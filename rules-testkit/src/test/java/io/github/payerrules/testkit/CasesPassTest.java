package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.LiveRules;
import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesPassTest {
  private static final Path PAYERS = Path.of("src/test/resources/payers");

  @TempDir
  Path temporary;

  @Test
  void rulesWhoseCasesFailAreNotTaken() throws IOException {
    Path payers = temporary.resolve("payers");
    try (Stream<Path> files = Files.walk(PAYERS)) {
      for (Path file : files.toList()) {
        Files.copy(file, payers.resolve(PAYERS.relativize(file)));
      }
    }
    LiveRules live = LiveRules.builder(() -> PayerRules.builder().payers(payers).build())
        .check(new CasesPass(List.of(payers)))
        .start();
    Path rules = payers.resolve("acme/frequency.drl");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replaceFirst("count > 4", "count > 3"));
    assertThat(Files.readString(rules)).isNotEqualTo(text);

    List<Problem> problems = live.reload();

    assertThat(problems)
        .extracting(Problem::file, Problem::what)
        .containsExactly(
            tuple(
                "acme/frequency.cases.yaml",
                "the case \"the first of them exactly twelve months ago\" fails"),
            tuple("acme/frequency.drl", "rule esi-sessions-per-12-months has no passed near miss"));
    assertThat(live.status().swaps()).isZero();

    Files.writeString(rules, text);
    assertThat(live.reload()).isEmpty();
    assertThat(live.status().swaps()).isEqualTo(1);
  }
}
