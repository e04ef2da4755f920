package io.github.payerrules.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.RootCause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worklist as a workbook, read back. */
class WorklistWorkbookTest {

  private static final LocalDate SERVICE = LocalDate.of(2026, 6, 1);
  private static final int DATE_OF_SERVICE = 3;
  private static final int AT_RISK = 5;
  private static final int SEND_BY = 6;

  @TempDir
  private Path folder;

  private Worklist worklist;

  @BeforeEach
  void begin() throws IOException {
    worklist = Worklist.begin(
        Map.of("acme", List.of(WorklistSamples.deadline())), LocalDate.of(2026, 6, 2));
  }

  @AfterEach
  void end() throws IOException {
    worklist.close();
  }

  private void add(String name, String charge) throws IOException {
    ServiceLine line = ServiceLine.builder()
        .number(1)
        .code("64483")
        .date(SERVICE)
        .charge(new BigDecimal(charge))
        .build();
    Finding finding = WorklistSamples.finding("esi-sessions", Outcome.DENY, RootCause.FREQUENCY)
        .message("This is the fourth session.")
        .fix("Wait until July.")
        .build();
    worklist.add(
        name,
        Claim.builder().payer("acme").lines(List.of(line)).build(),
        WorklistSamples.review(SERVICE)
            .findings(List.of(finding))
            .questions(List.of(WorklistSamples.question(SERVICE)))
            .build());
  }

  private byte[] workbook(int rowsPerSheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    worklist.writeWorkbook(out, rowsPerSheet);
    return out.toByteArray();
  }

  private static List<Row> rows(byte[] workbook, int sheet) throws IOException {
    try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return readable.getSheets().skip(sheet).findFirst().orElseThrow().read();
    }
  }

  private String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(folder.resolve("work.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void amountsAndDatesAreNumbers() throws IOException {
    add("visit-7", "1850.50");

    Row row = rows(workbook(10), 0).get(1);

    assertThat(row.getCellText(0)).isEqualTo("visit-7");
    assertThat(row.getCell(4).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCellAsNumber(AT_RISK)).contains(new BigDecimal("1850.50"));
    assertThat(row.getCellAsDate(DATE_OF_SERVICE)).contains(SERVICE.atStartOfDay());
    assertThat(row.getCellAsDate(SEND_BY)).contains(SERVICE.plusDays(90).atStartOfDay());
    assertThat(row.getCellText(12)).isEqualTo("Wait until July.");
  }

  @Test
  void theHeaderStaysInSightAndEveryColumnFilters() throws IOException {
    add("visit-7", "10");
    add("visit-8", "20");

    byte[] workbook = workbook(10);

    assertThat(rows(workbook, 0).get(0).stream().map(Cell::getText))
        .startsWith("claim", "payer")
        .endsWith("problem", "to do");
    assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
        .contains("state=\"frozen\"")
        .contains("ySplit=\"1\"")
        .contains("<autoFilter ref=\"A1:M3\"");
  }

  @Test
  void noTextOfAClaimIsComputed() throws IOException {
    List<String> hostile =
        List.of("=HYPERLINK(\"http://example.org\")", "+1+1", "-1+1", "@SUM(A1)");
    for (String name : hostile) {
      add(name, "10");
    }

    byte[] workbook = workbook(10);

    List<Row> rows = rows(workbook, 0);
    assertThat(rows.stream().skip(1).map(row -> row.getCellText(0)))
        .containsExactlyInAnyOrderElementsOf(hostile);
    assertThat(rows.stream().flatMap(Row::stream).map(Cell::getType))
        .doesNotContain(CellType.FORMULA);
    assertThat(part(workbook, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    String styles = part(workbook, "xl/styles.xml");
    assertThat(styles).as("the format of text").containsPattern("numFmtId=\"49\"|formatCode=\"@\"");
  }

  @Test
  void textThatNoWorkbookMayHoldDoesNotBreakIt() throws IOException {
    add("bell \u0007 <b>&amp;", "10");
    add("long".repeat(10_000), "9");

    List<Row> rows = rows(workbook(10), 0);

    assertThat(rows.get(1).getCellText(0)).startsWith("bell ").endsWith(" <b>&amp;");
    assertThat(rows.get(2).getCellText(0)).hasSize(32_767);
  }

  @Test
  void whatIsTooLongForASheetGoesOnTheNext() throws IOException {
    for (int i = 0; i < 5; i++) {
      add("visit-" + i, "10");
    }

    byte[] workbook = workbook(4);

    assertThat(rows(workbook, 0)).hasSize(4);
    assertThat(rows(workbook, 1)).hasSize(3);
    assertThat(rows(workbook, 1).get(0).getCellText(0)).isEqualTo("claim");
    try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(readable.getSheets().map(Sheet::getName))
          .containsExactly("Worklist", "Worklist 2");
    }
  }

  @Test
  void anEmptyWorklistIsAHeader() throws IOException {
    assertThat(rows(workbook(10), 0)).hasSize(1);
  }
}
