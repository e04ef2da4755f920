package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {

  private static final String TWENTY_ONE_UNITS = """
      - case: 21 units
        claim: { payer: acme, lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18], units: 21, evidence: { tautBand: true } } ] }
      """;

  private static PayerRules rules;

  @TempDir
  Path folder;

  @BeforeAll
  static void load() {
    rules = PayerRules.builder().payers(Path.of("src/test/resources/payers")).build();
  }

  @Test
  void aDraftNeverPassesAndSaysHowItIsConfirmed() throws IOException {
    CaseResult draft = run(TWENTY_ONE_UNITS + """
          draft: true
          expect:
            - { review: units-above-20, line: 1 }
        """);

    assertThat(draft.passed()).isFalse();
    assertThat(draft.failure()).isEqualTo("""
        21 units
          case      x.yaml:1 (payer acme)
          draft     no one has confirmed this answer yet. Check it against the policy, fix what is
                    wrong, then remove the line "draft: true".
          expected  review units-above-20 on line 1
          got       review units-above-20 on line 1
                    "Line 1 bills 21 units.\"""");
  }

  @Test
  void judgesReasonAndRemarkCodesWhereTheyAreNamed() throws IOException {
    assertThat(run(TWENTY_ONE_UNITS + """
          expect: [ { review: units-above-20, line: 1, carc: CO-222 } ]
        """).passed()).isTrue();
    assertThat(run(TWENTY_ONE_UNITS + """
          expect: [ { review: units-above-20, line: 1, carc: PR-151 } ]
        """).failure()).contains("""
          expected  review units-above-20 on line 1, carc PR-151
          got       review units-above-20 on line 1, carc CO-222
        """);
    assertThat(run(TWENTY_ONE_UNITS + """
          expect: [ { review: units-above-20, line: 1, rarc: N115 } ]
        """).failure()).contains("""
          expected  review units-above-20 on line 1, rarc N115
          got       review units-above-20 on line 1
        """);
  }

  @Test
  void anotherLineIsTheNearMissOfARuleThatOnlySaysOfWhichLinesItSpeaks() throws IOException {
    Path payer = Files.createDirectories(folder.resolve("acme/tables")).getParent();
    Files.writeString(payer.resolve("payer.yaml"), "name: Acme\nversion: '1'\n");
    Files.writeString(payer.resolve("tables/families.csv"), """
        procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
        BVN,ablation,,,,V,Acme 1
        """);
    Files.writeString(payer.resolve("not-covered.drl"), """
        rule "BVN is not covered"
            @id( "bvn" )
            @citation( "Acme 1" )
            @effective( "2026-01-01" )
            @carc( "CO-50" )
            @message( "Not covered." )
            @fix( "Write it off." )
        when
            line : Line( procedure == "BVN" )
        then
            findings.deny( line );
        end
        """);
    Files.writeString(payer.resolve("not-covered.cases.yaml"), """
        - case: another procedure
          claim: { lines: [ { code: "20552", date: 2026-07-01 } ] }
          near: bvn
          expect: none
        - case: another procedure on the day before
          claim: { lines: [ { code: "20552", date: 2025-12-31 } ] }
          near: bvn
          expect: none
        """);

    Suite suite = Suite.find(
            PayerRules.builder().payers(folder).build(), List.of(folder.resolve("acme")))
        .get(0);

    assertThat(suite.results()).extracting(CaseResult::passed).containsExactly(true, false);
    assertThat(suite.results().get(0).nearMissed()).containsExactly("bvn");
  }

  private CaseResult run(String yaml) throws IOException {
    Files.writeString(folder.resolve("x.yaml"), yaml);
    Suite suite = Suite.find(rules, List.of(folder)).get(0);
    CaseResult result = suite.result(suite.cases().get(0));
    return new CaseResult(
        result.run(),
        result.payer(),
        result.failure().replace(folder.getFileName() + "/", ""),
        result.fired(),
        result.nearMissed());
  }
}
