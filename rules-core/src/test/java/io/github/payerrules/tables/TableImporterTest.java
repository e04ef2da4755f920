package io.github.payerrules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.DiagnosisRow.Status;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.TableAnswer.NotCovered;
import io.github.payerrules.source.TableAnswer.NotListed;
import io.github.payerrules.source.TableInfo;
import io.github.payerrules.source.UnitLimitRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImporterTest {

  private static final LocalDate DAY = LocalDate.of(2024, 8, 14);

  @TempDir
  private Path folder;

  @Test
  void pairsHoldOnTheDatesOfTheirRow() {
    CompiledTables tables = imported(
        "ccipra-v302r0.txt",
        CmsFiles.pairs(
            "62323 77003 - 20170101 20240814 1",
            "62323 62322 * 19960101 * 0",
            "62323 99999 - 20240101 20240101 0",
            "62323 20552 - 20200101 * 9",
            "20610 20552 - 20100101 20191231 0",
            "20610 20552 - 20240401 * 1"));

    assertThat(indicator(tables, "62323", "77003", "2016-12-31")).isEqualTo("none");
    assertThat(indicator(tables, "62323", "77003", "2017-01-01")).isEqualTo("1");
    assertThat(indicator(tables, "62323", "77003", "2024-08-14")).isEqualTo("1");
    assertThat(indicator(tables, "62323", "77003", "2024-08-15")).isEqualTo("none");
    assertThat(indicator(tables, "77003", "62323", "2024-08-14")).isEqualTo("none");
    assertThat(indicator(tables, "62323", "62322", "1996-01-01")).isEqualTo("0");
    assertThat(indicator(tables, "62323", "99999", "2024-01-01")).isEqualTo("none");
    assertThat(indicator(tables, "62323", "20552", "2024-08-14")).isEqualTo("none");
    assertThat(indicator(tables, "20610", "20552", "2019-12-31")).isEqualTo("0");
    assertThat(indicator(tables, "20610", "20552", "2020-01-01")).isEqualTo("none");
    assertThat(indicator(tables, "20610", "20552", "2024-04-01")).isEqualTo("1");
    assertThat(indicator(tables, "20610", "20552", "2024-09-30")).isEqualTo("1");
    assertThat(indicator(tables, "20610", "20552", "2024-10-01")).isEqualTo("not covered");
    assertThat(indicator(tables, "20610", "20552", "1995-12-31")).isEqualTo("not covered");
  }

  @Test
  void pairsAmongTheCodesOfAClaimAreFoundInEitherOrder() {
    CompiledTables tables = imported(
        "ccipra-v302r0.txt",
        CmsFiles.pairs(
            "62323 62322 - 20170101 * 0",
            "62323 77003 - 20170101 * 1",
            "62323 20552 - 20170101 20200101 1",
            "77003 01992 - 20170101 * 0",
            "0213T 77003 - 20170101 * 1"));

    assertThat(tables.pairsAmong(
            List.of("77003", "62322", "62323", "20552", "77003", "00000", "bad"), DAY))
        .isEqualTo(new Found<>(
            List.of(new PairRow("62323", "62322", 0), new PairRow("62323", "77003", 1))));
    assertThat(tables.pairsAmong(List.of("01992", "0213T", "77003"), DAY))
        .isEqualTo(new Found<>(
            List.of(new PairRow("0213T", "77003", 1), new PairRow("77003", "01992", 0))));
    assertThat(tables.pairsAmong(List.of("62323"), DAY)).isEqualTo(new Found<>(List.of()));
  }

  @Test
  void fourPartsInArchivesAreOneTable() {
    Path[] files = new Path[4];
    for (int part = 1; part <= 4; part++) {
      files[part - 1] = CmsFiles.write(
          folder,
          "medicare-ncci-2024q3-practitioner-ptp-edits-ccipra-v302r0-f" + part + ".zip",
          CmsFiles.zip(Map.of(
              "ccipra-v302r0-f" + part + ".TXT",
              CmsFiles.pairs("6232" + part + " 77003 - 20170101 * 1"),
              "ccipra-v302r0-f" + part + ".xlsx",
              "never read, since the text says the same",
              "readme.txt",
              "nothing of interest")));
    }
    TableImporter.Report report = TableImporter.into(folder).read(List.of(files));

    assertThat(report.problems()).isEmpty();
    assertThat(report.tables()).hasSize(1);
    assertThat(report.tables().get(0).rows()).isEqualTo(4);
    assertThat(report.tables().get(0).period()).isEqualTo("2024Q3");
    assertThat(indicator(CompiledTables.open(folder), "62324", "77003", "2024-07-01"))
        .isEqualTo("1");
  }

  @Test
  void workbooksGetTheirLeadingZerosBack() {
    CmsFiles.write(
        folder,
        "ccipra-v302r0.xlsx",
        CmsFiles.workbook(List.of(
            List.of("CPT only"),
            List.of(
                "Column 1",
                "Column 2",
                "*=in existence",
                "Effective",
                "Deletion",
                "Modifier",
                "PTP Edit Rationale"),
            List.of("", "", "prior to 1996", "Date", "Date *=no data", "0=not allowed"),
            List.of("00630", "36000", "", "20170101", "*", "1", "made up"))));
    CompiledTables tables = imported(folder.resolve("ccipra-v302r0.xlsx"));

    assertThat(indicator(tables, "00630", "36000", "2024-08-14")).isEqualTo("1");
  }

  @Test
  void unitLimitsHoldInTheQuarterOfTheFileName() {
    CompiledTables tables = imported(
        "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv",
        CmsFiles.units("64483,1,2", "64484,4,3", "A4550,3,1"));

    assertThat(tables.unitLimit("64484", DAY))
        .isEqualTo(new Found<>(new UnitLimitRow("64484", 4, 3)));
    assertThat(tables.unitLimit("A4550", LocalDate.of(2024, 7, 1)))
        .isEqualTo(new Found<>(new UnitLimitRow("A4550", 3, 1)));
    assertThat(tables.unitLimit("64483", LocalDate.of(2024, 9, 30))).isInstanceOf(Found.class);
    assertThat(tables.unitLimit("64485", DAY)).isEqualTo(new NotListed<>());
    assertThat(tables.unitLimit("64483", LocalDate.of(2024, 6, 30))).isInstanceOf(NotCovered.class);
    assertThat(tables.unitLimit("64483", LocalDate.of(2024, 10, 1)))
        .isInstanceOfSatisfying(
            NotCovered.class,
            missing -> assertThat(missing.what())
                .contains(
                    "medically unlikely",
                    "2024-07-01 to 2024-09-30",
                    "import it with TableImporter"));
  }

  @Test
  void addOnCodesHaveDatesOfAllWritings() {
    CompiledTables tables = imported(
        "AOC_V2024Q3-MCR.txt",
        CmsFiles.addOns(
            "64494 1 - 64493 - 2013091 -",
            "64494 1 - 64490 - 2023-01-01 -",
            "64484 1 - 64483 2023365 20130401 -",
            "99292 3 - 99291 - 2013091 2024227",
            "99292 3 - CCCCC - 2013091 -",
            "0054T 2 - CCCCC - 2013091 -",
            "0099T 1 2020-12-31 64483 - 2013091 -"));

    assertThat(tables.addOn("64494", LocalDate.of(2022, 12, 31)))
        .isEqualTo(new Found<>(new AddOnRow("64494", 1, List.of("64493"))));
    assertThat(tables.addOn("64494", LocalDate.of(2023, 1, 1)))
        .isEqualTo(new Found<>(new AddOnRow("64494", 1, List.of("64490", "64493"))));
    assertThat(tables.addOn("64484", LocalDate.of(2023, 12, 31))).isInstanceOf(Found.class);
    assertThat(tables.addOn("64484", LocalDate.of(2024, 1, 1))).isEqualTo(new NotListed<>());
    assertThat(tables.addOn("99292", DAY))
        .isEqualTo(new Found<>(new AddOnRow("99292", 3, List.of("99291"))));
    assertThat(tables.addOn("99292", DAY.plusDays(1)))
        .isEqualTo(new Found<>(new AddOnRow("99292", 3, List.of())));
    assertThat(tables.addOn("0054T", DAY))
        .isEqualTo(new Found<>(new AddOnRow("0054T", 2, List.of())));
    assertThat(tables.addOn("0099T", LocalDate.of(2020, 12, 31))).isInstanceOf(Found.class);
    assertThat(tables.addOn("0099T", LocalDate.of(2021, 1, 1))).isEqualTo(new NotListed<>());
    assertThat(tables.addOn("64494", LocalDate.of(2013, 3, 31))).isInstanceOf(NotCovered.class);
  }

  @Test
  void diagnosesSayWhatContinuesThem() {
    CompiledTables tables = imported(
        "icd10cm-order-2024.txt",
        CmsFiles.diagnoses("M54 0", "M545 0", "M5450 1", "M5451 1", "M546 1", "S72001A 1"));

    assertThat(diagnosis(tables, "M54.50")).isEqualTo("BILLABLE []");
    assertThat(diagnosis(tables, "M5450")).isEqualTo("BILLABLE []");
    assertThat(diagnosis(tables, "M54.5")).isEqualTo("NEEDS_MORE [M54.50, M54.51]");
    assertThat(diagnosis(tables, "M54")).isEqualTo("NEEDS_MORE [M54.50, M54.51, M54.6]");
    assertThat(diagnosis(tables, "M54.59")).isEqualTo("NOT_LISTED [M54.50, M54.51]");
    assertThat(diagnosis(tables, "M54.600")).isEqualTo("NOT_LISTED [M54.6]");
    assertThat(diagnosis(tables, "S72.001A")).isEqualTo("BILLABLE []");
    assertThat(diagnosis(tables, "Z99.9")).isEqualTo("NOT_LISTED []");
    assertThat(diagnosis(tables, "nonsense")).isEqualTo("NOT_LISTED []");
    assertThat(tables.diagnosis("M54.50", LocalDate.of(2023, 10, 1))).isInstanceOf(Found.class);
    assertThat(tables.diagnosis("M54.50", LocalDate.of(2023, 9, 30)))
        .isInstanceOf(NotCovered.class);
    assertThat(tables.diagnosis("M54.50", LocalDate.of(2024, 10, 1)))
        .isInstanceOf(NotCovered.class);
  }

  @Test
  void feeScheduleGivesTheIndicatorsOfTheCodeAlone() {
    CompiledTables tables = imported(
        "PPRRVU24_JUL.csv",
        CmsFiles.fees("64483,,A,000,2,1,1", "77003,26,A,XXX,0,0,0", "77003,,A,XXX,0,0,0"));

    assertThat(tables.feeSchedule("64483", DAY))
        .isEqualTo(new Found<>(new FeeScheduleRow("64483", "A", "000", "1", "2", "1")));
    assertThat(tables.feeSchedule("77003", DAY))
        .isEqualTo(new Found<>(new FeeScheduleRow("77003", "A", "XXX", "0", "0", "0")));
    assertThat(tables.feeSchedule("99999", DAY)).isEqualTo(new NotListed<>());
  }

  @Test
  void quartersStandSideBySideAndTheDatePicksOne() {
    imported("ccipra-v301r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 0"));
    CompiledTables tables =
        imported("ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));

    assertThat(indicator(tables, "62323", "77003", "2024-06-30")).isEqualTo("0");
    assertThat(indicator(tables, "62323", "77003", "2024-07-01")).isEqualTo("1");
    assertThat(tables.tables()).extracting(TableInfo::period).containsExactly("2024Q2", "2024Q3");
  }

  @Test
  void aTableOfAPeriodIsReplaced() {
    imported("ccipra-v302r0.txt", CmsFiles.pairs("62323 77003 - 20170101 * 0"));
    CmsFiles.write(folder, "ccipra-v302r1.txt", CmsFiles.pairs("62323 77003 - 20170101 * 1"));
    TableImporter.Report report =
        TableImporter.into(folder).read(List.of(folder.resolve("ccipra-v302r1.txt")));

    assertThat(report.tables().get(0).replaced()).isTrue();
    assertThat(indicator(CompiledTables.open(folder), "62323", "77003", "2024-07-01"))
        .isEqualTo("1");
  }

  @Test
  void pairsWithoutEffectiveDatesAnswerForTheirQuarterOnly() {
    CompiledTables tables = imported("pairs_2024q3.csv", """
            column1,column2,deletion_date,modifier_indicator,rationale
            62323,62322,*,0,made up
            62323,77003,20240731,1,made up
            62323,20552,20071231,1,made up
            """);

    assertThat(indicator(tables, "62323", "62322", "2024-07-01")).isEqualTo("0");
    assertThat(indicator(tables, "62323", "62322", "2024-06-30")).isEqualTo("not covered");
    assertThat(indicator(tables, "62323", "77003", "2024-07-31")).isEqualTo("1");
    assertThat(indicator(tables, "62323", "77003", "2024-08-01")).isEqualTo("none");
    assertThat(indicator(tables, "62323", "20552", "2024-07-01")).isEqualTo("none");
  }

  private CompiledTables imported(String name, String text) {
    return imported(CmsFiles.write(folder, name, text));
  }

  private CompiledTables imported(Path file) {
    assertThat(TableImporter.into(folder).read(List.of(file)).problems()).isEmpty();
    CompiledTables tables = CompiledTables.open(folder);
    assertThat(tables.changedFiles()).isEmpty();
    return tables;
  }

  private static String indicator(CompiledTables tables, String one, String two, String date) {
    TableAnswer<PairRow> answer = tables.pair(one, two, LocalDate.parse(date));
    return answer instanceof Found<PairRow> found
        ? String.valueOf(found.row().indicator())
        : answer instanceof NotListed<PairRow> ? "none" : "not covered";
  }

  private static String diagnosis(CompiledTables tables, String code) {
    if (tables.diagnosis(code, DAY) instanceof Found<DiagnosisRow> found) {
      Status status = found.row().status();
      return status + " " + found.row().continuedBy();
    }
    return "not covered";
  }
}
