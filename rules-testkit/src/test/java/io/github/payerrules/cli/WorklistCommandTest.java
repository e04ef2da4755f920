package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a billing team gets of a run besides the reviews: worklist, questions, changes. */
class WorklistCommandTest {

  private static final String PAYERS = "src/test/resources/payers";

  @TempDir
  private Path folder;

  private Path claims(String evidence) throws IOException {
    return Files.writeString(folder.resolve("claims.yaml"), """
        - id: asks
          payer: acme
          lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18], charge: 90.50%s } ]
        - id: denied
          payer: acme
          lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18], charge: 250, units: 0 } ]
        - id: "=clean"
          payer: acme
          lines:
            - { code: "20552", date: 2026-07-01, diagnoses: [M79.18], evidence: { tautBand: true } }
        """.formatted(evidence));
  }

  private Ran check(Path file, String... options) {
    return Ran.with(Stream.concat(
            Stream.of("check", file.toString(), "--payers", PAYERS, "--today", "2026-07-15"),
            Stream.of(options))
        .toArray(String[]::new));
  }

  @Test
  void theTableHasTheMostMoneyFirstAndLeavesOutWhatIsReady() throws IOException {
    Path table = folder.resolve("work.csv");

    Ran ran = check(claims(""), "--worklist", table.toString());

    List<String> rows = Files.readAllLines(table);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1))
        .startsWith("denied,acme,,2026-07-01,20552,250.00,")
        .contains("rejection");
    assertThat(rows.get(2)).startsWith("asks,acme,,2026-07-01,20552,90.50,").contains("clinician");
    assertThat(ran.out()).startsWith("3 claims: ");
  }

  @Test
  void theWorkbookHasTheSameRows() throws IOException {
    Path workbook = folder.resolve("work.xlsx");

    check(claims(""), "--worklist", workbook.toString());

    try (ReadableWorkbook readable = new ReadableWorkbook(workbook.toFile())) {
      assertThat(readable.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
          .containsExactly("claim", "denied", "asks");
    }
  }

  @Test
  void thePageHoldsItsDataAndFetchesNothing() throws IOException {
    Path page = folder.resolve("work.html");

    check(claims(""), "--worklist", page.toString());

    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("default-src 'none'")
        .contains("\"claim\":\"denied\"")
        .contains("\"ready\":1")
        .doesNotContain("src=")
        .doesNotContain("http://localhost");
  }

  @Test
  void anotherEndingIsRefused() throws IOException {
    assertThat(check(claims(""), "--worklist", "work.pdf").err())
        .isEqualTo("payer-rules: --worklist takes a file that ends in .html, .csv or .xlsx, not"
            + " work.pdf\n");
  }

  @Test
  void questionsAreAFormAndAnswersComeBack() throws IOException {
    Path form = folder.resolve("form.yaml");
    Path file = claims("");
    assertThat(check(file, "--questions", form.toString()).out())
        .contains("asks  acme  QUESTIONS OPEN: 1 question\n");

    Files.writeString(form, Files.readString(form).replaceFirst("tautBand:", "tautBand: true"));
    Ran answered = check(file, "--answers", form.toString());

    assertThat(answered.out()).contains("asks  acme  CLEAN: 2 checks\n");
  }

  @Test
  void saysWhatChangedSinceAnEarlierRun() throws IOException {
    Path earlier = folder.resolve("earlier.json");
    Files.writeString(earlier, check(claims(""), "--json").out());

    Ran later = check(claims(", evidence: { tautBand: true }"), "--since", earlier.toString());

    assertThat(later.out())
        .contains("asks  acme  CLEAN: 2 checks\n")
        .contains("  not asked now    ")
        .contains("  No change since the earlier run");
  }

  @Test
  void whatIsNoReviewIsRefused() throws IOException {
    Path file = claims("");

    assertThat(check(file, "--since", file.toString()).err())
        .endsWith(
            "claims.yaml:1 is not a review; --since takes what check --json wrote, an object a"
                + " line\n");
  }
}
