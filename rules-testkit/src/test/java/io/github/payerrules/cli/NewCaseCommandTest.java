package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCaseCommandTest {

  @TempDir
  Path folder;

  private Path payers;
  private Path claim;

  @BeforeEach
  void copy() throws IOException {
    Path from = Path.of("src/test/resources/payers");
    payers = folder.resolve("payers");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, payers.resolve(from.relativize(path)));
      }
    }
    claim = folder.resolve("three-weeks-of-care.json");
    Files.writeString(claim, """
        { "id": "visit 1", "payer": "acme", "lines": [ { "code": "64483", "date": "2026-07-01",
          "units": 21, "diagnoses": ["M54.16"], "evidence": { "conservativeCareWeeks": 3 } } ] }
        """);
  }

  @Test
  void draftsACaseBesideARuleFileThatFailsUntilAPersonConfirmsIt() throws IOException {
    Path cases = payers.resolve("acme/medical-necessity.cases.yaml");
    String before = Files.readString(cases);

    Ran ran = draft("--into", cases.toString(), "--today", "2026-07-15");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("drafted  three weeks of care again in");
    assertThat(cases).content().isEqualTo(before + """

        - case: three weeks of care again
          draft: true # remove this line once you have checked the answer against the policy
          today: 2026-07-15
          claim:
            type: professional
            purpose: claim
            lines:
              - { number: 1, code: "64483", date: 2026-07-01, units: 21, diagnoses: [M54.16], evidence: { conservativeCareWeeks: 3 } }
          expect:
            - { review: esi-conservative-care, line: 1, carc: CO-50, rarc: [N115] }
        """);
    assertThat(Ran.with("test", payers.toString()).out())
        .contains("  three weeks of care again\n", "    draft     no one has confirmed");

    Files.writeString(cases, Files.readString(cases).replaceFirst("  draft: true.*\n", ""));

    assertThat(Ran.with("test", payers.toString()).exit()).isZero();
  }

  @Test
  void printsAGoldenClaimWithAllFindings() {
    Ran ran = Ran.with(
        "new-case", claim.toString(), "--payers", payers.toString(), "--today", "2026-07-15");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("- case: three weeks of care\n")
        .contains("    payer: acme\n", """
              expect:
                - { review: esi-conservative-care, line: 1, carc: CO-50, rarc: [N115] }
                - { review: units-above-20, line: 1, carc: CO-222 }
              # The review also has these; add them to expect where they matter:
            """);
  }

  @Test
  void refusesWhoLooksReal() throws IOException {
    Files.writeString(
        claim,
        Files.readString(claim)
            .replace("\"payer\"", "\"rendering\": {\"npi\": \"1415926538\"}, \"payer\""));

    Ran ran = Ran.with("new-case", claim.toString(), "--payers", payers.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith(
            "not made into a case: the claim must be made up, and this looks like a real person\n")
        .doesNotContain("1415926538");
  }

  @Test
  void refusesAnotherCaseOfTheSameName() {
    Ran ran = Ran.with(
        "new-case",
        claim.toString(),
        "--into",
        payers.resolve("acme/medical-necessity.cases.yaml").toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("is called \"three weeks of care\" already; give another --name");
  }

  private Ran draft(String... arguments) {
    return Ran.with(Stream.concat(
            Stream.of("new-case", claim.toString(), "--name", "three weeks of care again"),
            Stream.of(arguments))
        .toArray(String[]::new));
  }
}
