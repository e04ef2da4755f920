package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedFoldersTest {
  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = RuleFolder.in(payers).denying("own", "procedure == \"ESI\", units > 1");
    Path shared = Files.createDirectories(payers.resolve("every-payer"));
    Files.writeString(shared.resolve("payer.yaml"), """
        name: Checks for every payer
        version: "1"
        shared: true
        """);
    Files.writeString(
        shared.resolve("units.drl"),
        RuleFolder.rule(
            "many",
            "line : Line( procedureGroup == \"injections\", units > 2 )",
            "review( line )"));
  }

  private void includeWith(String more) throws IOException {
    folder.with("payer.yaml", """
        name: Acme Health
        version: "1"
        includes: [ every-payer ]
        """ + more);
  }

  @Test
  void aPayerHasTheRulesOfTheFoldersThatItIncludes() throws IOException {
    includeWith("");
    PayerRules rules = PayerRules.builder().payers(payers).build();

    assertThat(rules.payers()).extracting(PayerInfo::payer).containsExactly("acme");
    assertThat(rules.payers().get(0).rules())
        .extracting(RuleInfo::id)
        .containsExactly("own", "many");
    assertThat(rules.review(claim(line(1, "64483").units(3)).build()).findings())
        .extracting(Finding::rule)
        .containsExactly("own", "many");
  }

  @Test
  void aPayersFolderByItselfFindsWhatItIncludesBesideIt() throws IOException {
    includeWith("");

    PayerRules rules = PayerRules.builder().payers(folder.path()).build();

    assertThat(rules.payers()).extracting(PayerInfo::payer).containsExactly("acme");
    assertThat(rules.payers().get(0).rules())
        .extracting(RuleInfo::id)
        .containsExactly("own", "many");
    assertThat(RuleFolders.lint(folder.path())).isEmpty();
  }

  @Test
  void aPayerMayLeaveOutASharedRuleWithAReason() throws IOException {
    includeWith("except: { many: the policy pays for three }\n");

    assertThat(PayerRules.builder().payers(payers).build().payers().get(0).rules())
        .extracting(RuleInfo::id)
        .containsExactly("own");
  }

  @Test
  void anExceptionFromNothingAndAFolderThatIsNotThereAreSaid() throws IOException {
    folder.with("payer.yaml", """
        name: Acme Health
        version: "1"
        includes: [ every-payr ]
        except: { meny: a slip }
        """);

    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).contains("""
        acme/payer.yaml:3: includes "every-payr", which does not exist
            Did you mean "every-payer"?""");
  }

  @Test
  void sharedRulesAreCheckedWhereNobodyIncludesThem() throws IOException {
    assertThat(RuleFolders.lint(payers)).isEmpty();
    Files.writeString(
        payers.resolve("every-payer/bad.drl"),
        RuleFolder.rule("bad", "line : Line( unitz > 2 )", "review( line )"));

    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        every-payer/bad.drl:9: no word "unitz" on Line
            Did you mean "units"?""");
  }

  @Test
  void aPayerMayLeaveOutAWholeAreaWithAReason() throws IOException {
    includeWith("except: { every-payer/units: units are checked elsewhere }\n");

    assertThat(PayerRules.builder().payers(payers).build().payers().get(0).rules())
        .extracting(RuleInfo::id)
        .containsExactly("own");

    includeWith("except: { every-payer/unit: a slip }\n");
    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        acme/payer.yaml:4: except names the area "every-payer/unit", but no included folder has it
            Did you mean "every-payer/units"?""");
  }

  @Test
  void thePayersOwnRowsGoBeforeThoseOfIncludedFolders() throws IOException {
    includeWith("");
    Path tables = Files.createDirectories(payers.resolve("every-payer/tables"));
    Files.writeString(tables.resolve("families.csv"), """
        procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
        ESI,epidural injections,somewhere else,,,V,test
        SIJ,sacroiliac injections,injections,,,V,test
        """);
    Files.writeString(tables.resolve("procedures.csv"), """
        code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
        64483,SIJ,,,no,no,,,V,test
        27096,SIJ,,,no,no,,,V,test
        """);
    PayerRules rules = PayerRules.builder().payers(payers).build();

    assertThat(rules.review(claim(line(1, "64483").units(3)).build()).findings())
        .extracting(Finding::rule)
        .containsExactly("own", "many");
    assertThat(rules.review(claim(line(1, "27096").units(3)).build()).findings())
        .extracting(Finding::rule)
        .containsExactly("many");
  }

  @Test
  void sharedChecksAreNoPolicyOfThePayer() throws IOException {
    includeWith("");
    PayerRules rules = PayerRules.builder().payers(payers).build();

    assertThat(rules.payers().get(0).covers()).containsExactly("ESI");
    assertThat(rules.review(claim(line(1, "64493")).build()).notEvaluated())
        .extracting(NotEvaluated::reason)
        .containsExactly(NotEvaluated.Reason.NO_POLICY);
    assertThat(rules.review(claim(line(1, "64483")).build()).notEvaluated()).isEmpty();
  }

  @Test
  void aSharedFolderMaySayOfWhichProceduresItsChecksAreThePolicy() throws IOException {
    includeWith("covers: [ ESI ]\n");
    Path shared = payers.resolve("every-payer");
    Files.writeString(
        shared.resolve("visits.drl"),
        RuleFolder.rule("points", "line : Line( procedure == \"TPI\" )", "advise( line )")
            + RuleFolder.rule("joints", "line : Line( procedure == \"FACET\" )", "advise( line )"));
    assertThat(covers()).containsExactly("ESI");

    Files.writeString(shared.resolve("payer.yaml"), """
        name: Checks for every payer
        version: "1"
        shared: true
        covers: [ TPI ]
        """);
    assertThat(covers()).containsExactly("ESI", "TPI");
  }

  @Test
  void aPayerMaySayWhichProceduresItsPolicyCovers() throws IOException {
    folder.denying("group", "procedureGroup == \"injections\", units > 5");
    includeWith("");
    assertThat(covers()).containsExactly("ESI", "FACET");

    includeWith("covers: [ ESI ]\n");
    assertThat(covers()).containsExactly("ESI");
    assertThat(PayerRules.builder()
            .payers(payers)
            .build()
            .review(claim(line(1, "64493")).build())
            .notEvaluated())
        .extracting(NotEvaluated::reason)
        .containsExactly(NotEvaluated.Reason.NO_POLICY);

    includeWith("covers: [ ESY ]\n");
    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        acme/payer.yaml:4: covers lists "ESY", which is not a procedure in the tables
            Did you mean "ESI"?""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ for: original, within: 99999 days, citation: Manual, mark: V } | within is longer than any payer",
        "{ for: original, within: 11 years, citation: Manual, mark: V } | within is longer than any payer",
        "{ for: original, within: 10 years, citation: Manual, mark: V } |",
        "{ for: original, within: 90 days, citation: Manual, mark: V, effective: 2026-01-01, until: 2025-12-31 }"
            + " | the deadline for original ends before it begins"
      })
  void aDeadlineCanBe(String deadline, @Nullable String said) throws IOException {
    includeWith("deadlines:\n  - " + deadline + "\n");

    assertThat(RuleFolders.lint(payers).stream().filter(it -> !it.what().contains("source")))
        .hasSize(said == null ? 0 : 1)
        .allSatisfy(it -> assertThat(it.what()).contains(said));
  }

  @Test
  void anAreaOfRequestsIsOneOfItsRules() throws IOException {
    includeWith("requests: [ units ]\n");
    assertThat(RuleFolders.lint(payers)).isEmpty();

    includeWith("requests: [ unites ]\n");
    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        acme/payer.yaml:4: requests lists "unites", but no rule of the payer is in that area
            Did you mean "units"?""");
  }

  private List<String> covers() {
    return PayerRules.builder().payers(payers).build().payers().get(0).covers();
  }

  @Test
  void ruleFilesMayStandInAFolderOfTheirTopic() throws IOException {
    includeWith("");
    Path topic = Files.createDirectories(payers.resolve("acme/epidurals"));
    Files.writeString(
        topic.resolve("frequency.drl"),
        RuleFolder.rule("deep", "line : Line( procedure == \"ESI\" )", "advise( line )"));

    Finding finding = PayerRules.builder()
        .payers(payers)
        .build()
        .review(claim(line(1, "64483")).build())
        .findings()
        .get(0);
    assertThat(finding.category()).isEqualTo("frequency");
    assertThat(finding.source()).isEqualTo("acme/epidurals/frequency.drl:1");

    Path tooDeep = Files.createDirectories(topic.resolve("cervical"));
    Files.writeString(tooDeep.resolve("frequency.drl"), "");
    Files.writeString(topic.resolve("codes.csv"), "");
    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        acme/epidurals/cervical/frequency.drl: a rule file is too many folders deep
            Put it next to payer.yaml or one folder below it.""", """
        acme/epidurals/codes.csv: a table is outside tables/
            Move it into the folder tables.""");
  }

  private Finding deniedWithGa(String payer) throws IOException {
    folder
        .with("payer.yaml", payer)
        .with(
            "own.drl",
            RuleFolder.rule("own", "line : Line( procedure == \"ESI\", units > 1 )", "deny( line )")
                .replace("@message", "@patientWith( \"GA\" ) @message"));
    return folder
        .open()
        .review(claim(line(1, "64483").units(2).modifiers(List.of("GA"))).build())
        .findings()
        .get(0);
  }

  @Test
  void aNoticeShiftsTheServiceToThePatientUnlessThePayerKnowsNone() throws IOException {
    String payer = "name: Acme Health\nversion: \"1\"\n";

    assertThat(deniedWithGa(payer).group()).isEqualTo("PR");
    assertThat(deniedWithGa(payer + "notices: false\n").group()).isEqualTo("CO");
    assertThat(folder.open().payers().get(0).rules())
        .extracting(RuleInfo::patientWith)
        .containsOnlyNulls();
  }
}
