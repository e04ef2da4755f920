package io.github.payerrules.payers.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.PayerRules;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.verify.VisitRead;
import io.github.payerrules.verify.VisitReader;
import io.github.payerrules.verify.VisitVerifier;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each planned visit raises what it must, and nothing that would be a false alarm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitCasesTest {

  private static final Path CASES = Path.of("visits", "visits.jsonl");
  private static final Path MORE_CASES =
      Path.of("..", "..", "shared", "domain", "visit-cases.jsonl");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 5);

  private VisitVerifier verifier;

  @BeforeAll
  void open() {
    verifier = VisitVerifier.of(PayerRules.builder().payers(Path.of("payers")).build());
  }

  @TestFactory
  Stream<DynamicTest> casesOfThisRepository() {
    return cases(CASES);
  }

  /** Cases that lie beside the repository, where somebody put them. */
  @TestFactory
  Stream<DynamicTest> casesBesideTheRepository() {
    assumeTrue(Files.exists(MORE_CASES), "no further cases beside the repository");
    return cases(MORE_CASES);
  }

  @Test
  void everyTaskSaysWhoWhenAndWhy() throws IOException {
    List<Task> tasks = new ArrayList<>();
    for (String text : Files.readAllLines(CASES)) {
      tasks.addAll(verification(text).tasks());
    }

    assertThat(tasks).hasSizeGreaterThan(40).allSatisfy(task -> {
      assertThat(task.message()).isNotBlank();
      assertThat(task.fix()).isNotBlank();
      assertThat(task.citation()).isNotBlank();
      assertThat(task.questions()).hasSameSizeAs(task.facts());
    });
  }

  /** What only a file of a payer raises is proved where such files are read. */
  @Test
  void theCasesRaiseEveryKind() throws IOException {
    Set<TaskKind> raised = EnumSet.of(
        TaskKind.ELIGIBILITY_REJECTED, TaskKind.HOSPICE_CHECK, TaskKind.SERVICE_NOT_COVERED);
    for (String text : Files.readAllLines(CASES)) {
      raised.addAll(verification(text).kinds());
    }

    assertThat(raised).containsExactlyInAnyOrder(TaskKind.values());
  }

  private Stream<DynamicTest> cases(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(text -> !text.isBlank()).map(text -> {
        JsonNode root = tree(text);
        return dynamicTest(
            root.path("id").asText(),
            () -> assertThat(ExpectedTasks.differences(root.path("expect"), verification(text)))
                .isEmpty());
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Verification verification(String text) {
    List<VisitRead> reads = new ArrayList<>();
    new VisitReader().read(text, "case.jsonl", reads::add);
    VisitRead read = reads.get(0);
    return verifier.verify(read.orThrow(), Objects.requireNonNullElse(read.today(), TODAY));
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
