package io.github.payerrules.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadTableFilesTest {

  @TempDir
  private Path folder;

  @Test
  void aTruncatedArchiveIsRefused() {
    byte[] zip =
        CmsFiles.zip(Map.of("ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1")));
    assertThat(refused("pairs.zip", Arrays.copyOf(zip, zip.length / 2)))
        .contains("pairs.zip: the archive is damaged or cut short");
    String[] many = IntStream.range(10_000, 90_000)
        .mapToObj(code -> code + " 77003 - 20170101 * 1")
        .toArray(String[]::new);
    byte[] gzip = CmsFiles.gzip(CmsFiles.pairs(many));
    assertThat(refused("ccipra-v302r0.txt.gz", Arrays.copyOf(gzip, gzip.length / 2)))
        .containsPattern(
            "ccipra-v302r0.txt.gz:[0-9]+: the file is cut short or damaged after row [0-9]+");
    assertThat(compiled()).isEmpty();
  }

  @Test
  void aLastLineWithoutItsEndIsToldOrRefused() {
    String whole = CmsFiles.pairs("62321 77003 - 20170101 * 1", "62323 77003 - 20170101 * 1");
    Path file = folder.resolve("ccipra-v302r0.txt");
    String lastRow = "62323\t77003\t\t20170101\t*\t1\tmade up\r\n";
    assertThat(whole).endsWith(lastRow);

    for (int cut = 0; cut <= lastRow.length(); cut++) {
      CmsFiles.write(folder, "ccipra-v302r0.txt", whole.substring(0, whole.length() - cut));
      TableImporter.Report report =
          TableImporter.into(folder.resolve("to" + cut)).read(List.of(file));

      boolean isWhole = cut <= 1 || cut == lastRow.length(); // "\r" ends a line too
      assertThat(report.problems().isEmpty() && report.notices().isEmpty())
          .as("cut by " + cut)
          .isEqualTo(isWhole);
      if (report.problems().isEmpty()) {
        assertThat(report.tables()).hasSize(1);
      }
    }
  }

  @Test
  void aRowOfAddOnCodesThatAppearsTwiceIsRefused() {
    String rows = CmsFiles.addOns(
        "64484 1 - 64483 - 20170101 -",
        "64484 1 - 64483 - 20170101 -",
        "64484 1 - 64479 - 20170101 -");
    CmsFiles.write(folder, "AOC_V2024Q3-MCR.txt", rows);
    TableImporter.Report report =
        TableImporter.into(folder).read(List.of(folder.resolve("AOC_V2024Q3-MCR.txt")));

    assertThat(report.tables()).singleElement().satisfies(table -> {
      assertThat(table.rows()).isEqualTo(2);
      assertThat(table.refused()).isEqualTo(1);
    });
    assertThat(report.problems())
        .extracting(Problem::what)
        .containsExactly("row refused: the same row appears twice");
  }

  @Test
  void aWrongKindOfFileIsRefused() {
    assertThat(refused("claim.json", "{\"payer\": \"medicare\"}"))
        .contains("claim.json: this is not a table that can be imported");
    assertThat(refused("empty.txt", "")).contains("not a table that can be imported");
    assertThat(refused("picture.zip", CmsFiles.zip(Map.of("a.png", "x"))))
        .contains("this archive contains no CMS table");
    assertThat(refused(
            "MUE_2024q3.csv",
            CmsFiles.units("64483,1,2").replace("Practitioner", "Outpatient Hospital")))
        .contains("these MUE are for Outpatient Hospital Services");
    assertThat(refused("ccioph-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1")))
        .contains("code pairs for outpatient hospitals");
    assertThat(refused("pairs.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1")))
        .contains("does not tell its quarter", "TableImporter.period");
    assertThat(report(folder.resolve("nothing.txt"))).contains("no such file");
    assertThat(report(folder)).contains("this is a folder", "Name the files in it.");
    assertThat(compiled()).isEmpty();
  }

  @Test
  void aBadRowIsRefusedWithItsNumberAndTheOthersAreTaken() {
    CmsFiles.write(
        folder,
        "ccipra-v302r0.txt",
        CmsFiles.pairs(
            "62323 77003 - 20170101 * 1",
            "6232 77003 - 20170101 * 1",
            "62323 77003 - 20170101 *",
            "62323 7700# - 20170101 * 1",
            "62323 77003 - 20170231 * 1",
            "62323 77003 - 20170101 soon 1",
            "62323 77003 - 20170101 * 7",
            "62321 77003 - 20170101 * 1"));
    TableImporter.Report report =
        TableImporter.into(folder).read(List.of(folder.resolve("ccipra-v302r0.txt")));

    assertThat(report.problems()).extracting(Problem::line).containsExactly(8, 9, 10, 11, 12, 13);
    assertThat(report.problems())
        .extracting(Problem::what)
        .containsExactly(
            "row refused: column 1 \"6232\" is not a code of five digits and capital letters",
            "row refused: the row has 6 cells, but the table has 7",
            "row refused: column 2 \"7700#\" is not a code of five digits and capital letters",
            "row refused: the effective date \"20170231\" is not a date",
            "row refused: the deletion date \"soon\" is not a date",
            "row refused: the modifier indicator \"7\" is not 0, 1 or 9");
    assertThat(report.tables().get(0).rows()).isEqualTo(2);
    assertThat(report.tables().get(0).refused()).isEqualTo(6);
    assertThat(CompiledTables.open(folder).tables().get(0).refused()).isEqualTo(6);
  }

  @Test
  void aFileOfBadRowsIsRefusedAsAWhole() {
    String[] rows = new String[20];
    Arrays.fill(rows, "6232 77003 - 20170101 * 1");
    rows[0] = "62323 77003 - 20170101 * 1";
    assertThat(refused("ccipra-v302r0.txt", CmsFiles.pairs(rows)))
        .contains("19 rows are not in order, of 20");
    assertThat(compiled()).isEmpty();
  }

  @Test
  void twoFilesOfOneQuarterAreRefused() {
    Path one =
        CmsFiles.write(folder, "ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));
    Path two =
        CmsFiles.write(folder, "ptp_2024q3.txt", CmsFiles.pairs("62323 77003 - 20170101 * 0"));
    assertThat(report(one, two))
        .contains("ptp_2024q3.txt: two files of the same quarter (2024Q3): this one and"
            + " ccipra-v302r0.txt");
    assertThat(compiled()).isEmpty();
  }

  @Test
  void aMissingPartIsRefused() {
    Path one = CmsFiles.write(
        folder, "ccipra-v302r0-f1.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));
    Path three = CmsFiles.write(
        folder, "ccipra-v302r0-f3.txt", CmsFiles.pairs("92323 77003 - 20170101 * 1"));
    assertThat(report(one, three)).contains("part f2, f4 of 2024Q3 is missing");
    assertThat(compiled()).isEmpty();
  }

  @Test
  void aDamagedTableFileIsNotOpened() throws IOException {
    CmsFiles.write(folder, "ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));
    report(folder.resolve("ccipra-v302r0.txt"));
    Path table = compiled().get(0);
    byte[] good = Files.readAllBytes(table);

    assertThatOpening(table, Arrays.copyOf(good, good.length - 8))
        .hasMessageContaining("bytes of rows, and should have");
    assertThatOpening(table, Arrays.copyOf(good, 100))
        .hasMessageContaining("the file is cut short");
    assertThatOpening(table, changed(good, good.length - 3)).hasMessageContaining("checksum");
    assertThatOpening(table, changed(good, 30))
        .hasMessageContaining("the checksum of its first bytes");
    assertThatOpening(table, changed(good, 8))
        .hasMessageContaining("format version", "this library reads version 1");
    assertThatOpening(table, changed(good, 0)).hasMessageContaining("this is not a table file");
    Files.write(table, good);
    assertThat(CompiledTables.open(folder).tables()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code-pairs-2024Q4.table", "unit-limits-2024Q3.table", "a.table"})
  void aTableOfAnotherNameIsNotOpened(String name) throws IOException {
    CmsFiles.write(folder, "ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));
    report(folder.resolve("ccipra-v302r0.txt"));
    Files.move(compiled().get(0), folder.resolve(name));

    assertThatThrownBy(() -> CompiledTables.open(folder))
        .isInstanceOf(InvalidTablesException.class)
        .hasMessageContaining("it is named like another table than it is")
        .hasMessageContaining("Name it code-pairs-2024Q3.table");
  }

  @Test
  void nothingIsWrittenOverATableWithTheNameOfAnother() throws IOException {
    Path third =
        CmsFiles.write(folder, "ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));
    Path fourth =
        CmsFiles.write(folder, "ccipra-v303r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));
    report(third);
    byte[] before = Files.readAllBytes(compiled().get(0));
    Path renamed = folder.resolve("code-pairs-2024Q4.table");
    Files.move(compiled().get(0), renamed);

    assertThat(report(fourth)).contains("the folder has another table under this name");
    assertThat(Files.readAllBytes(renamed)).isEqualTo(before);
  }

  @Test
  void anUnfinishedFileIsNeverOpened() throws IOException {
    Files.write(folder.resolve("code-pairs-2024Q3.table.part"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> CompiledTables.open(folder))
        .isInstanceOf(InvalidTablesException.class)
        .hasMessageContaining("there is no table in the folder");
    assertThatThrownBy(() -> CompiledTables.open(folder.resolve("none")))
        .hasMessageContaining("there is no such folder");
  }

  @Test
  void aTableThatCannotTakeItsNameLeavesNothingBehind() throws IOException {
    Path inTheWay = folder.resolve("code-pairs-2024Q3.table");
    Files.createDirectories(inTheWay.resolve("a folder of somebody"));
    Path file =
        CmsFiles.write(folder, "ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));

    assertThat(report(file)).contains("the table file cannot be written");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder(
              ".import.lock", "ccipra-v302r0.txt", "code-pairs-2024Q3.table");
    }
    assertThatThrownBy(() -> CompiledTables.open(folder))
        .hasMessageContaining("it is named like a table but is not a file");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertThatOpening(
      Path table, byte[] bytes) throws IOException {
    Files.write(table, bytes);
    return assertThatThrownBy(() -> CompiledTables.open(folder))
        .isInstanceOf(InvalidTablesException.class)
        .hasMessageContaining("code-pairs-2024Q3.table");
  }

  private static byte[] changed(byte[] good, int at) {
    byte[] bad = good.clone();
    bad[at] ^= 0x55;
    return bad;
  }

  private String refused(String name, String text) {
    return refused(name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String refused(String name, byte[] bytes) {
    return report(CmsFiles.write(folder, name, bytes));
  }

  private String report(Path... files) {
    return String.join(
        "\n",
        TableImporter.into(folder).read(List.of(files)).problems().stream()
            .map(Problem::toString)
            .toList());
  }

  private List<Path> compiled() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".table")).toList();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
