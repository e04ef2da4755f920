package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesCommandTest {

  private static final String PAIRS = """
      column1,column2,deletion_date,modifier_indicator,rationale
      62323,62322,*,0,made up
      62323,77003,20070930,1,made up
      62323,77003,*,1,made up
      """;

  @TempDir
  private Path folder;

  private Path pairs;

  @BeforeEach
  void writePairs() throws IOException {
    pairs = Files.writeString(folder.resolve("pairs_2024q3.csv"), PAIRS);
  }

  private Ran imported() {
    return Ran.with("tables", "import", pairs.toString(), "--into", tables());
  }

  private String tables() {
    return folder.resolve("tables").toString();
  }

  @Test
  void importTellsRowsAndDates() {
    Ran ran = imported();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("imported", "NCCI PTP edits 2024Q3: 3 rows", "2024-07-01", "2024-09-30");
  }

  @Test
  void aRefusedRowIsToldAndTheOthersAreImported() throws IOException {
    Files.writeString(pairs, PAIRS + "6232,77003,*,1,made up\n");
    Ran ran = imported();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("3 rows, 1 refused", "pairs_2024q3.csv:5", "\"6232\" is not a code");
  }

  @Test
  void manyRowsThatAreRefusedForOneReasonAreToldOnce() throws IOException {
    Files.writeString(pairs, PAIRS + "6232,77003,*,1,made up\n".repeat(40));

    Ran ran = imported();

    assertThat(ran.out())
        .contains("pairs_2024q3.csv:5", "and 39 more like it in 1 file")
        .doesNotContain("pairs_2024q3.csv:6");
  }

  @Test
  void aRefusedFileIsBadInput() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    Ran ran = Ran.with("tables", "import", other.toString(), "--into", tables());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).contains("this is not a table that can be imported");
  }

  @Test
  void showAnswersInASentence() {
    imported();
    Ran ran =
        Ran.with("tables", "show", "77003", "62323", "--on", "2024-08-14", "--tables", tables());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("On 2024-08-14 77003 is not paid with 62323 (column 1 62323, column 2 77003");
    Ran none =
        Ran.with("tables", "show", "62322", "77003", "--on", "2024-08-14", "--tables", tables());
    assertThat(none.out()).contains("there is no pair of 62322 and 77003 in either order");
  }

  @Test
  void showSaysWhereNoTableCoversTheDate() {
    imported();
    Ran ran =
        Ran.with("tables", "show", "62323", "62322", "--on", "2024-10-01", "--tables", tables());
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("Not known", "tables import FILE --into FOLDER");
  }

  @Test
  void checkComparesEveryRow() throws IOException {
    imported();
    Ran same = Ran.with("tables", "check", tables(), "--against", pairs.toString());
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("3 rows compared", "2 of them in force: no difference");
    Files.writeString(pairs, PAIRS.replace("62322,*,0", "62322,*,1"));
    Ran different = Ran.with("tables", "check", tables(), "--against", pairs.toString());
    assertThat(different.exit()).isEqualTo(1);
    assertThat(different.out()).contains("62323 62322", "1 differences");
  }

  @Test
  void tablesThatCannotBeOpenedAreToldWithoutAStackTrace() throws IOException {
    imported();
    Path table = folder.resolve("tables/code-pairs-2024Q3.table");
    Files.write(table, new byte[] {1, 2, 3});
    Ran ran = Ran.with("tables", "check", tables());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("the tables cannot be opened", "code-pairs-2024Q3.table", "cut short");
  }
}
