package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.cli.PayerRulesCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example remittances, worked from the command line as a practice does. */
class DenialsOfExamplesTest {

  private static final String REMITS = Path.of("..", "examples", "remits").toString();
  private static final String CLAIMS =
      Path.of("..", "examples", "remits", "claims").toString();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String REMIT = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260703*1200*^*00501*000000001*0*T*:~
      GS*HP*PAYER*PRACTICE*20260703*1200*1*X*005010X221A1~
      ST*835*0001~
      BPR*I*0*C*NON************20260703~
      TRN*1*T1*1999999999~
      N1*PR*PAYER NAME~
      N1*PE*TEST PAIN PRACTICE*XX*1234567893~
      LX*1~
      CLP*EPI-1001*4*1100*0**12*ICN1*11*1~
      NM1*QC*1*DOE*JANE****MI*TESTMEMBER1~
      SVC*HC:64483:LT*1100*0**1~
      DTM*472*20260601~
      CAS*CO*50*1100~
      SE*12*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @TempDir
  private Path folder;

  @Test
  void elevenDenialsEachWithItsRemedy() {
    Map<String, String> actions = lines(
            run(1, "denials", REMITS, "--claims", CLAIMS, "--today", "2026-04-10", "--json"))
        .filter(node -> node.has("match"))
        .filter(node -> !node.at("/remedies/0/kind").asText().equals("no"))
        .collect(Collectors.toMap(
            node -> node.path("claimNumber").asText(),
            node -> node.at("/remedies/0/action").asText()));

    assertThat(actions)
        .containsOnly(
            Map.entry("visit-101", "appeal"),
            Map.entry("visit-102", "appeal"),
            Map.entry("visit-103", "new-claim"),
            Map.entry("visit-105", "correct-and-resend"),
            Map.entry("visit-106", "correct-and-resend"),
            Map.entry("visit-107", "write-off"),
            Map.entry("visit-108", "correct-and-resend"),
            Map.entry("visit-109", "send-records"),
            Map.entry("visit-110", "bill-correct-payer"),
            Map.entry("visit-112", "none"),
            Map.entry("visit-113", "appeal"));
  }

  @Test
  void reversalsAreTiedToTheirCorrectionAndDroppedModifiersAreSaid() {
    List<JsonNode> lines = lines(
            run(1, "denials", REMITS, "--claims", CLAIMS, "--today", "2026-04-10", "--json"))
        .toList();

    assertThat(lines)
        .filteredOn(node -> node.path("status").asText().equals("22"))
        .singleElement()
        .satisfies(node -> {
          assertThat(node.at("/remedies/0/category").asText()).isEqualTo("REVERSAL");
          assertThat(node.at("/remedies/0/detail").asText()).isEqualTo("with-correction");
        });
    assertThat(lines)
        .filteredOn(node -> node.path("claimNumber").asText().equals("visit-103"))
        .singleElement()
        .satisfies(
            node -> assertThat(node.at("/match/by").asText()).isEqualTo("changed-modifiers"));
  }

  @Test
  void theReviewHadToldOfTheFifthSession() {
    assertThat(
            lines(run(1, "denials", REMITS, "--claims", CLAIMS, "--today", "2026-04-10", "--json")))
        .filteredOn(node -> node.path("claimNumber").asText().equals("visit-101"))
        .singleElement()
        .satisfies(node -> assertThat(node.path("predicted").asText()).isEqualTo("caught"));
  }

  @Test
  void pageTableAndDraftsAreWritten() throws IOException {
    Path page = folder.resolve("denials.html");
    Path table = folder.resolve("worklist.csv");
    Path drafts = folder.resolve("missed.cases.yaml");

    run(
        1,
        "denials",
        REMITS,
        "--claims",
        CLAIMS,
        "--today",
        "2026-04-10",
        "--report",
        page.toString(),
        "--csv",
        table.toString(),
        "--drafts",
        drafts.toString());

    assertThat(Files.readString(page))
        .contains("<h2 id=\"worklist-title\">Worklist</h2>", "id=\"letter", "DRAFT", "visit-101");
    assertThat(Files.readAllLines(table)).hasSize(12);
    assertThat(drafts).exists();
  }

  @Test
  void theDraftOfAMissedDenialPassesOnceARuleFindsIt() throws IOException {
    Path payers = Files.createDirectory(folder.resolve("payers"));
    for (String name : List.of("texas-medicaid", "pain-procedures", "every-payer")) {
      copy(Path.of("payers", name), payers.resolve(name));
    }
    Path medicaid = payers.resolve("texas-medicaid");
    Path rules = medicaid.resolve("bundling.drl");
    String all = Files.readString(rules);
    String without =
        all.replaceFirst("(?s)rule [^\n]*@id\\( \"injection-without-at\" \\).*?\\bend\\b", "");
    Files.writeString(rules, without);
    Path drafts = folder.resolve("missed.cases.yaml");
    String remit = Path.of(REMITS, "texas-medicaid-2026-03-20.835").toString();

    run(
        1,
        "denials",
        remit,
        "--claims",
        CLAIMS,
        "--payers",
        payers.toString(),
        "--today",
        "2026-04-10",
        "--drafts",
        drafts.toString());
    Path golden = Files.createDirectory(folder.resolve("golden"));
    Files.writeString(
        golden.resolve("missed.cases.yaml"),
        Files.readString(drafts).replaceFirst("  draft: true[^\n]*\n", ""));

    assertThat(run(1, "test", golden.toString(), "--payers", payers.toString()))
        .contains("missed-co-4-20610");

    Files.writeString(rules, all.replace("injection-without-at", "missed-co-4-20610"));

    assertThat(run(0, "test", golden.toString(), "--payers", payers.toString())).contains("1 case");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (!String.valueOf(path.getFileName()).contains(".cases.")) {
          Files.copy(path, to.resolve(from.relativize(path)));
        }
      }
    }
  }

  @Test
  void allOfThemAddUp() {
    assertThat(lines(run(0, "remits", REMITS, "--json"))).hasSize(14).allSatisfy(node -> {
      assertThat(node.path("balances").asBoolean()).isTrue();
      assertThat(node.at("/payment/balances").asBoolean()).isTrue();
    });
  }

  @Test
  void anExplanationOfBenefitIsWorkedLikeAn835() {
    String remit = Path.of("..", "examples", "remits-fhir").toString();

    assertThat(lines(run(0, "remits", remit, "--json"))).singleElement().satisfies(node -> {
      assertThat(node.path("balances").asBoolean()).isTrue();
      assertThat(node.at("/payment/balances").asBoolean()).isTrue();
    });
    assertThat(lines(run(1, "denials", remit, "--today", "2026-04-10", "--json")))
        .filteredOn(node -> !node.at("/remedies/0/kind").asText().equals("no"))
        .singleElement()
        .satisfies(node -> {
          assertThat(node.path("payer").asText()).isEqualTo("aetna");
          assertThat(node.at("/remedies/0/code").asText()).isEqualTo("CO-97");
        });
  }

  @ParameterizedTest
  @CsvSource({
    // The kind of plan on the claim says Medicare, whatever the contractor is called.
    "MB, 11202, SOME CONTRACTOR, medicare",
    "CI, 60054, SOME CLAIM OFFICE, aetna",
    "CI, 00000, AETNA INC, aetna",
    "CI, 00000, SOME CLAIM OFFICE, 00000"
  })
  void thePayerOfAnX12ClaimIsFoundAsInAReview(
      String plan, String payerId, String payerName, String payer) throws IOException {
    Path claims = folder.resolve("claims.837");
    Files.writeString(
        claims,
        Files.readString(Path.of("..", "examples", "837p", "medicare.837"))
            .replace("*******MB~", "*******" + plan + "~")
            .replace("*PI*11202~", "*PI*" + payerId + "~"));
    Path remit = folder.resolve("remit.835");
    Files.writeString(remit, REMIT.replace("PAYER NAME", payerName));

    assertThat(lines(run(
            1,
            "denials",
            remit.toString(),
            "--claims",
            claims.toString(),
            "--today",
            "2026-07-10",
            "--json")))
        .singleElement()
        .satisfies(node -> {
          assertThat(node.path("payer").asText()).isEqualTo(payer);
          assertThat(node.path("predicted").asText().equals("no-rule"))
              .isEqualTo(payer.equals("00000"));
        });
  }

  private static Stream<JsonNode> lines(String output) {
    return Arrays.stream(output.split("\n")).filter(line -> !line.isBlank()).map(line -> {
      try {
        return MAPPER.readTree(line);
      } catch (IOException malformed) {
        throw new UncheckedIOException(malformed);
      }
    });
  }

  private static String run(int exit, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int actual = PayerRulesCli.run(arguments, new PrintWriter(out), new PrintWriter(err));
    assertThat(actual).as(err.toString()).isEqualTo(exit);
    return out.toString();
  }
}
