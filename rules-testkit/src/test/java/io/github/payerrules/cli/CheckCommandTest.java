package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String PAYERS = "src/test/resources/payers";
  private static final String CLAIMS = "src/test/resources/claims/two.yaml";

  @TempDir
  Path folder;

  @Test
  void aClaimThatIsThereTwiceIsTold() throws IOException {
    String one = "{\"id\":\"visit-1\",\"payer\":\"acme\",\"patientKey\":\"p1\",\"lines\":"
        + "[{\"code\":\"64483\",\"date\":\"2026-07-01\"}]}\n";
    Path file = folder.resolve("claims.jsonl");
    Files.writeString(
        file,
        one
            + one
            + one.replace("2026-07-01", "2026-08-01")
            + one.replace("\"p1\"", "\"p2\"")
            + one.replace("\"id\"", "\"frequencyCode\":\"7\",\"id\""));

    assertThat(Ran.with("check", file.toString(), "--payers", PAYERS).out())
        .contains(
            "1 claim is in these files more than once: visit-1. Send each once; a payer denies");
    assertThat(Ran.with("check", CLAIMS, "--payers", PAYERS).out())
        .doesNotContain("more than once");
  }

  @Test
  void onePayerIdIsOfOnePayer() {
    Ran ran = Ran.with(
        "check", CLAIMS, "--payers", PAYERS, "--payer-id", "1=acme", "--payer-id", "1=other");

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.err())
        .startsWith("payer-rules: --payer-id names two payers for 1: acme and other; name one");
  }

  @Test
  void saysWhatToDoForEachClaim() {
    Ran ran = Ran.with("check", CLAIMS, "--payers", PAYERS, "--today", "2026-07-15");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo("""
            fifth-session  acme  DENIAL EXPECTED: 3 findings, 1 question, no rules for 1 line

              lines 1-3   DENY    This is ESI session 5 in the lumbar/sacral region in 12 months
                                  (08/01/2025, 11/01/2025, 02/01/2026, 05/01/2026, 07/01/2026); the policy
                                  allows 4.
                          policy  Acme policy 100, Limits
                          do      If it is not yet performed, not before 08/01/2026. If it is, check region
                                  and dates.
                          denial  CO-151
                          rule    esi-sessions-per-12-months

              Checklist: epidural steroid injection on 07/01/2026, lines 1-3
              [ ] How many weeks of conservative care did the patient have?
                  payer wants: at least 4 weeks of conservative care (conservativeCareWeeks)

              Not checked
              line 4      Acme Health Plan has no rules for 99999; only the checks that every claim gets ran
                          on this line

            src/test/resources/claims/two.yaml, claim 2  acme  CLEAN: 2 checks

            wrong-payer  UNREADABLE
              src/test/resources/claims/two.yaml:20 /payer: there are no rules for payer "acmee"
                  Did you mean acme? Payers with rules: acme.

            src/test/resources/claims/two.yaml, claim 4  UNREADABLE
              src/test/resources/claims/two.yaml:28 /lines/0/unit: there is no field "unit"
                  did you mean "units"?
              src/test/resources/claims/two.yaml:28 /lines/0/date: "date" is a day that does not exist
                  check month and day: YYYY-MM-DD

            4 claims: 1 clean, 1 with findings, 0 with questions only, 0 not fully checked, 2 unreadable
            findings: 3 deny

                 3  deny    esi-sessions-per-12-months
            """);
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void printsAnObjectForEachClaim() throws IOException {
    Ran ran = Ran.with("check", CLAIMS, "--payers", PAYERS, "--today", "2026-07-15", "--json");

    ObjectMapper json = new ObjectMapper();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(4);
    JsonNode first = json.readTree(lines.get(0));
    assertThat(first.at("/file").asText()).isEqualTo(CLAIMS);
    assertThat(first.at("/index").asInt()).isEqualTo(1);
    assertThat(first.at("/line").asInt()).isEqualTo(1);
    assertThat(first.at("/verdict").asText()).isEqualTo("denial");
    assertThat(first.at("/claim").asText()).isEqualTo("fifth-session");
    assertThat(first.at("/reviewedOn").asText()).isEqualTo("2026-07-15");
    assertThat(first.at("/findings/0/rule").asText()).isEqualTo("esi-sessions-per-12-months");
    assertThat(first.at("/findings/0/outcome").asText()).isEqualTo("deny");
    assertThat(first.at("/questions/0/missing/0").asText()).isEqualTo("conservativeCareWeeks");
    assertThat(first.at("/notEvaluated/0/reason").asText()).isEqualTo("no-policy");
    assertThat(json.readTree(lines.get(1)).at("/verdict").asText()).isEqualTo("clean");
    assertThat(json.readTree(lines.get(1)).has("claim")).isFalse();
    assertThat(lines.get(2))
        .isEqualTo(
            "{\"file\":\"src/test/resources/claims/two.yaml\",\"index\":3,\"line\":20,\"problems\":["
                + "{\"file\":\"src/test/resources/claims/two.yaml\",\"line\":20,\"path\":\"/payer\","
                + "\"what\":\"there are no rules for payer \\\"acmee\\\"\","
                + "\"fix\":\"Did you mean acme? Payers with rules: acme.\"}]}");
    assertThat(json.readTree(lines.get(3)).at("/problems")).hasSize(2);
    assertThat(ran.err())
        .startsWith(
            "4 claims: 1 clean, 1 with findings, 0 with questions only, 0 not fully checked,")
        .endsWith("     3  deny    esi-sessions-per-12-months\n");
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void exitsWithTheWorstThatWasSeen() throws IOException {
    assertThat(check("clean", "units: 1, evidence: { tautBand: true }").exit()).isZero();
    assertThat(check("asks", "units: 1").exit()).isZero();
    assertThat(check("found", "units: 0").exit()).isEqualTo(1);
    assertThat(check("broken", "unit: 1").exit()).isEqualTo(2);
  }

  @Test
  void aReviewThatWasCutShortHasAnExitCodeOfItsOwn() throws IOException {
    List<Claim> claims = new ArrayList<>();
    new ClaimReader().readAll(Path.of(CLAIMS)).forEach(read -> claims.add(read.claim()));
    PayerRules rules =
        PayerRules.builder().payers(Path.of(PAYERS)).maxFirings(1).build();
    Tally tally = new Tally();
    tally.add(rules.review(claims.get(0), LocalDate.of(2026, 7, 15)));

    assertThat(tally.exitCode()).isEqualTo(PayerRulesCli.CUT_SHORT);
  }

  @Test
  void namesTheVerdict() throws IOException {
    assertThat(check("clean", "evidence: { tautBand: true }").out())
        .startsWith("clean  acme  CLEAN: 2 checks\n");
    assertThat(check("asks", "units: 1").out())
        .startsWith("asks  acme  QUESTIONS OPEN: 1 question\n");
    assertThat(check("advice", "evidence: { tautBand: false }").out())
        .startsWith("advice  acme  ADVICE: 1 finding\n")
        .contains("policy  Acme policy 200 (M: from memory)\n");
  }

  @Test
  void takesTheDefaultPayer() throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(
        file,
        "{ \"id\": \"a\", \"lines\": [ { \"code\": \"20552\", \"date\": \"2026-07-01\","
            + " \"diagnoses\": [\"M79.18\"], \"evidence\": { \"tautBand\": true } } ] }");

    assertThat(Ran.with("check", file.toString(), "--payers", PAYERS, "--payer", "acme")
            .out())
        .startsWith("a  acme  CLEAN: 2 checks\n");
    assertThat(Ran.with("check", file.toString(), "--payers", PAYERS, "--payer", "acm"))
        .isEqualTo(new Ran(
            2,
            "",
            "payer-rules: there are no rules for payer \"acm\". Did you mean acme? Payers with"
                + " rules: acme.\n"));
  }

  @Test
  void severalJobsPrintWhatOnePrintsInTheOrderOfTheClaims() throws IOException {
    StringBuilder claims = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      claims.append(
          i % 100 == 99
              ? "{ \"payer\": \"acme\", \"lines\": 7 }\n"
              : ("{ \"id\": \"c%d\", \"payer\": \"%s\", \"lines\": [ { \"code\": \"20552\","
                      + " \"date\": \"2026-07-01\", \"diagnoses\": [\"M79.18\"], \"units\": %d } ] }\n")
                  .formatted(i, i % 50 == 7 ? "acmee" : "acme", i % 2));
    }
    Files.writeString(folder.resolve("a.jsonl"), claims);
    Files.writeString(folder.resolve("b.json"), "{ \"payer\": \"acme\", \"lines\": [");
    Files.writeString(folder.resolve("c.jsonl"), claims);
    String[] arguments = {
      "check", folder.toString(), "--payers", PAYERS, "--today", "2026-07-15", "--jobs", "1"
    };

    Ran one = Ran.with(arguments);
    arguments[arguments.length - 1] = "5";
    Ran five = Ran.with(arguments);

    assertThat(one.out().lines().filter(line -> line.startsWith("c"))).hasSize(990);
    assertThat(one.out())
        .contains("c498  acme", "1001 claims: 0 clean, 500 with findings, 470 with questions only");
    assertThat(five).isEqualTo(one);
    assertThat(Ran.with("check", CLAIMS, "--payers", PAYERS, "-j", "0"))
        .isEqualTo(new Ran(2, "", "payer-rules: --jobs must be 1 to 10000, not 0\n"));
  }

  @Test
  void goesOnAfterAFileThatBreaksOff() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{ \"payer\": \"acme\", \"lines\": [");
    Files.writeString(folder.resolve("b.txt"), "not a claim file");
    Path good = Files.createDirectories(folder.resolve("below")).resolve("c.yaml");
    Files.writeString(
        good,
        "{ id: good, payer: acme, lines: [ { code: 20552, date: 2026-07-01, diagnoses: [M79.18] } ] }\n");

    Ran ran = Ran.with("check", folder.toString(), "--payers", PAYERS);

    assertThat(ran.out()).contains("a.json, claim 1  UNREADABLE\n", "good  acme  QUESTIONS OPEN");
    assertThat(ran.out()).contains("2 claims: 0 clean, 0 with findings, 1 with questions only");
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void saysWhatAClaimLacksByWhoAddsIt() throws IOException {
    Path file = folder.resolve("draft.yaml");
    Files.writeString(
        file, "{ id: draft, payer: acme, lines: [ { code: 20552, date: 2026-07-01 } ] }\n");

    Ran text = Ran.with("check", file.toString(), "--payers", PAYERS, "--tasks");
    Ran json = Ran.with("check", file.toString(), "--payers", PAYERS, "--tasks", "--json");

    assertThat(text.out())
        .contains("Tasks: coder\n", "claim       The claim has no diagnosis.\n")
        .contains("Tasks: biller\n", "line 1      The charge is missing.\n")
        .contains("Tasks: clinician\n");
    assertThat(new ObjectMapper().readTree(json.out()).at("/tasks").findValuesAsText("actor"))
        .startsWith("coder", "biller")
        .endsWith("clinician");
    assertThat(Ran.with("check", file.toString(), "--payers", PAYERS).out())
        .doesNotContain("Tasks:");
  }

  @Test
  void coloursTheVerdict() throws IOException {
    Path file = claim("found", "units: 0");
    Terminal terminal = new Terminal(true, true, 96, true);

    Ran ran = Ran.with(terminal, "check", file.toString(), "--payers", PAYERS);

    assertThat(ran.out())
        .startsWith(
            "\u001B[1mfound\u001B[0m  acme  \u001B[1;31mREJECTION EXPECTED\u001B[0m: 1 finding, 1 question\n");
  }

  @Test
  void saysWhichRulesCannotBeLoaded() throws IOException {
    Path payer = Files.createDirectories(folder.resolve("payers/bad"));
    Files.writeString(payer.resolve("payer.yaml"), "nam: Bad\n");

    Ran ran = Ran.with("check", CLAIMS, "--payers", folder.resolve("payers").toString());

    assertThat(ran.err()).startsWith("payer-rules: the rules cannot be loaded\n  bad/payer.yaml:1");
    assertThat(ran.err()).doesNotContain("Exception", "\tat ");
    assertThat(ran.exit()).isEqualTo(2);
  }

  private Ran check(String id, String line) throws IOException {
    return Ran.with("check", claim(id, line).toString(), "--payers", PAYERS);
  }

  private Path claim(String id, String line) throws IOException {
    Path file = folder.resolve(id + ".yaml");
    Files.writeString(
        file,
        "{ id: %s, payer: acme, lines: [ { code: 20552, date: 2026-07-01, diagnoses: [M79.18], %s } ] }\n"
            .formatted(id, line));
    return file;
  }
}
