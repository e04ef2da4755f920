package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.cli.PayerRulesCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table from the guideline's points to what checks them. */
class GuidelineTest {

  private static final Path PAYERS = Path.of("payers");

  /** A row: step, point, rules, commands, cases in, case. */
  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("guideline.md")).stream()
        .filter(line -> line.matches("\\| \\d .*"))
        .map(line ->
            Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  @Test
  void bothStepsHaveRows() throws IOException {
    assertThat(rows()).extracting(row -> row.get(0)).contains("3", "6").hasSizeGreaterThan(15);
  }

  @TestFactory
  Stream<DynamicTest> eachPointIsChecked() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.get(1), () -> {
          String file = row.get(4);
          String rules = Files.readString(PAYERS.resolve(file + ".drl"));
          for (String rule : row.get(2).split(", ", -1)) {
            assertThat(rules).contains(rule.isEmpty() ? "rule" : "@id( \"" + rule + "\" )");
          }
          for (String command : row.get(3).split(", ", -1)) {
            StringWriter out = new StringWriter();
            int exit = PayerRulesCli.run(
                new String[] {command, "--help"}, new PrintWriter(out), new PrintWriter(out));
            assertThat(exit).as("payer-rules %s", command).isZero();
          }
          String cases = Files.readString(PAYERS.resolve(file + ".cases.yaml"));
          assertThat(cases).contains("- case: " + row.get(5) + "\n");
          if (!row.get(2).isEmpty()) {
            int from = cases.indexOf("- case: " + row.get(5) + "\n");
            int next = cases.indexOf("\n- case: ", from);
            assertThat(cases.substring(from, next < 0 ? cases.length() : next))
                .containsAnyOf(row.get(2).split(", ", -1));
          }
        }));
  }
}
