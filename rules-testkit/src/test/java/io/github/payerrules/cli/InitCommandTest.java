package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  @TempDir
  Path folder;

  @Test
  void makesAPayerWhoseCasesPass() {
    Ran made = Ran.with("init", folder.toString(), "--payer", "Acme Health");

    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains("acme-health: 5 rules of 4 kinds, each with its cases");
    Ran tested = Ran.with("test", folder.toString());
    assertThat(tested.exit()).isZero();
    assertThat(tested.out()).endsWith("9 cases in 4 suites: 9 passed, 0 failed\n");
  }

  @Test
  void writesOverNothing() {
    Ran.with("init", folder.toString(), "--payer", "Acme");

    Ran again = Ran.with("init", folder.toString(), "--payer", "ACME");

    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("is already there; nothing was written");
  }

  @Test
  void wantsANameThatAFolderCanHave() {
    assertThat(Ran.with("init", folder.toString(), "--payer", "../..").err())
        .startsWith("payer-rules: --payer is the payer's name in letters");
    assertThat(Ran.with("init", folder.toString(), "--payer", "A\nB").exit()).isEqualTo(2);
  }
}
