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

class AuditCommandsTest {

  private static final String PAYERS = "src/test/resources/payers";
  private static final String CLAIMS = "src/test/resources/claims/two.yaml";

  @TempDir
  Path folder;

  @Test
  void recordsEachReviewOnceAndNothingUnlessAsked() throws IOException {
    check();
    assertThat(folder).isEmptyDirectory();

    Ran ran = check("--audit", log(), "--user", "mlee");

    // Two claims are reviewed; the two that cannot be read are not.
    List<String> lines = Files.readAllLines(folder.resolve("audit.jsonl"));
    assertThat(lines.stream().filter(it -> it.contains("\"event\":\"review\""))).hasSize(2);
    assertThat(ran.err()).isEmpty();
    JsonNode review = new ObjectMapper().readTree(lines.get(lines.size() - 2));
    assertThat(review.at("/user").asText()).isEqualTo("mlee");
    assertThat(review.at("/payer").asText()).isEqualTo("acme");
    assertThat(review.at("/said/verdict").asText()).isEqualTo("denial");
    assertThat(review.at("/said/findings/0/rule").asText()).isEqualTo("esi-sessions-per-12-months");
    assertThat(review.at("/versions/rulesHash").asText()).hasSize(64);
    assertThat(String.join("\n", lines)).doesNotContain("fifth-session", "64483", "2026-07-01");
  }

  @Test
  void verifyPassesAWholeLog() {
    check("--audit", log(), "--user", "mlee");

    Ran ran = Ran.with("audit", "verify", log());

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("whole: 5 lines (1 opened, 2 review, 2 rules), seals checked\n")
        .contains("last line, number 5: ");
  }

  @Test
  void verifyFindsALineThatWasLeftOut() throws IOException {
    check("--audit", log(), "--user", "mlee");
    Path file = folder.resolve("audit.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(3);
    Files.write(file, lines);

    Ran ran = Ran.with("audit", "verify", log());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("audit.jsonl:4: line number 4 is missing before this one")
        .contains("NOT WHOLE, 1 problem: 4 lines");
    assertThat(Ran.with("audit", "verify", log(), "--json").out())
        .startsWith("{\"whole\":false,\"lines\":4,");
  }

  @Test
  void aReviewThatCannotBeRecordedIsToldAndShown() throws IOException {
    check("--audit", log());
    Files.delete(folder.resolve("audit.jsonl.head"));

    Ran ran = check("--audit", log(), "--json");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).contains("\"claim\":\"fifth-session\"");
    assertThat(ran.err())
        .contains(
            "the review of fifth-session is not in the audit log: ", "2 not in the audit log");
  }

  @Test
  void findsTheLinesOfAClaim() {
    check("--audit", log(), "--user", "mlee");

    Ran found = Ran.with("audit", "find", log(), "--claim", "fifth-session", "--user", "mlee");

    assertThat(found.exit()).isZero();
    assertThat(found.out().lines()).hasSize(1);
    assertThat(Ran.with("audit", "find", log(), "--claim", "another").exit()).isEqualTo(1);
  }

  @Test
  void rotates() {
    check("--audit", log());
    String archive = folder.resolve("2026-07.jsonl").toString();

    assertThat(Ran.with("audit", "rotate", log(), "--into", archive).exit()).isZero();
    check("--audit", log());

    assertThat(Ran.with("audit", "verify", archive, log()).exit()).isZero();
    Ran again = Ran.with("audit", "rotate", log(), "--into", archive);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("is there already; name a new file");
  }

  @Test
  void refusesAUserWhoIsASentence() {
    Ran ran = check("--audit", log(), "--user", "Mary Lee");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--user has 1 to 64 letters");
    assertThat(folder).isEmptyDirectory();
  }

  private String log() {
    return folder.resolve("audit.jsonl").toString();
  }

  private static Ran check(String... more) {
    List<String> all =
        new ArrayList<>(List.of("check", CLAIMS, "--payers", PAYERS, "--today", "2026-07-15"));
    all.addAll(List.of(more));
    return Ran.with(all.toArray(String[]::new));
  }
}
