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

  /** A visit of the example with another patient, and without what {@code lacks} matches. */
  private Path visit(String file, String id, String patient, String lacks) throws IOException {
    Path visit = Files.createDirectories(folder.resolve("visits")).resolve(file);
    return Files.writeString(
        visit,
        Files.readString(EXAMPLE)
            .replaceFirst("(?m)^id: .*$", "id: " + id)
            .replaceFirst("(?m)^patientKey: .*$", "patientKey: " + patient)
            .replaceAll(lacks, ""));
  }

  @Test
  void requestsWhoseIdsMeetKeepTheirFoldersWhateverTheirOrder() throws IOException {
    visit("a.yaml", "visit", "anna", "no such text");
    visit("b.yaml", "visit", "ben", "no such text");
    Path out = folder.resolve("out");
    request(folder.resolve("visits").toString(), "--packet", out.toString());
    List<String> first = bundles(out);
    assertThat(first).hasSize(2).allMatch(each -> each.startsWith("visit-aetna-"));
    String ofAnna = Files.readString(out.resolve(first.get(0)));

    visit("c.yaml", "visit", "anna", "no such text");
    Files.delete(folder.resolve("visits/a.yaml"));
    Ran again = request(folder.resolve("visits").toString(), "--packet", out.toString());

    assertThat(bundles(out)).isEqualTo(first);
    assertThat(Files.readString(out.resolve(first.get(0)))).isEqualTo(ofAnna);
    assertThat(again.err()).isEmpty();
  }

  @Test
  void noCompletePacketOfARequestThatIsNowIncompleteStays() throws IOException {
    visit("a.yaml", "visit", "anna", "no such text");
    visit("b.yaml", "visit", "ben", "no such text");
    Path out = folder.resolve("out");
    request(folder.resolve("visits").toString(), "--packet", out.toString());
    assertThat(bundles(out)).hasSize(2);

    Files.delete(folder.resolve("visits/a.yaml"));
    visit("b.yaml", "visit", "ben", "(?m)^  planOfCare: true\n");
    Ran ran = request(folder.resolve("visits").toString(), "--packet", out.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(bundles(out)).as("that of the other request stays, and is told").hasSize(1);
    assertThat(Files.readString(out.resolve(bundles(out).get(0)))).contains("\"anna\"");
    assertThat(out.resolve("visit/request.html")).content().contains("NOT COMPLETE");
    assertThat(ran.err().replaceAll("\\s+", " "))
        .contains("removed the packet of an earlier run out of")
        .contains("also has packets that this run did not make: visit-aetna-");
  }

  @Test
  void aPacketFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Ran ran = request(EXAMPLE.toString(), "--packet", file.resolve("out").toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err().replaceAll("\\s+", " "))
        .startsWith("the packet of epidural cannot be written to " + file.resolve("out/epidural"))
        .doesNotContain("there is no such file");
    assertThat(ran.out()).contains("epidural  aetna  COMPLETE");
  }

  private static List<String> bundles(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(each -> each.endsWith("pas-bundle.json"))
          .map(each -> out.relativize(each).toString())
          .sorted()
          .toList();
    }
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
