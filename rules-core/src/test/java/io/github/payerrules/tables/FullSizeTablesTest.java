package io.github.payerrules.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.UnitLimitRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds tables of full size against the files of CMS, which are licensed and stand outside of the
 * repository; without them these tests are left out, and the small tables of the other tests stand
 * for them.
 */
class FullSizeTablesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 8, 14);
  private static final LocalDate DAY_OF_UNITS = LocalDate.of(2026, 5, 1);
  private static final Path DATA =
      Path.of(System.getProperty("cms.files", "../../shared/data/ncci"));

  @TempDir
  private static Path folder;

  private static CompiledTables tables;

  @BeforeAll
  static void importAll(TestReporter reporter) throws IOException {
    if (!Files.isDirectory(DATA)) {
      reporter.publishEntry("left out", "no files of CMS at " + DATA + " (-Dcms.files=FOLDER)");
      abort("no files of CMS");
    }
    Path fees =
        Files.copy(DATA.resolve("pfs_rvu_ind.csv.gz"), folder.resolve("pprrvu24_jul.csv.gz"));
    assertThat(TableImporter.into(folder)
            .read(List.of(
                DATA.resolve("ptp_practitioner_2024q3_active.csv.gz"),
                DATA.resolve("mue_practitioner_2026q2.csv"),
                DATA.resolve("aoc_2026q3.csv"),
                fees))
            .problems())
        .isEmpty();
    tables = CompiledTables.open(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "62323, 62322, 0",
    "20553, 20552, 0",
    "64451, 64493, 0",
    "62323, 77003, 1",
    "64635, 64493, 1"
  })
  void knownPairs(String one, String two, int indicator) {
    assertThat(tables.pair(one, two, DAY)).isEqualTo(new Found<>(new PairRow(one, two, indicator)));
    assertThat(tables.pair(two, one, DAY)).isInstanceOf(TableAnswer.NotListed.class);
  }

  @ParameterizedTest
  @CsvSource({"64483, 64493", "62321, 62323", "20552, 76942"})
  void noPairInEitherOrder(String one, String two) {
    assertThat(tables.pairsAmong(List.of(one, two), DAY)).isEqualTo(new Found<>(List.of()));
  }

  @Test
  void everyPairOfPainManagementIsFound() throws IOException {
    Map<String, String> expected = new HashMap<>();
    int rows = 0;
    for (NamedCsvRecord row : rows("ptp_pain_pairs_2024q3.csv")) {
      rows++;
      boolean inForce = row.getField("deletion_date").equals("*")
          && !row.getField("modifier_indicator").equals("9");
      expected.merge(
          row.getField("column1") + " " + row.getField("column2"),
          inForce ? row.getField("modifier_indicator") : "",
          (first, second) -> first.isEmpty() ? second : first);
    }
    assertThat(rows).isEqualTo(9_691);
    List<String> differences = new ArrayList<>();
    expected.forEach((pair, indicator) -> {
      String found =
          tables.pair(pair.substring(0, 5), pair.substring(6), DAY) instanceof Found<PairRow> row
              ? String.valueOf(row.row().indicator())
              : "";
      if (!found.equals(indicator)) {
        differences.add(pair + ": " + indicator + ", found " + found);
      }
    });
    assertThat(differences).isEmpty();
  }

  @Test
  void everyCodeOfPainManagementHasItsUnitsPrimariesAndIndicators() throws IOException {
    Map<String, NamedCsvRecord> units = new HashMap<>();
    for (NamedCsvRecord row : rows("mue_practitioner_2026q2.csv")) {
      units.put(row.getField(0), row);
    }
    int codes = 0;
    List<String> differences = new ArrayList<>();
    for (NamedCsvRecord row : rows("pain_code_facts_2024q3.csv")) {
      codes++;
      String code = row.getField("code");
      NamedCsvRecord mue = units.get(code);
      String expected =
          mue == null ? "" : mue.getField(1) + "/" + mue.getField(2).charAt(0);
      String found = tables.unitLimit(code, DAY_OF_UNITS) instanceof Found<UnitLimitRow> limit
          ? limit.row().limit() + "/" + limit.row().adjudication()
          : "";
      if (!found.equals(expected)) {
        differences.add(code + " units " + expected + ", found " + found);
      }
      String days = tables.feeSchedule(code, DAY) instanceof Found<FeeScheduleRow> fees
          ? fees.row().globalDays() + fees.row().bilateral()
          : "";
      if (!days.equals(row.getField("glob") + row.getField("bilat").replace(".0", ""))) {
        differences.add(code + " fee schedule " + days);
      }
    }
    assertThat(codes).isGreaterThan(180);
    assertThat(differences).isEmpty();
  }

  @Test
  void anAddOnCodeGotASecondPrimaryIn2023() {
    assertThat(tables.addOn("64494", LocalDate.of(2022, 12, 31)))
        .isEqualTo(new Found<>(new AddOnRow("64494", 1, List.of("64493"))));
    assertThat(tables.addOn("64494", LocalDate.of(2023, 1, 1)))
        .isEqualTo(new Found<>(new AddOnRow("64494", 1, List.of("64490", "64493"))));
  }

  private static CsvReader<NamedCsvRecord> rows(String file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file));
  }
}
