package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules}, {@code lint}, {@code test} and {@code pack}. */
class RulesCommandsTest {

  private static final String PAYERS = "src/test/resources/payers";
  private static final String GOLDEN = "src/test/resources/golden";

  @TempDir
  Path folder;

  @Test
  void listsRules() {
    assertThat(Ran.with("rules", "acme", "--payers", PAYERS)).isEqualTo(new Ran(0, """
                acme  Acme Health Plan, version 1.2.0: 4 rules
                  esi-sessions-per-12-months  deny    2021-12-05  none  Acme policy 100, Limits
                  esi-conservative-care       review  2021-12-05  none  Acme policy 100, Indications
                  tpi-taut-band               advise  unknown     M     Acme policy 200
                  units-above-20              review  2014-04-01  none  Shared checks, units

                """, ""));
    assertThat(Ran.with("rules", "--payers", PAYERS, "--json").out().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("{\"payer\":\"acme\",\"id\":"));
    assertThat(Ran.with("rules", "acne", "--payers", PAYERS).err())
        .isEqualTo(
            "payer-rules: there are no rules for payer \"acne\". Did you mean acme? Payers with rules: acme.\n");
  }

  @Test
  void aPayerIsPackedWithWhatItIncludes() throws IOException {
    Path payers = ChangedPayers.copiedInto(folder.resolve("payers"));
    Path acme = payers.resolve("acme");
    String jar = folder.resolve("acme.jar").toString();

    for (String command : List.of("pack", "archive")) {
      Ran alone = Ran.with(command, acme.toString(), "--into", jar);

      assertThat(alone.exit()).isEqualTo(2);
      assertThat(alone.err())
          .contains("acme includes shared, which are next to it and would be left out")
          .contains("name the folder of all of them")
          .doesNotContain("is never");
    }
  }

  @Test
  void packsWhatItThenOpens() {
    Path jar = folder.resolve("acme.jar");

    Ran pack = Ran.with("pack", PAYERS, "--into", jar.toString(), "--version", "2026.7");

    assertThat(pack).isEqualTo(new Ran(0, "packed " + PAYERS + " into " + jar + "\n", ""));
    assertThat(Ran.with("rules", "--pack", jar.toString()).out())
        .startsWith("acme  Acme Health Plan");
    assertThat(Ran.with("pack", PAYERS).exit()).isEqualTo(2);
    assertThat(Ran.with("rules", "--pack", "no.jar").err())
        .isEqualTo("payer-rules: there is no pack no.jar\n");
  }

  @Test
  void opensOnlyWhatATrustedSignerSigned() throws Exception {
    String jar = folder.resolve("acme.jar").toString();
    String certificate = folder.resolve("publisher.pem").toString();
    Ran.with("pack", PAYERS, "--into", jar);
    tool("keytool", "-genkeypair", "-alias", "publisher", "-dname", "CN=x", "-keyalg", "EC");
    tool("keytool", "-exportcert", "-rfc", "-alias", "publisher", "-file", certificate);

    assertThat(Ran.with("rules", "--pack", jar, "--signed-by", certificate)).satisfies(ran -> {
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("acme.jar", "This pack is not signed", "sign it: jarsigner");
    });

    tool("jarsigner", jar, "publisher");

    assertThat(Ran.with("rules", "--pack", jar, "--signed-by", certificate).out())
        .startsWith("acme  Acme Health Plan");
    assertThat(Ran.with("rules", "--payers", PAYERS, "--signed-by", certificate).err())
        .isEqualTo("payer-rules: only packs can be signed: with --signed-by name the rules with"
            + " --pack FILE.jar alone\n");
  }

  private void tool(String name, String... arguments) throws IOException, InterruptedException {
    Stream<String> store = Stream.of(
        Path.of(System.getProperty("java.home"), "bin", name).toString(),
        name.equals("keytool") ? arguments[0] : "-verbose",
        "-keystore",
        folder.resolve("keys.p12").toString(),
        "-storepass",
        "changeit");
    Stream<String> further = Stream.of(arguments).skip(name.equals("keytool") ? 1 : 0);
    Process process = new ProcessBuilder(Stream.concat(store, further).toList())
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void lints() throws IOException {
    assertThat(Ran.with("lint", PAYERS)).satisfies(ran -> {
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).matches("nothing is wrong in [1-9][0-9]* files\n");
    });

    Path copy = copy();
    change(copy.resolve("acme/frequency.drl"), "procedure ==", "proceduer ==");
    change(copy.resolve("acme/frequency.cases.yaml"), "like: a fifth", "lik: a fifth");
    Ran ran = Ran.with("lint", copy.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("  acme/frequency.drl:9", "procedure", "there is no field \"lik\" here")
        .endsWith("problems in 2 files\n");
  }

  @Test
  void takesAPayerByItselfWithWhatItIncludes() throws IOException {
    Path acme = copy().resolve("acme");

    assertThat(Ran.with("lint", acme.toString())).satisfies(ran -> {
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).matches("nothing is wrong in [1-9][0-9]* files\n");
    });
    assertThat(Ran.with("test", acme.toString())).isEqualTo(new Ran(0, """
            ok       acme/frequency.cases.yaml: 4 cases
            ok       acme/medical-necessity.cases.yaml: 5 cases
            9 cases in 2 suites: 9 passed, 0 failed
            """, ""));
    assertThat(Ran.with("rules", "acme", "--payers", acme.toString()).out())
        .contains("units-above-20");
    change(acme.resolve("frequency.drl"), "then", "thenn");
    assertThat(Ran.with("test", acme.toString())).isEqualTo(new Ran(2, """
            NOT LOADED
              acme/frequency.drl:10: unknown keyword "thenn"
                  Did you mean "then"?

            NOT RUN  acme/frequency.cases.yaml: 4 cases; its rules could not be loaded
            ok       acme/medical-necessity.cases.yaml: 5 cases
            5 cases in 2 suites: 5 passed, 0 failed; 1 suite not run
            """, ""));
  }

  @Test
  void saysWhatToNameInPlaceOfASharedFolderOrAFile() throws IOException {
    Path payers = copy();

    Ran shared = Ran.with("test", payers.resolve("shared").toString());
    assertThat(shared.exit()).isEqualTo(1);
    assertThat(shared.out().replaceAll("\\s+", " "))
        .contains("shared: no payer here includes this folder, so there is no rule to ask"
            + " Name the folder above it, whose payers include it: ");
    for (String file : new String[] {"acme/frequency.drl", "acme/frequency.cases.yaml"}) {
      for (String command : new String[] {"lint", "coverage", "mutate", "boundaries"}) {
        Ran ran = Ran.with(command, payers.resolve(file).toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
            .endsWith(file + " is a file, not a folder; name its payer's folder: "
                + payers.resolve("acme").toAbsolutePath().normalize() + "\n");
      }
    }
  }

  @Test
  void mutateFailsWhereNoSurvivorIsWantedAndOneIsThere() throws IOException {
    String payers = copy().toString();

    assertThat(Ran.with("mutate", payers, "--no-search").exit()).isZero();
    Ran wanted = Ran.with("mutate", payers, "--no-search", "--no-survivors");
    assertThat(wanted.exit()).isEqualTo(1);
    assertThat(wanted.err())
        .containsPattern(
            "missed: mutants that are neither killed nor marked: \\d+; the goal is none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coverage", "mutate", "boundaries"})
  void saysWhichCasesProveNothing(String command) throws IOException {
    Path payers = copy();
    assertThat(Ran.with(command, payers.toString()).err()).doesNotContain("prove nothing");

    Path cases = payers.resolve("acme/frequency.cases.yaml");
    Files.writeString(cases, Files.readString(cases) + """

        - case: a claim without lines
          claim: {}
          expect: none
        """);
    assertThat(Ran.with(command, payers.toString()).err())
        .contains("acme/frequency.cases.yaml: failing cases: 0, unreadable: 1; they prove nothing")
        .contains("payer-rules test shows what is wrong with them.");
  }

  @Test
  void saysWhereGoldenClaimsFindSmallTables() throws IOException {
    Path claims = folder.resolve("golden/claims.yaml");
    Files.createDirectories(claims.getParent());
    Files.writeString(claims, """
        - case: an incomplete diagnosis
          claim:
            payer: acme
            lines: [ { number: 1, code: "64483", date: 2026-07-01, diagnoses: [M54] } ]
          expect: [ { deny: diagnosis-incomplete, line: 1 } ]
        """);
    Path payer = folder.resolve("payers/acme");
    Files.createDirectories(payer);
    Files.writeString(payer.resolve("payer.yaml"), "{ name: Acme, version: \"1\" }");
    Files.writeString(payer.resolve("diagnosis.drl"), """
        rule "a code that needs more characters"
            @id( "diagnosis-incomplete" )
            @citation( "ICD-10-CM" )
            @effective( "2020-01-01" )
            @carc( "CO-16" )
            @message( "incomplete" )
            @fix( "fix" )
        when
            line : Line( edits.diagnosisIncomplete == true )
        then
            findings.deny( line );
        end
        """);

    Ran ran = Ran.with(
        "test", claims.getParent().toString(), "--payers", payer.getParent().toString());

    assertThat(ran.out()).contains("1 failed").endsWith("""
            Cases that need tables of CMS find them in tables-for-cases of the payers' folders: name those before the golden claims, such as payer-rules test payers golden.
            """);
  }

  @Test
  void runsTheOtherCasesWhereAFileCannotBeRead() throws IOException {
    Path payers = copy();
    Files.delete(payers.resolve("acme/frequency.cases.yaml"));
    Files.createSymbolicLink(payers.resolve("acme/frequency.cases.yaml"), Path.of("gone.yaml"));
    Files.createDirectory(payers.resolve("acme/folder.cases.yaml"));

    Ran ran = Ran.with("test", payers.toString());

    assertThat(ran).isEqualTo(new Ran(1, """
        FAILED   acme/frequency.cases.yaml: 0 cases, 1 problem

          acme/frequency.cases.yaml: the file cannot be read
              Check its permissions and that it still exists.

        ok       acme/medical-necessity.cases.yaml: 5 cases
        ok       shared/claim-data.cases.yaml: 2 cases
        7 cases in 3 suites: 7 passed, 0 failed, 1 problem
        """, ""));
  }

  @Test
  void runsCases() {
    assertThat(Ran.with("test", PAYERS, GOLDEN)).isEqualTo(new Ran(0, """
                ok       acme/frequency.cases.yaml: 4 cases
                ok       acme/medical-necessity.cases.yaml: 5 cases
                ok       shared/claim-data.cases.yaml: 2 cases
                ok       golden/claims.yaml: 2 cases
                13 cases in 4 suites: 13 passed, 0 failed
                """, ""));
  }

  @Test
  void saysWhyCasesFailAndWhatIsNotProven() throws IOException {
    Path copy = copy();
    change(copy.resolve("acme/frequency.drl"), "year.count > 4", "year.count > 5");
    change(copy.resolve("acme/medical-necessity.cases.yaml"), "tpi-taut-band,", "tpi-taut-ban,");
    change(copy.resolve("acme/medical-necessity.cases.yaml"), "Weeks: 4", "Weeks: 3");
    Files.delete(copy.resolve("shared/claim-data.cases.yaml"));
    Files.writeString(
        copy.resolve("acme/no-such.cases.yaml"),
        "- { case: nothing, claim: { lines: [] }, expect: none }\n");

    Ran ran = Ran.with("test", copy.toString());

    assertThat(ran.out()).isEqualTo("""
            FAILED   acme/frequency.cases.yaml: 4 cases, 1 failed, 1 problem

              a fifth lumbar ESI inside twelve months
                case      acme/frequency.cases.yaml:1 (payer acme)
                expected  deny esi-sessions-per-12-months on line 1
                got       no finding
                rule      esi-sessions-per-12-months (acme/frequency.drl:1)
                          line 1: does not fire
                            yes      procedure == "ESI"  saw ESI (64483 in acme/tables/procedures.csv:2)
                            no       year.count > 5      saw 5 (2025-08-01, 2025-11-01, 2026-02-01, 2026-05-01, 2026-07-01; from 2025-07-02 to 2026-07-01)

              acme/frequency.drl:1: rule esi-sessions-per-12-months has no passed case in which it fires
                  Add one to acme/frequency.cases.yaml that expects deny: esi-sessions-per-12-months.

            FAILED   acme/medical-necessity.cases.yaml: 5 cases, 2 failed, 3 problems

              four weeks of care
                case      acme/medical-necessity.cases.yaml:10 (payer acme)
                expected  no finding
                          a near miss of esi-conservative-care: evaluated, and nothing found
                got       review esi-conservative-care on line 1
                          "Only 3 weeks of conservative care are documented; the policy asks for 4."
                rule      esi-conservative-care (acme/medical-necessity.drl:1)
                          line 1: fires
                            yes      procedure == "ESI"                    saw ESI (64483 in acme/tables/procedures.csv:2)
                            yes      documented.conservativeCareWeeks < 4  saw 3
                fix       The rule fires. Change one value of the claim so that it just does not.

              no taut band
                case      acme/medical-necessity.cases.yaml:22 (payer acme)
                expected  advise tpi-taut-ban on line 1
                got       advise tpi-taut-band on line 1
                          "No taut band is documented."
                rule      tpi-taut-band (acme/medical-necessity.drl:15)
                          line 1: fires
                            yes      procedure == "TPI"            saw TPI (20552 in acme/tables/procedures.csv:4)
                            yes      documented.tautBand == false  saw false

              acme/medical-necessity.cases.yaml:27: there is no rule "tpi-taut-ban"
                  Did you mean tpi-taut-band?
              acme/medical-necessity.drl:1: rule esi-conservative-care has no passed near miss
                  Add one to acme/medical-necessity.cases.yaml in which it is evaluated and finds nothing,
                  such as one day or one unit less.
              acme/medical-necessity.drl:15: rule tpi-taut-band has no passed case in which it fires
                  Add one to acme/medical-necessity.cases.yaml that expects advise: tpi-taut-band.

            FAILED   acme/no-such.cases.yaml: 1 case, 1 failed, 1 problem

              nothing
                case      acme/no-such.cases.yaml:1 (payer acme)
                expected  no finding
                got       deny claim-without-lines
                          "The claim has no service line."

              acme/no-such.cases.yaml: there is no rule for these cases
                  The cases for frequency.drl are in frequency.cases.yaml next to it.

            FAILED   shared/claim-data.drl: 0 cases, 2 problems

              shared/claim-data.drl:1: rule units-above-20 has no passed case in which it fires
                  Add one to shared/claim-data.cases.yaml that expects review: units-above-20.
              shared/claim-data.drl:1: rule units-above-20 has no passed near miss
                  Add one to shared/claim-data.cases.yaml in which it is evaluated and finds nothing, such
                  as one day or one unit less.

            10 cases in 4 suites: 6 passed, 4 failed, 7 problems

            Failed
              acme/frequency.cases.yaml:1 a fifth lumbar ESI inside twelve months
              acme/medical-necessity.cases.yaml:10 four weeks of care
              acme/medical-necessity.cases.yaml:22 no taut band
              acme/no-such.cases.yaml:1 nothing
            The rule or the case may be wrong: check both against the policy.
            """);
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void aBrokenRuleFileLeavesTheOtherSuitesRunning() throws IOException {
    Path copy = copy();
    change(copy.resolve("acme/frequency.drl"), "procedure ==", "proceduer ==");
    Path xml = folder.resolve("reports/junit.xml");

    Ran ran = Ran.with("test", copy.toString(), GOLDEN, "--junit", xml.toString());

    assertThat(ran).isEqualTo(new Ran(2, """
            NOT LOADED
              acme/frequency.drl:9: no word "proceduer" on Line
                  Did you mean "procedure"?

            NOT RUN  acme/frequency.cases.yaml: 4 cases; its rules could not be loaded
            ok       acme/medical-necessity.cases.yaml: 5 cases
            ok       shared/claim-data.cases.yaml: 2 cases
            NOT RUN  golden/claims.yaml: 2 cases; its rules could not be loaded
            7 cases in 4 suites: 7 passed, 0 failed; 2 suites not run
            """, ""));
    assertThat(xml).content().contains("<error message=\"acme/frequency.drl:9: no word");
  }

  @Test
  void aBrokenTableLeavesOutThePayerThatHasIt() throws IOException {
    Path copy = copy();
    change(copy.resolve("acme/tables/procedures.csv"), "20552,TPI", "20552,TPJ");
    Path other = Files.createDirectories(copy.resolve("other"));
    Files.writeString(
        other.resolve("payer.yaml"), "name: Other\nversion: 1.0.0\nincludes: [shared]\n");

    Ran ran = Ran.with("test", copy.toString());

    assertThat(ran.out())
        .contains(
            "NOT RUN  acme/frequency.cases.yaml: 4 cases; its rules could not be loaded\n",
            "ok       shared/claim-data.cases.yaml: 2 cases\n");
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void refusesRuleFilesThatNobodyLoads() throws IOException {
    Path copy = copy();
    Files.copy(copy.resolve("acme/frequency.drl"), copy.resolve("frequency.drl"));

    Ran ran = Ran.with("test", copy.toString());

    assertThat(ran.out())
        .contains(
            "payers/frequency.drl: the rule file is in no payer's folder, so its rules are not loaded",
            "Put it next to the payer.yaml of its payer.");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void refusesCasesThatAreNotEvaluated() throws IOException {
    Path copy = copy();
    Files.writeString(
        copy.resolve("acme/frequency.cases.yaml"),
        Files.readString(copy.resolve("acme/frequency.cases.yaml")) + """

            - case: not of the procedure
              like: a fifth lumbar ESI inside twelve months
              change: { /lines/0/code: "20552" }
              near: esi-sessions-per-12-months
              expect: none
            - case: of no rule
              like: a fifth lumbar ESI inside twelve months
              change: { /lines/0/code: "20552" }
              expect: none
            """);

    Ran ran = Ran.with("test", copy.toString());

    assertThat(ran.out())
        .contains(
            "    fix       The rule was never evaluated: it is not in effect on the date of service, or\n",
            "    fix       No rule in the file concerns any line of this claim, so the case proves nothing.\n");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void refusesAFolderWithoutCases() {
    Ran ran = Ran.with("test", folder.toString(), "--payers", PAYERS);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("there is no case file in this folder");
  }

  private Path copy() throws IOException {
    Path from = Path.of(PAYERS);
    Path to = folder.resolve("payers");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
    return to;
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
