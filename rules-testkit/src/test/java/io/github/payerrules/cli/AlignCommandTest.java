package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignCommandTest {

  private static final String EXAMPLES = "../examples/authorizations";

  @TempDir
  Path folder;

  @Test
  void saysWhatToChange() {
    Ran ran = align(EXAMPLES);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("first  aetna  ALIGNED\n", "second  aetna  TO CHANGE\n")
        .contains("  side                    LT                        LT                        RT"
            + "  DIFFERS\n")
        .contains("    | - place of service: from 11 to 22\n")
        .contains("08/20/2026  1 of 64483  third  planned  -1 left\n")
        .contains("The authorization ends on 06/30/2026, the service is planned for 07/20/2026")
        .endsWith("4 cases: 1 aligned, 3 to change; 2 authorizations\n");
  }

  @Test
  void writesJsonAndTables() throws IOException {
    Path csv = folder.resolve("rows.csv");
    Path ledger = folder.resolve("ledger.csv");

    Ran ran = align(EXAMPLES, "--json", "--csv", csv.toString(), "--ledger", ledger.toString());

    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(5);
    JsonNode second = new ObjectMapper().readTree(lines.get(1));
    assertThat(second.at("/billed").asText()).isEqualTo("second");
    assertThat(rowOfDates(second).at("/approved").asText()).isEqualTo("2026-06-01 to 2026-08-31");
    assertThat(second.at("/aligned").asBoolean()).isFalse();
    assertThat(second.at("/lines/0/corrections/0/where").asText()).isEqualTo("claim");
    assertThat(new ObjectMapper().readTree(lines.get(4)).at("/ledger")).hasSize(2);
    assertThat(Files.readAllLines(csv))
        .contains("second,aetna,1,1,64483,side,LT,LT,RT,differs,claim,"
            + "\"Billed RT, planned and approved LT: correct the claim if the note shows what was"
            + " approved. If the note shows what is billed, hold the claim and send the modification"
            + " request.\"")
        .anyMatch(
            row -> row.startsWith("second,aetna,1,1,64483,dates,2026-06-01 to 2026-08-31,2026-"));
    assertThat(Files.readAllLines(ledger))
        .anyMatch(it -> it.startsWith("A0000000101,aetna,approved,64483,2026-06-01,2026-08-31,2,0,"
            + "third,1,64483,2026-08-20,1,yes,-1,"));
  }

  @Test
  void aFileThatIsBrokenIsToldAndTheOthersAreCompared() throws IOException {
    Files.copy(Path.of(EXAMPLES, "claims.yaml"), folder.resolve("claims.yaml"));
    Files.writeString(folder.resolve("broken.yaml"), "payer: aetna\nlines: [{code: 1}]\n");

    Ran ran = align(folder.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("broken.yaml:2");
    assertThat(ran.out()).contains("No authorization A0000000101 is on file");
  }

  private static JsonNode rowOfDates(JsonNode aligned) {
    for (JsonNode row : aligned.at("/lines/0/rows")) {
      if (row.at("/aspect").asText().equals("dates")) {
        return row;
      }
    }
    throw new AssertionError("no row of dates");
  }

  private static Ran align(String... more) {
    List<String> all = new ArrayList<>(
        List.of("align", "--payers", "../rules-payers/payers/aetna", "--today", "2026-07-10"));
    all.addAll(List.of(more));
    return Ran.with(all.toArray(String[]::new));
  }
}
