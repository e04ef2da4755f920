package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example practice, as its manager measures it. */
class ChecklistCommandTest {

  private static final String EXAMPLES = "../examples/practice";

  @TempDir
  Path folder;

  private static Ran checklist(String... more) {
    List<String> all = new ArrayList<>(List.of(
        "checklist",
        "--payers",
        "../rules-payers/payers",
        "--denials",
        "../rules-payers/denials",
        "--today",
        "2026-08-03"));
    all.addAll(List.of(more));
    return Ran.with(all.toArray(String[]::new));
  }

  private static JsonNode json(Ran ran) throws IOException {
    return new ObjectMapper().readTree(ran.out());
  }

  @Test
  void readsAllKindsOfFilesAndSaysWhatCostsMost() {
    Ran ran = checklist(EXAMPLES);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("Checklist 2026-05 to 2026-07: 17 claims, 7 remittance lines\n")
        .contains(
            "Most costly gaps\n",
            "1. $1,280.00     Found by the rule \"Authorization: none on file\" (point 4,")
        .contains("7. 100%  Documentation is ready", "Not known: 17 (no")
        .contains("authorization: 1 line, $640.00; next step get authorization, biller");
  }

  @Test
  void answersOfPayersMeetTheirClaims() throws IOException {
    JsonNode points = json(checklist(EXAMPLES, "--json", "--month", "2026-07")).path("points");

    assertThat(points.at("/2/measured").asInt())
        .as("verified: p-11 by its claim, p-12 by a 271")
        .isEqualTo(2);
    assertThat(points.at("/2/inOrder").asInt()).isEqualTo(2);
    assertThat(points.at("/3/measured").asInt())
        .as("authorized by 278 responses")
        .isEqualTo(2);
    assertThat(points.at("/3/inOrder").asInt()).isEqualTo(2);
    assertThat(points.at("/5/measured").asInt()).as("Cigna's denial").isEqualTo(1);
  }

  @Test
  void writesPageAndTables() throws IOException {
    Path page = folder.resolve("month.html");
    Path gaps = folder.resolve("gaps.csv");
    Path figures = folder.resolve("figures.csv");

    checklist(
        EXAMPLES,
        "--report",
        page.toString(),
        "--csv",
        gaps.toString(),
        "--figures",
        figures.toString());

    assertThat(Files.readString(page))
        .contains("<h2 id=\"costly-title\">Most costly gaps</h2>", "id=\"point8\"", "p-04");
    assertThat(Files.readAllLines(gaps))
        .anyMatch(line -> line.startsWith(
            "4,tracked-authorizations,\"Found by the rule \"\"Authorization: none on file\"\"\",p-04,1,"
                + "64483,cigna,2000000010,2026-05-20,640.00,0.00,"));
    assertThat(Files.readAllLines(figures))
        .contains("3,verified-coverage,provider,2000000010,5,1,20,")
        .anyMatch(line -> line.startsWith("3,verified-coverage,period,2026-05 to 2026-07,"));
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsMeasured() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(EXAMPLES))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    Files.writeString(folder.resolve("broken.jsonl"), "{\"payer\": \"aetna\", \"lines\": [}\n");
    Files.writeString(folder.resolve("cut.835"), "ISA*00*");
    Files.writeString(
        folder.resolve("ack.edi"),
        Files.readString(folder.resolve("aetna.271")).replace("ST*271", "ST*999"));

    Ran ran = checklist(folder.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("broken.jsonl:1", "cut.835: neither claims", "ack.edi: neither claims");
    assertThat(ran.out()).contains("17 claims, 7 remittance lines");
  }

  @Test
  void theAuditLogTellsWhichReviewsAreRecorded() throws IOException {
    Path log = folder.resolve("audit.jsonl");
    Path claims = folder.resolve("claims.jsonl");
    Files.write(claims, Files.readAllLines(Path.of(EXAMPLES, "claims.jsonl")).subList(0, 3));
    Ran.with(
        "check",
        claims.toString(),
        "--payers",
        "../rules-payers/payers",
        "--audit",
        log.toString(),
        "--user",
        "mlee");

    JsonNode point =
        json(checklist(EXAMPLES, "--json", "--audit", log.toString())).at("/points/6");

    assertThat(point.path("measured").asInt())
        .as("17 claims, one request for records")
        .isEqualTo(18);
    assertThat(point.path("inOrder").asInt()).isEqualTo(4);
    Files.writeString(log, Files.readString(log).replace("mlee", "jdoe"));
    Ran changed = checklist(EXAMPLES, "--audit", log.toString());
    assertThat(changed.exit()).isEqualTo(2);
    assertThat(changed.err()).contains("the audit log is not whole");
  }

  @Test
  void mistakesOfUsageAreToldInWords() {
    assertThat(checklist("nowhere").err()).contains("there is no file or folder nowhere");
    assertThat(checklist(EXAMPLES, "--month", "June").err()).contains("--month");
    assertThat(checklist(folder.toString()).err()).contains("has no practice file below it");
    assertThat(checklist(EXAMPLES, "--audit", "none.jsonl").err())
        .contains("there is no file none.jsonl");
  }

  @Test
  void factsOfThePracticeAreHeard() throws IOException {
    Path facts = folder.resolve("facts.yaml");
    Files.writeString(facts, "payers:\n  medicare:\n    appealLimitDays: 500\n");
    Path mistaken = folder.resolve("mistaken.yaml");
    Files.writeString(mistaken, "payers:\n  medicare:\n    apealLimitDays: 500\n");

    assertThat(checklist(EXAMPLES, "--denial-facts", facts.toString()).err()).isEmpty();
    assertThat(checklist(EXAMPLES, "--denial-facts", mistaken.toString()).err())
        .contains("apealLimitDays: unknown fact");
  }
}
