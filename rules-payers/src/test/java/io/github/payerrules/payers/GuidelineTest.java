package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.cli.PayerRulesCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void eachStepHasRows() throws IOException {
    assertThat(rows())
        .extracting(row -> row.get(0))
        .contains("2", "3", "6", "8")
        .hasSizeGreaterThan(30);
    assertThat(closingList())
        .as("the points of the closing list")
        .hasSize(8)
        .allMatch(row -> row.get(3).contains("checklist"));
  }

  private static List<List<String>> closingList() throws IOException {
    return rows().stream().filter(row -> row.get(0).equals("8")).toList();
  }

  @Test
  void theExamplePracticeMeasuresEachPointOfTheClosingList() throws IOException {
    JsonNode checklist = new ObjectMapper()
        .readTree(run("checklist", "../examples/practice", "--today", "2026-08-03", "--json"));

    assertThat(checklist.path("points")).hasSameSizeAs(closingList()).allSatisfy(point -> {
      assertThat(point.path("measured").asInt())
          .as(point.path("title").asText())
          .isPositive();
      assertThat(point.path("months")).isNotEmpty();
      assertThat(point.path("providers")).isNotEmpty();
    });
    assertThat(checklist.path("mostCostly")).hasSize(3);
    assertThat(checklist.at("/providers/0/missingPercent").asInt()).isPositive();
  }

  @TestFactory
  Stream<DynamicTest> eachPointIsChecked() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.get(1), () -> {
          for (String command : row.get(3).split(", ", -1)) {
            run(command, "--help");
          }
          switch (row.get(4)) {
            case "visits" -> hasCase(Path.of("visits"), row);
            case "denials" -> hasCase(Path.of("denials", "cases"), row);
            default -> hasRules(row);
          }
        }));
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = PayerRulesCli.run(arguments, new PrintWriter(out), new PrintWriter(err));
    assertThat(exit).as("payer-rules %s %s", arguments[0], err).isLessThan(2);
    return out.toString();
  }

  /** A case of a line each, whose expectation names one of the row's kinds. */
  private static void hasCase(Path folder, List<String> row) throws IOException {
    List<String> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
        cases.addAll(Files.readAllLines(file));
      }
    }
    assertThat(cases)
        .filteredOn(line -> line.startsWith("{\"id\": \"" + row.get(5) + "\","))
        .singleElement()
        .satisfies(
            line -> assertThat(new ObjectMapper().readTree(line).path("expect").toString())
                .containsAnyOf(row.get(2).split(", ", -1)));
  }

  private static void hasRules(List<String> row) throws IOException {
    String file = row.get(4);
    String rules = Files.readString(PAYERS.resolve(file + ".drl"));
    for (String rule : row.get(2).split(", ", -1)) {
      assertThat(rules).contains(rule.isEmpty() ? "rule" : "@id( \"" + rule + "\" )");
    }
    String cases = Files.readString(PAYERS.resolve(file + ".cases.yaml"));
    assertThat(cases).contains("- case: " + row.get(5) + "\n");
    if (!row.get(2).isEmpty()) {
      int from = cases.indexOf("- case: " + row.get(5) + "\n");
      int next = cases.indexOf("\n- case: ", from);
      assertThat(cases.substring(from, next < 0 ? cases.length() : next))
          .containsAnyOf(row.get(2).split(", ", -1));
    }
  }
}
