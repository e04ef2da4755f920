package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.denial.DenialReader;
import io.github.payerrules.denial.DenialReader.DenialRead;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each case of a denial gets its right answer. */
class DenialCasesTest {

  private static final Path CASES = Path.of("denials", "cases");
  private static final Path MORE_CASES =
      Path.of("..", "..", "shared", "domain", "denial-cases.jsonl");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DenialRules RULES = DenialRules.in(Path.of("denials"));

  @TestFactory
  Stream<DynamicTest> casesOfThisRepository() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList().stream().flatMap(DenialCasesTest::cases);
    }
  }

  /** Cases that lie beside the repository, where somebody put them. */
  @TestFactory
  Stream<DynamicTest> casesBesideTheRepository() {
    assumeTrue(Files.exists(MORE_CASES), "no further cases beside the repository");
    return cases(MORE_CASES);
  }

  /**
   * MA130 is never appealed, whatever stands beside it. Codes of another payer and of duplicates
   * (22, 109, 24, 18) have their own steps, see the cases.
   */
  @TestFactory
  Stream<DynamicTest> unprocessableIsNeverAppealed() {
    return Stream.of("16", "50", "197", "97", "4", "29", "151", "96")
        .map(carc -> dynamicTest(carc, () -> {
          Remedy remedy = remedy("""
              {"payer": "medicare", "line": {"status": "4", "code": "64483", "charge": 100,
               "paid": 0, "adjustments": [{"group": "CO", "carc": "%s", "amount": 100}],
               "rarcs": ["MA130"], "service_date": "2026-01-05", "remit_date": "2026-02-05"}}
              """.formatted(carc));

          assertThat(remedy.action()).isEqualTo(Action.NEW_CLAIM);
          assertThat(remedy.alternatives()).doesNotContain(Action.APPEAL, Action.REOPENING);
          assertThat(remedy.appealable()).isFalse();
        }));
  }

  private static Remedy remedy(String json) {
    return remedies(json).get(0);
  }

  private static List<Remedy> remedies(String json) {
    DenialRead read = DenialReader.read("case", json);
    return RULES.remedies(
        read.denial(), Objects.requireNonNullElse(read.today(), LocalDate.of(2026, 3, 1)));
  }

  private static Stream<DynamicTest> cases(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(text -> !text.isBlank()).map(text -> {
        JsonNode root = tree(text);
        return dynamicTest(
            root.path("id").asText(),
            () -> assertThat(ExpectedRemedy.differences(root.path("expect"), remedies(text)))
                .isEmpty());
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
