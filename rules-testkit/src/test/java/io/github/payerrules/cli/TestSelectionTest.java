package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSelectionTest {

  @TempDir
  Path folder;

  private Path payer;

  @BeforeEach
  void makesAPayer() {
    Ran.with("init", folder.toString(), "--payer", "Acme");
    payer = folder.resolve("acme");
  }

  private static String last(Ran ran) {
    return ran.out().lines().reduce((one, other) -> other).orElse("");
  }

  @Test
  void runsTheCasesOfOneFile() {
    for (String file : List.of("frequency.cases.yaml", "frequency.drl")) {
      Ran ran = Ran.with("test", payer.resolve(file).toString());

      assertThat(ran.exit()).isZero();
      assertThat(last(ran)).isEqualTo("2 cases in 1 suite: 2 passed, 0 failed");
    }
  }

  @Test
  void runsTheCasesOfANameOrOfARule() {
    Ran named = Ran.with("test", folder.toString(), "--case", "exactly 12 months");
    Ran ofRule = Ran.with("test", folder.toString(), "--rule", "esi-conservative-care");

    assertThat(last(named)).isEqualTo("1 case in 1 suite: 1 passed, 0 failed");
    assertThat(last(ofRule)).isEqualTo("3 cases in 1 suite: 3 passed, 0 failed");
  }

  @Test
  void saysThatNoCaseIsMeant() {
    Ran ran = Ran.with("test", folder.toString(), "--rule", "esi-conservative-cares");

    assertThat(ran)
        .isEqualTo(new Ran(
            2,
            "",
            "payer-rules: no case is of the rule esi-conservative-cares."
                + " Did you mean esi-conservative-care?\n"));
  }

  @Test
  void tellsFailuresAgainAtTheEnd() throws IOException {
    ChangedPayers.replace(payer.resolve("frequency.drl"), "year.count > 4", "year.count > 5");
    ChangedPayers.replace(
        payer.resolve("medical-necessity.drl"),
        "conservativeCareWeeks < 6",
        "conservativeCareWeeks < 5");

    Ran ran = Ran.with("test", folder.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).endsWith("""

        Failed
          acme/frequency.cases.yaml:3 a fifth lumbar session inside 12 months
          acme/medical-necessity.cases.yaml:13 5 weeks of conservative care
        The rule or the case may be wrong: check both against the policy.
        """);
  }

  @Test
  void runsWhatGitSaysHasChanged() throws IOException, InterruptedException {
    git("init", "-q");
    git("add", ".");
    git(
        "-c",
        "user.name=Ann",
        "-c",
        "user.email=nobody@example.com",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        "acme: the first rules");
    assertThat(last(Ran.with("test", folder.toString(), "--from-status")))
        .isEqualTo("0 cases in 0 suites: 0 passed, 0 failed");

    ChangedPayers.replace(payer.resolve("bundling.drl"), "Remove the line", "Leave out the line");
    assertThat(last(Ran.with("test", folder.toString(), "--from-status")))
        .isEqualTo("2 cases in 1 suite: 2 passed, 0 failed");

    ChangedPayers.replace(payer.resolve("tables/diagnoses.csv"), "M54.12", "M54.17");
    assertThat(last(Ran.with("test", folder.toString(), "--from-status")))
        .isEqualTo("9 cases in 4 suites: 9 passed, 0 failed");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
