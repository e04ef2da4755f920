package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.cli.PayerRulesCli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payer of one's own, whose shared folders are those that ship, not folders beside it. */
class OwnPayerTest {

  @TempDir
  static Path folder;

  private static final StringWriter SAID = new StringWriter();

  @BeforeAll
  static void makesThePayer() {
    assertThat(run("init", folder.toString(), "--payer", "Acme Health")).isZero();
    assertThat(SAID).asString().contains("on the shared folders pain-procedures and every-payer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint PAYERS",
        "test PAYERS",
        "coverage PAYERS",
        "boundaries PAYERS --rule esi-sessions-per-12-months",
        "mutate PAYERS --no-search --rules-only",
        "mutate PAYERS/acme-health --no-search --rules-only",
        "report PAYERS --no-search --into PAYERS/report.html",
        "catalogue PAYERS --into PAYERS/pages.html",
        "archive PAYERS --into PAYERS/archive",
        "pack PAYERS --into PAYERS/acme.jar",
        "diff PAYERS PAYERS",
      })
  void everyCommandTakesIt(String command) {
    int exit = run(command.replace("PAYERS", folder.toString()).split(" "));

    assertThat(exit).as(SAID.toString()).isLessThan(2);
  }

  private static int run(String... arguments) {
    SAID.getBuffer().setLength(0);
    PrintWriter writer = new PrintWriter(SAID);
    return PayerRulesCli.run(arguments, writer, writer);
  }
}
