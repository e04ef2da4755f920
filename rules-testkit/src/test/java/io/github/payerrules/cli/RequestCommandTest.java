package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestCommandTest {

  private static final Path EXAMPLE = Path.of("../examples/requests/epidural.yaml");

  @TempDir
  Path folder;

  @Test
  void writesThePacketOfACompleteRequest() throws IOException {
    Ran ran = request(EXAMPLE.toString(), "--packet", folder.toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("epidural  aetna  COMPLETE\n").contains("    charges: 1\n");
    Document page = Jsoup.parse(Files.readString(folder.resolve("epidural/request.html")));
    assertThat(page.select("#gaps")).isEmpty();
    assertThat(page.select("h3").eachText())
        .containsExactly(
            "Payer",
            "Diagnosis",
            "Treatment history and medical necessity",
            "Imaging, examination and function",
            "Requested service",
            "Plan of care and expected outcome",
            "Providers");
    String bundle = Files.readString(folder.resolve("epidural/pas-bundle.json"));
    for (String held : List.of("812", "pregnant", "54\"", "painWeeks")) {
      assertThat(page.text()).doesNotContain(held);
      assertThat(bundle).doesNotContain(held);
    }
  }

  @Test
  void aLongIdIsCutToTheNameOfAFolder() throws IOException {
    Path visit = folder.resolve("visit.yaml");
    Files.writeString(
        visit, Files.readString(EXAMPLE).replaceFirst("(?m)^id: .*$", "id: " + "x".repeat(300)));

    Ran ran = request(visit.toString(), "--packet", folder.toString());

    assertThat(ran.exit()).isZero();
    assertThat(folder.resolve("x".repeat(100) + "/request.html")).exists();
  }

  @Test
  void writesNoBundleWhileSomethingIsMissing() throws IOException {
    request(EXAMPLE.toString(), "--packet", folder.toString());
    Path visit = folder.resolve("visit.yaml");
    Files.writeString(visit, Files.readString(EXAMPLE).replaceAll("(?m)^  planOfCare: true\n", ""));

    Ran ran = request(visit.toString(), "--packet", folder.toString(), "--json");

    assertThat(ran.exit()).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.at("/complete").asBoolean()).isFalse();
    assertThat(folder.resolve("epidural/pas-bundle.json")).doesNotExist();
    Document page = Jsoup.parse(Files.readString(folder.resolve("epidural/request.html")));
    assertThat(page.select("#gaps td").eachText()).contains("Is there a written plan of care?");
    assertThat(page.select(".masthead").text()).contains("NOT COMPLETE: do not send");
  }

  @Test
  void recordsWhatLeft() throws IOException {
    Path log = folder.resolve("audit.jsonl");

    request(
        EXAMPLE.toString(),
        "--packet",
        folder.toString(),
        "--audit",
        log.toString(),
        "--user",
        "mlee");

    List<String> lines = Files.readAllLines(log);
    assertThat(lines)
        .anyMatch(it -> it.contains("\"event\":\"request\"") && it.contains("\"complete\":true"));
    assertThat(lines)
        .anyMatch(it -> it.contains("\"event\":\"export\"")
            && it.contains("\"kind\":\"pas-bundle.json\"")
            && it.contains("planOfCare"));
    assertThat(Ran.with("audit", "verify", log.toString()).exit()).isZero();
  }

  @Test
  void aPayerWithoutRulesIsNoSilentYes() throws IOException {
    Path visit = folder.resolve("visit.yaml");
    Files.writeString(
        visit, Files.readString(EXAMPLE).replace("payer: aetna\nstate", "payer: acme\nstate"));

    Ran ran = request(visit.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Payers with rules: aetna");
  }

  private static Ran request(String... more) {
    List<String> all = new ArrayList<>(
        List.of("request", "--payers", "../rules-payers/payers/aetna", "--today", "2026-07-10"));
    all.addAll(List.of(more));
    return Ran.with(all.toArray(String[]::new));
  }
}
