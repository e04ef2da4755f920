package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.FileChanges;
import io.github.payerrules.PayerRules;
import io.github.payerrules.testkit.SuiteRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TestWatchTest {

  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private Path payers;
  private Path golden;
  private TestWatch watch;

  @BeforeEach
  void copy() throws IOException {
    payers = copy("payers");
    golden = copy("golden");
    watch = new TestWatch(
        List.of(payers, golden),
        () -> SuiteRules.load(List.of(payers), TestWatchTest::build),
        suite -> SuiteReport.of(suite, () -> {}),
        new Page(new PrintWriter(out), 96, false));
    assertThat(run()).contains("13 cases in 4 suites: 13 passed, 0 failed");
  }

  @Test
  void aCaseFileConcernsItsSuite() throws IOException {
    Path cases = payers.resolve("acme/frequency.cases.yaml");
    change(cases, "why: the window", "why: a window");

    assertThat(run(cases))
        .startsWith("ok       acme/frequency.cases.yaml: 4 cases\n13 cases in 4 suites");
  }

  @Test
  void aRuleFileConcernsTheCasesBesideItAndGoldenClaims() throws IOException {
    Path rules = payers.resolve("acme/frequency.drl");
    change(rules, "year.count > 4", "year.count > 5");

    assertThat(run(rules))
        .contains(
            "FAILED   acme/frequency.cases.yaml: 4 cases, 1 failed, 1 problem\n",
            "FAILED   golden/claims.yaml: 2 cases, 1 failed\n",
            "13 cases in 4 suites: 11 passed, 2 failed, 1 problem\n")
        .doesNotContain("medical-necessity.cases.yaml", "claim-data.cases.yaml");

    change(rules, "year.count > 5", "year.count > 4");

    assertThat(run(rules)).contains("13 cases in 4 suites: 13 passed, 0 failed\n");
  }

  @Test
  void aTableConcernsAllSuitesOfItsPayer() throws IOException {
    Path table = payers.resolve("acme/tables/procedures.csv");
    change(table, "20552,TPI", "20553,TPI");

    assertThat(run(table))
        .contains(
            "FAILED   acme/medical-necessity.cases.yaml",
            "acme/frequency.cases.yaml",
            "shared/claim-data.cases.yaml",
            "golden/claims.yaml");
  }

  @Test
  void aRuleFileBrokenInTheMiddleOfAnEditShowsItsProblems() throws IOException {
    Path rules = payers.resolve("acme/frequency.drl");
    String whole = Files.readString(rules);
    Files.writeString(rules, whole.substring(0, whole.indexOf("then")));

    assertThat(run(rules))
        .contains(
            "NOT LOADED\n  acme/frequency.drl:",
            "NOT RUN  acme/frequency.cases.yaml: 4 cases; its rules could not be loaded\n");

    Files.writeString(rules, whole);

    assertThat(run(rules)).contains("13 cases in 4 suites: 13 passed, 0 failed\n");
  }

  @Test
  void aNewCaseFileIsRunAndARemovedOneIsForgotten() throws IOException {
    Path added = golden.resolve("more.yaml");
    Files.writeString(added, Files.readString(golden.resolve("claims.yaml")));

    assertThat(run(added)).contains("golden/more.yaml", "15 cases in 5 suites");

    Files.delete(added);

    assertThat(run(added)).contains("13 cases in 4 suites: 13 passed, 0 failed\n");
  }

  @Test
  @Timeout(10)
  void seesChangesAndNotWhatEditorsLeave() throws Exception {
    FileChanges changes = new FileChanges(List.of(folder), Duration.ofMillis(100));
    Files.writeString(golden.resolve(".claims.yaml.swp"), "x");
    Files.writeString(golden.resolve("claims.yaml~"), "x");
    Path changed = golden.resolve("claims.yaml");
    Files.writeString(changed, "# changed");
    Files.delete(payers.resolve("acme/frequency.drl"));

    assertThat(changes.await()).containsExactly(changed, payers.resolve("acme/frequency.drl"));
  }

  @Test
  @Timeout(10)
  void endsWhenItIsInterrupted() {
    Thread.currentThread().interrupt();

    watch.run(new FileChanges(List.of(folder), Duration.ofMillis(100)));

    assertThat(out.toString()).endsWith("no longer watching\n");
  }

  private String run(Path... changed) {
    out.getBuffer().setLength(0);
    watch.runAgain(Set.of(changed));
    return out.toString();
  }

  private static PayerRules build(List<Path> folders) {
    PayerRules.Builder builder = PayerRules.builder();
    folders.forEach(builder::payers);
    return builder.build();
  }

  private Path copy(String name) throws IOException {
    Path from = Path.of("src/test/resources").resolve(name);
    Path to = folder.toRealPath().resolve(name);
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
    return to;
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
