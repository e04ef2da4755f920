package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String OLD = "src/test/resources/payers";

  @TempDir
  Path folder;

  private Path payers;
  private Path frequency;

  @BeforeEach
  void copies() throws IOException {
    payers = ChangedPayers.copiedInto(folder.resolve("payers"));
    frequency = payers.resolve("acme/frequency.drl");
  }

  private Ran diff(String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "diff";
    all[1] = OLD;
    all[2] = payers.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    return Ran.with(all);
  }

  @Test
  void saysThatNothingChanged() {
    assertThat(diff()).isEqualTo(new Ran(0, "no difference\n", ""));
  }

  @Test
  void saysWhichLimitChangedAndFromWhen() throws IOException {
    ChangedPayers.replace(frequency, "year.count > 4", "year.count > 3");
    ChangedPayers.replace(frequency, "2021-12-05", "2026-01-01");
    ChangedPayers.replace(frequency, "the policy allows 4", "the policy allows 3");

    assertThat(diff()).isEqualTo(new Ran(1, """
        esi-sessions-per-12-months  acme/frequency.drl:1
            limit 4 becomes 3: count of sessions in same region in the last 12 months is more than 3
            first date of service 2021-12-05 becomes 2026-01-01
            message reworded
        """, ""));
  }

  @Test
  void saysThatWordsAloneChanged() throws IOException {
    ChangedPayers.replace(frequency, "year.count", "past.count");
    ChangedPayers.replace(frequency, "year :", "past :");
    ChangedPayers.replace(frequency, "{year.", "{past.");

    Ran ran = diff();

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("esi-sessions-per-12-months, same meaning  acme/frequency.drl:1");
  }

  @Test
  void namesConditionsRulesAndReasonCodesThatCameAndWent() throws IOException {
    ChangedPayers.replace(frequency, "procedure == \"ESI\",", "procedure == \"ESI\", units == 1,");
    ChangedPayers.replace(frequency, "CO-151", "CO-119");
    Path other = payers.resolve("acme/medical-necessity.drl");
    Files.writeString(
        other,
        Files.readString(other).replace("esi-conservative-care", "esi-conservative-care-first"));

    assertThat(diff().out())
        .contains("condition added: units is 1")
        .contains("reason code CO-151 becomes CO-119")
        .contains("esi-conservative-care-first", "new: ", "gone: ");
  }

  @Test
  void namesTheRowsOfTablesAndTheNumbersOfThePayer() throws IOException {
    Path procedures = payers.resolve("acme/tables/procedures.csv");
    String last =
        Files.readString(procedures).lines().reduce((one, other) -> other).orElseThrow();
    Files.writeString(
        procedures, last.replaceFirst("^[^,]+", "62321") + "\n", StandardOpenOption.APPEND);

    assertThat(diff().out())
        .isEqualTo("acme/tables/procedures.csv  procedures TPI: 1 added (62321)\n");
  }

  @Test
  void writesJsonForABuild() throws IOException {
    ChangedPayers.replace(frequency, "year.count > 4", "year.count > 3");
    JsonNode object = new ObjectMapper().readTree(diff("--json").out());

    assertThat(object.at("/payer").asText()).isEqualTo("acme");
    assertThat(object.at("/rules/0/kind").asText()).isEqualTo("CHANGED");
    assertThat(object.at("/rules/0/changes/0").asText()).startsWith("limit 4 becomes 3");
  }

  @Test
  void refusesWhatIsNeitherFolderNorPack() {
    assertThat(Ran.with("diff", OLD, "none").err())
        .isEqualTo("payer-rules: there is no folder or pack none\n");
  }
}
