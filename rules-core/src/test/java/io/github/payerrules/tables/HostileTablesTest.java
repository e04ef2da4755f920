package io.github.payerrules.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.payerrules.review.Problem;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.UnitLimitRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables that were cut, forged, written over or written twice at once. */
class HostileTablesTest {

  private static final String MUE = "mue_practitioner_2026q2.csv";
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final String TYPES = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas."
      + "openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
      + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\""
      + "/></Types>";

  @TempDir
  Path folder;

  @Test
  void aFileCutAtTheEndOfALineIsAskedFor() throws IOException {
    assertThat(read(MUE, units(1_000)).problems()).isEmpty();

    TableImporter.Report cut = read(MUE, units(200));
    assertThat(cut.tables()).isEmpty();
    assertThat(words(cut))
        .contains("it has 200 rows; the table of 2026Q2 that is there has 1,000", "--fewer-rows");
    assertThat(CompiledTables.open(folder).tables().get(0).rows()).isEqualTo(1_000);

    assertThat(read(MUE, units(950)).tables()).hasSize(1);
    assertThat(read("mue_practitioner_2026q3.csv", units(400)).tables()).isEmpty();
    assertThat(TableImporter.into(folder)
            .fewerRows()
            .read(List.of(folder.resolve(MUE)))
            .tables())
        .hasSize(1);
  }

  @Test
  void aFileCutWithinARowIsRefused() {
    String whole = units(50);
    int row = whole.lastIndexOf("\r\n", whole.length() - 3) + 2;
    for (int length = row + 1; length < row + 6; length++) {
      TableImporter.Report report = read(MUE, whole.substring(0, length));

      assertThat(report.tables()).isEmpty();
      assertThat(words(report)).contains("it was cut short");
    }
    assertThat(read(MUE, whole.substring(0, whole.length() - 2)).tables()).hasSize(1);
  }

  @Test
  void aPeriodThatContradictsTheFilesNameIsRefused() {
    Path file = CmsFiles.write(folder, MUE, units(10));
    TableImporter.Report report = TableImporter.into(folder).period("2024Q3").read(List.of(file));

    assertThat(report.tables()).isEmpty();
    assertThat(words(report)).contains("its name says 2026Q2, but the period given is 2024Q3");
  }

  @Test
  void aBrokenWorkbookIsAProblemAndTheOtherFilesAreRead() throws IOException {
    Path noSheet = workbook("no-sheet_2026q2.xlsx", "<workbook/>", "");
    Path rowNumber = workbook(
        "row-number_2026q2.xlsx",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + "<sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>");
    Path noWorkbook = Files.write(folder.resolve("cut_2026q2.zip"), new byte[] {'P', 'K', 3, 4, 1});
    Path good = CmsFiles.write(folder, MUE, units(10));

    TableImporter.Report report =
        TableImporter.into(folder).read(List.of(noSheet, rowNumber, noWorkbook, good));

    assertThat(report.tables()).hasSize(1);
    assertThat(report.problems().stream().map(Problem::file))
        .contains("no-sheet_2026q2.xlsx", "row-number_2026q2.xlsx", "cut_2026q2.zip");
  }

  @Test
  void aTableThatIsWrittenOverOrCutChangesNoAnswer() throws IOException {
    read(MUE, units(300));
    Path file = folder.resolve("unit-limits-2026Q2.table");
    byte[] bytes = Files.readAllBytes(file);
    CompiledTables tables = CompiledTables.open(folder);
    TableAnswer<UnitLimitRow> before = tables.unitLimit("10007", DAY);
    assertThat(tables.changedFiles()).isEmpty();

    for (byte[] other : List.of(new byte[bytes.length], new byte[0], new byte[600])) {
      Files.write(file, other, StandardOpenOption.TRUNCATE_EXISTING);
      assertThat(tables.unitLimit("10007", DAY)).isEqualTo(before);
      assertThat(tables.changedFiles()).containsExactly("unit-limits-2026Q2.table");
    }
    Files.delete(file);
    assertThat(tables.changedFiles()).containsExactly("unit-limits-2026Q2.table");
    Files.write(file, bytes);
    assertThat(tables.changedFiles()).isEmpty();
  }

  @Test
  @Timeout(120)
  void importsAtTheSameTimeDoNotMix() throws Exception {
    Path file = CmsFiles.write(folder, MUE, units(3_000));
    TableImporter.into(folder).read(List.of(file));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < 3; thread++) {
        running.add(threads.submit(() -> {
          for (int i = 0; i < 10; i++) {
            assertThat(TableImporter.into(folder).read(List.of(file)).problems())
                .isEmpty();
          }
        }));
      }
      running.add(threads.submit(() -> {
        for (int i = 0; i < 100; i++) {
          assertThat(CompiledTables.open(folder).tables().get(0).rows()).isEqualTo(3_000);
        }
      }));
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    try (var files = Files.list(folder)) {
      assertThat(files.filter(it -> it.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  @Timeout(120)
  void aForgedTableWithRightChecksumsIsRefusedOrHarmless() throws IOException {
    read(MUE, units(40));
    read(
        "ccipra-v302r0.txt",
        CmsFiles.pairs("62323 62322 - 20170101 * 0", "62323 77003 - 20170101 20240101 1"));
    for (String name : List.of("unit-limits-2026Q2.table", "code-pairs-2024Q3.table")) {
      byte[] good = Files.readAllBytes(folder.resolve(name));
      Path alone = Files.createDirectories(folder.resolve("alone-" + name));
      Random random = new Random(1);
      for (int i = 0; i < 3_000; i++) {
        byte[] forged = good.clone();
        for (int change = random.nextInt(3); change >= 0; change--) {
          int at = random.nextBoolean() ? 8 + random.nextInt(200) : random.nextInt(forged.length);
          forged[at] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
        }
        Files.write(alone.resolve(name), withChecksums(forged));
        assertThatCode(() -> ask(alone)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void aTableOfANewerVersionSaysSo() throws IOException {
    read(MUE, units(40));
    Path file = folder.resolve("unit-limits-2026Q2.table");
    byte[] newer = Files.readAllBytes(file);
    newer[8] = 9;
    Files.write(file, withChecksums(newer));
    assertThatCode(() -> CompiledTables.open(folder))
        .hasMessageContaining("format version 9")
        .hasMessageContaining("A newer version of the library made it");
    newer[8] = 1;
    newer[86] = 'X';
    Files.write(file, withChecksums(newer));
    assertThatCode(() -> CompiledTables.open(folder))
        .hasMessageContaining("a kind of table that this library does not know");
  }

  /** Opens and asks; a look-up may fail as one, which a review notes, but must come back. */
  private static void ask(Path folder) {
    CompiledTables tables;
    try {
      tables = CompiledTables.open(folder);
    } catch (InvalidTablesException refused) {
      assertThat(refused.problems()).isNotEmpty();
      return;
    }
    for (String code : List.of("10000", "10039", "62323", "99999")) {
      try {
        tables.unitLimit(code, DAY);
        tables.pairsAmong(List.of("62323", "77003", code), LocalDate.of(2024, 8, 1));
      } catch (IndexOutOfBoundsException damaged) {
        assertThat(damaged).isNotNull();
      }
    }
  }

  private static byte[] withChecksums(byte[] table) {
    ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(32, crc(table, 512, table.length - 512));
    bytes.putInt(508, crc(table, 0, 508));
    return table;
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  private TableImporter.Report read(String name, String text) {
    return TableImporter.into(folder).read(List.of(CmsFiles.write(folder, name, text)));
  }

  private static String units(int rows) {
    return CmsFiles.units(
        IntStream.range(0, rows).mapToObj(i -> (10_000 + i) + ",3,2").toArray(String[]::new));
  }

  private static String words(TableImporter.Report report) {
    return report.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private Path workbook(String name, String book, String rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", TYPES);
      put(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
      put(zip, "xl/workbook.xml", book);
      put(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
              + "<sheetData>" + rows + "</sheetData></worksheet>");
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static String relationship(String type, String target) {
    return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
        + "2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
        + "officeDocument/2006/relationships/" + type + "\" Target=\"" + target
        + "\"/></Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
