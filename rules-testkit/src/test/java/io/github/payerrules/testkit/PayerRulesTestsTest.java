package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PayerRulesTestsTest {

  private static final Path PAYERS = Path.of("src/test/resources/payers");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir
  Path folder;

  @TestFactory
  Stream<DynamicNode> acme() {
    return PayerRulesTests.of(PAYERS, GOLDEN);
  }

  @Test
  void namesSuitesAndCasesAndTheirLines() {
    List<DynamicContainer> suites =
        PayerRulesTests.of(PAYERS, GOLDEN).map(DynamicContainer.class::cast).toList();

    assertThat(suites)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly(
            "acme/frequency.cases.yaml",
            "acme/medical-necessity.cases.yaml",
            "shared/claim-data.cases.yaml",
            "golden/claims.yaml");
    List<DynamicTest> tests = tests(suites.get(0));
    assertThat(tests)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly(
            "a fifth lumbar ESI inside twelve months",
            "the first of them exactly twelve months ago",
            "nothing is known of the history before 2026",
            "a code that the policy does not know",
            "every rule fires in a case and has a near miss",
            "nobody in it looks like a real person");
    assertThat(tests.get(1).getTestSourceUri().orElseThrow().toString())
        .startsWith("file:/")
        .endsWith("/payers/acme/frequency.cases.yaml?line=13");
  }

  @Test
  void failsWithTheWordsAlone() throws IOException {
    Path cases = folder.resolve("x.yaml");
    Files.writeString(cases, """
        - case: nothing to find
          claim:
            payer: acme
            lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18], evidence: { tautBand: true } } ]
          expect:
            - { advise: tpi-taut-band, line: 1, message: None. }
        """);

    List<DynamicNode> suites = PayerRulesTests.of(PAYERS, folder).toList();
    DynamicContainer last = (DynamicContainer) suites.get(suites.size() - 1);
    List<DynamicTest> tests = tests(last);

    assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .satisfies(error -> assertThat(error.getStackTrace()).isEmpty())
        .hasMessage("""

            nothing to find
              case      %s/x.yaml:1 (payer acme)
              expected  advise tpi-taut-band on line 1
                        "None."
              got       no finding
              rule      tpi-taut-band (acme/medical-necessity.drl:15)
                        line 1: does not fire
                          yes      procedure == "TPI"            saw TPI (20552 in acme/tables/procedures.csv:4)
                          no       documented.tautBand == false  saw true""".formatted(folder.getFileName()));
    assertThatCode(() -> tests.get(1).getExecutable().execute()).doesNotThrowAnyException();
  }

  @Test
  void failsWhereAFolderOfGoldenClaimsDoesNotExist() {
    Path misspelt = folder.resolve("goldne");

    DynamicTest first =
        (DynamicTest) PayerRulesTests.of(PAYERS, misspelt).toList().get(0);

    assertThat(first.getDisplayName()).isEqualTo("there is a folder " + misspelt);
    assertThatThrownBy(() -> first.getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "\n" + misspelt
                + ": there is no such folder\n    Name a folder of golden claims, or leave out this argument.");
  }

  @Test
  void failsWithEveryProblemWhenRulesCannotBeLoaded() throws IOException {
    Files.writeString(folder.resolve("payer.yaml"), "nam: Bad\n");

    List<DynamicNode> nodes = PayerRulesTests.of(folder).toList();

    assertThat(nodes)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly("the rules can be loaded");
    assertThatThrownBy(() -> ((DynamicTest) nodes.get(0)).getExecutable().execute())
        .hasMessageContaining("payer.yaml:1");
  }

  private static List<DynamicTest> tests(DynamicContainer container) {
    return container.getChildren().map(DynamicTest.class::cast).toList();
  }
}
