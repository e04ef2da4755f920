package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

  private static final String RULE = "esi-sessions-per-12-months";

  @TempDir
  Path folder;

  private Path payers;

  @BeforeEach
  void commits() throws IOException, InterruptedException {
    payers = ChangedPayers.copiedInto(folder.resolve("payers"));
    Path frequency = payers.resolve("acme/frequency.drl");
    git("init", "-q");
    commit("Ann", "2024-02-01", "acme: limit epidural sessions");
    ChangedPayers.replace(frequency, "year.count > 4", "year.count > 3");
    commit("Ben", "2025-03-04", "acme: three sessions, by the bulletin of March");
    Files.writeString(frequency, "// Sessions.\n\n" + Files.readString(frequency));
    commit("Cleo", "2025-05-05", "acme: say what the file is about");
  }

  private void commit(String author, String day, String subject)
      throws IOException, InterruptedException {
    git("add", ".");
    git(
        "-c",
        "user.name=" + author,
        "-c",
        "user.email=nobody@example.com",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "--date=" + day + "T12:00:00Z",
        "-m",
        subject);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", payers.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void saysWhoChangedARuleAndHow() {
    Ran ran = Ran.with("history", RULE, payers.toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.out().replaceAll("[0-9a-f]{7}  ", "COMMIT  ")).isEqualTo("""
        esi-sessions-per-12-months  acme/frequency.drl:3
          2025-03-04  Ben  COMMIT  acme: three sessions, by the bulletin of March
            - line : Line( procedure == "ESI", year : sessions.inSameRegion.inLastMonths( 12 ), year.count > 4 )
            + line : Line( procedure == "ESI", year : sessions.inSameRegion.inLastMonths( 12 ), year.count > 3 )
          2024-02-01  Ann  COMMIT  acme: limit epidural sessions
            new
        """);
  }

  @Test
  void givesTheTextOfEachVersionToPrograms() throws IOException {
    Ran ran = Ran.with("history", RULE, payers.resolve("acme").toString(), "--json");
    JsonNode first = new ObjectMapper().readTree(ran.out().lines().findFirst().orElseThrow());

    assertThat(first.path("author").asText()).isEqualTo("Ben");
    assertThat(first.path("text").asText()).startsWith("rule \"ESI").contains("year.count > 3");
  }

  @Test
  void writesAPageOfTheEarlierVersions() throws IOException {
    Path page = folder.resolve("history.html");

    Ran ran = Ran.with("history", RULE, payers.toString(), "--html", page.toString());

    assertThat(ran.out()).isEqualTo("wrote " + page + "\n");
    assertThat(Files.readString(page))
        .contains("<h2>2025-03-04, Ben</h2>", "<h2>2024-02-01, Ann</h2>")
        .contains("year.count &gt; 4", "year.count &gt; 3", "The rule as it was then");
  }

  @Test
  void saysWhatIsNotThere() {
    assertThat(
            Ran.with("history", "esi-sessions-per-12-month", payers.toString()).err())
        .isEqualTo("payer-rules: no rule here has the id esi-sessions-per-12-month."
            + " Did you mean esi-sessions-per-12-months?\n");
  }

  @Test
  void listsTheRulesOfADay() {
    Ran before = Ran.with("rules", "--payers", payers.toString(), "--on", "2021-12-04");
    Ran on =
        Ran.with("rules", "--payers", payers.toString(), "--on", "2021-12-05", "--payer", "acme");

    assertThat(before.out()).contains(" on 2021-12-04").doesNotContain(RULE);
    assertThat(on.out()).contains(RULE + " ");
  }
}
