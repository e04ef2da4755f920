package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  private static final String[] FIFTH = {
    "explain",
    "src/test/resources/claims/two.yaml",
    "--payers",
    "src/test/resources/payers",
    "--today",
    "2026-07-15",
    "--claim",
    "fifth-session"
  };

  @TempDir
  Path folder;

  private static Ran explain(String... more) {
    String[] all = Arrays.copyOf(FIFTH, FIFTH.length + more.length);
    System.arraycopy(more, 0, all, FIFTH.length, more.length);
    return Ran.with(all);
  }

  @Test
  void saysWhyARuleFiresOnALine() {
    Ran ran = explain("--rule", "esi-sessions-per-12-months", "--line", "1");

    assertThat(ran.exit()).isEqualTo(2); // another claim of the file cannot be read
    assertThat(ran.out()).contains("""
        fifth-session  acme

          esi-sessions-per-12-months  FIRES on line 1 (64483)
            rule       ESI: no more than 4 sessions per spinal region in a rolling 12 months
                       acme/frequency.drl:1
            met        procedure is "ESI"; saw ESI (64483 in acme/tables/procedures.csv:2)
            met        count of sessions in same region in the last 12 months is more than 4; saw 5
                       (2025-08-01, 2025-11-01, 2026-02-01, 2026-05-01, 2026-07-01; from 2025-07-02 to
                       2026-07-01); 1 fewer would turn it
        """);
    assertThat(ran.out()).contains("would not  ", "The changed claim was reviewed");
  }

  @Test
  void listsWhatNearlyFiresInShort() {
    Ran ran = explain();

    assertThat(ran.out()).contains("esi-conservative-care  ASKS on line 1 (64483)");
    assertThat(ran.out()).doesNotContain("does not fire on");
  }

  @Test
  void writesJsonForPrograms() throws IOException {
    Ran ran = explain("--rule", "esi-sessions-per-12-months", "--line", "1", "--json");
    JsonNode object = new ObjectMapper().readTree(ran.out().lines().findFirst().orElseThrow());

    assertThat(object.at("/claim").asText()).isEqualTo("fifth-session");
    assertThat(object.at("/explanations/0/state").asText()).isEqualTo("FIRES");
    assertThat(object.at("/explanations/0/conditions/1/distance").asText())
        .isEqualTo("1 fewer would turn it");
    assertThat(object.at("/explanations/0/change/fires").asBoolean(true)).isFalse();
  }

  @Test
  void writesAPage() throws IOException {
    Path page = folder.resolve("why.html");
    explain("--html", page.toString());

    assertThat(Files.readString(page))
        .contains("<h2>fifth-session, acme</h2>", "It would not fire", "By how much")
        .contains("count of sessions in same region in the last 12 months is more than 4");
  }

  @Test
  void saysWhatIsNotThere() {
    assertThat(explain("--rule", "esi-session-per-12-months").err())
        .isEqualTo("payer-rules: no rule of acme has the id esi-session-per-12-months."
            + " Did you mean esi-sessions-per-12-months?\n");
    assertThat(explain("--line", "99").err()).isEqualTo("payer-rules: the claim has no line 99\n");
    Ran ran = Ran.with(
        "explain",
        "src/test/resources/claims/two.yaml",
        "--payers",
        "src/test/resources/payers",
        "--claim",
        "sixth");
    assertThat(ran.err()).isEqualTo("payer-rules: no claim here has the id sixth\n");
    assertThat(ran.exit()).isEqualTo(2);
  }
}
