package io.github.payerrules.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.PayerRules;
import io.github.payerrules.testkit.CaseResult;
import io.github.payerrules.testkit.proof.Mutant.Status;
import io.github.payerrules.testkit.proof.RuleCoverage.ConditionCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {

  private static final String LIMIT = "units > 3 -> units > 4";

  @TempDir
  Path folder;

  private Path payer;

  @BeforeEach
  void rule() throws IOException {
    payer = Files.createDirectories(folder.resolve("acme"));
    Files.createDirectories(payer.resolve("tables"));
    write("payer.yaml", "name: Acme\nversion: \"1\"\n");
    write("tables/families.csv", """
        procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
        ESI,epidural,,region,,V,test
        """);
    write("tables/procedures.csv", """
        code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
        64483,ESI,transforaminal,lumbar/sacral,no,yes,,,V,test
        62323,ESI,interlaminar,lumbar/sacral,no,yes,,,V,test
        """);
    write("units.drl", """
        rule "no more than 3 units"
            @id( "units" )
            @citation( "Acme 1" )
            @effective( "2020-01-01" )
            @carc( "CO-151" )
            @message( "{line.units} units" )
            @fix( "fix" )
        when
            line : Line( procedure == "ESI",
                         hasModifier( "KX" ) == false,
                         units > 3 )
        then
            findings.deny( line );
        end
        """);
  }

  @Test
  void tellsWhatCasesShowOfConditions() throws IOException {
    cases(fires(9), """
        - case: with KX
          like: fires
          change: { /lines/0/modifiers: [KX] }
          expect: none
        """);
    Coverage coverage = proof().coverage(Watching.NOBODY);

    RuleCoverage rule = coverage.rules().get(0);
    assertThat(rule.status()).isEqualTo(RuleCoverage.Status.FIRED);
    assertThat(String.valueOf(rule.firedBy())).isEqualTo("acme/units.cases.yaml:1 fires");
    assertThat(String.valueOf(rule.nearlyFiredBy())).isEqualTo("acme/units.cases.yaml:4 with KX");
    assertThat(rule.conditions())
        .extracting(ConditionCoverage::bothWays)
        .containsExactly(false, true, false);
    assertThat(String.valueOf(rule.conditions().get(1).decidedBy()))
        .isEqualTo("acme/units.cases.yaml:4 with KX");
    assertThat(coverage.rows())
        .filteredOn(row -> row.usedBy() == null)
        .extracting(row -> row.row().get("code"))
        .containsExactly("62323");
    assertThat(new Goals(100, 100, 100, 0, 0, 0).missed(coverage))
        .containsExactly("conditions both ways: 1 of 3, 33.3%; the goal is 100.0%");
  }

  @Test
  void aFailedCaseAndADraftShowNothing() throws IOException {
    cases("""
        - case: wrong
          claim: { lines: [ { number: 1, code: "64483", date: 2026-07-01, units: 9 } ] }
          expect: none
        - case: not confirmed
          draft: true
          like: wrong
          expect: [ { deny: units, line: 1 } ]
        """);

    assertThat(proof().coverage(Watching.NOBODY).rules().get(0).status())
        .isEqualTo(RuleCoverage.Status.NEVER);
  }

  @Test
  void aCaseAtTheBoundaryKillsWhatOneFarFromItDoesNot() throws IOException {
    cases(fires(9));
    assertThat(mutant(LIMIT).status()).isEqualTo(Status.SURVIVED);
    assertThat(mutant("deny -> review").status()).isEqualTo(Status.KILLED);

    cases(fires(4));
    assertThat(mutant(LIMIT).status()).isEqualTo(Status.KILLED);
    assertThat(String.valueOf(mutant(LIMIT).killedBy())).isEqualTo("acme/units.cases.yaml:1 fires");
  }

  @Test
  void aSurvivorMayLiveForAReasonAsLongAsItLives() throws IOException {
    cases(fires(9));
    write("units.survivors.yaml", """
        - rule: units
          change: units > 3 -> units > 4
          because: no payer counts the fourth
        """);
    Mutation marked = proof().mutation(false, Watching.NOBODY);
    assertThat(marked.problems()).isEmpty();
    assertThat(mutant(LIMIT).status()).isEqualTo(Status.MARKED);
    assertThat(mutant(LIMIT).reason()).isEqualTo("no payer counts the fourth");

    cases(fires(4));
    assertThat(proof().mutation(false, Watching.NOBODY).problems())
        .extracting(Object::toString)
        .containsExactly("""
            acme/units.survivors.yaml:1: the marked mutant is killed by the case acme/units.cases.yaml:1 fires
                Remove the mark.""");
    write(
        "units.survivors.yaml", "- { rule: units, change: units > 3 -> units > 5, because: x }\n");
    assertThat(proof().mutation(false, Watching.NOBODY).problems())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains("this mark does not match any mutant", LIMIT);
  }

  @Test
  void onlyACaseThatStatesTheCodesNoticesOthers() throws IOException {
    String rule = Files.readString(folder.resolve("acme/units.drl"));
    write("units.drl", rule.replace("\"CO-151\" )", """
        "CO-151" )
            @rarc( "N115 M25" )
            @patientWith( "GA" )"""));
    List<String> codes = List.of(
        "carc CO-151 -> CO-222",
        "carc CO-151 -> PR-151",
        "rarc N115 M25 -> M25",
        "rarc N115 M25 -> N115",
        "patientWith GA -> (left out)");
    cases(fires(4));
    for (String change : codes) {
      assertThat(mutant(change).status()).as(change).isEqualTo(Status.SURVIVED);
    }

    cases("""
        - case: fires
          claim: { lines: [ { number: 1, code: "64483", date: 2026-07-01, units: 4 } ] }
          expect: [ { deny: units, line: 1, carc: CO-151, rarc: [N115, M25] } ]
        - case: under a signed notice
          like: fires
          change: { /lines/0/modifiers: [GA] }
          expect: [ { deny: units, line: 1, carc: PR-151 } ]
        """);
    for (String change : codes) {
      assertThat(mutant(change).status()).as(change).isEqualTo(Status.KILLED);
    }

    write("payer.yaml", "{ name: Acme, version: \"1\", notices: false }");
    assertThat(proof().mutation(false, Watching.NOBODY).mutants())
        .as("there no notice shifts anything")
        .extracting(Mutant::change)
        .contains("carc CO-151 -> PR-151")
        .doesNotContain("patientWith GA -> (left out)");
  }

  @Test
  void aChangedValueOfThePayersFileIsNoticedAtItsBoundary() throws IOException {
    write("payer.yaml", """
        name: Acme
        version: "1"
        parameters:
          - { name: most units, value: 3, citation: Acme 1, mark: V, effective: 2020-01-01 }
        """);
    String rule = Files.readString(folder.resolve("acme/units.drl"));
    write("units.drl", rule.replace("units > 3", """
        most : parameter( "most units" ),
                         units > most.value"""));
    cases(fires(9));
    String more = "most units: value 3 -> 4";
    assertThat(mutant(more).status()).isEqualTo(Status.SURVIVED);
    assertThat(mutant(more).after()).singleElement().asString().contains("value: 4,");
    assertThat(mutant("most units: mark V -> M").status()).isEqualTo(Status.KILLED);
    assertThat(mutant("most units: effective 2020-01-01 -> 2020-01-02").status())
        .isEqualTo(Status.SURVIVED);

    cases(fires(4));
    assertThat(mutant(more).status()).isEqualTo(Status.KILLED);
    assertThat(proof().mutation(false, Watching.NOBODY).payerFileScore().of()).isEqualTo(5);
  }

  @Test
  void saysOfWhichPayersFilesNoValueCouldBeChanged() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/shared"));
    Files.writeString(
        elsewhere.resolve("payer.yaml"), "name: Shared\nversion: \"1\"\nshared: true\n");
    write("payer.yaml", "{ name: Acme, version: \"1\", includes: [shared] }");
    cases(fires(9));
    PayerRules rules =
        PayerRules.builder().payers(payer).payers(elsewhere.getParent()).build();

    Mutation mutation = Proof.of(rules, List.of(payer)).mutation(false, Watching.NOBODY);

    assertThat(mutation.payerFileScore().of()).isZero();
    assertThat(mutation.score().of()).isPositive();
    assertThat(mutation.problems())
        .singleElement()
        .asString()
        .contains("acme/payer.yaml", "its values were not changed", "shared");
  }

  @Test
  void leavesRowsOutOfTables() throws IOException {
    cases(fires(4));

    assertThat(mutant("procedures: 64483 -> (left out)").status()).isEqualTo(Status.KILLED);
    assertThat(mutant("procedures: 62323 -> (left out)").status()).isEqualTo(Status.SURVIVED);
  }

  @Test
  void proposesACaseThatWouldNotice() throws IOException {
    cases(fires(9));
    Mutant survivor = proof().mutation(true, Watching.NOBODY).survivors().stream()
        .filter(each -> each.change().equals(LIMIT))
        .findFirst()
        .orElseThrow();

    assertThat(survivor.killer()).isEqualTo(new ProposedCase("acme/units.cases.yaml", """
            - case: "units: not units > 4"
              draft: true # remove this line once you have checked the answer against the policy
              like: fires
              change: { /lines/0/units: 4 }
              expect:
                - { deny: units, line: 1, carc: CO-151 }
            """));
    cases(fires(9), confirmed(survivor.killer()));
    assertThat(mutant(LIMIT).status()).isEqualTo(Status.KILLED);
  }

  @Test
  void makesCasesOnBothSidesOfABoundary() throws IOException {
    cases(fires(9));
    List<Boundary> boundaries = proof().boundaries("units", Watching.NOBODY);

    assertThat(boundaries)
        .extracting(Boundary::what)
        .containsExactly(
            "units is 2 (units > 3)", "units is 3 (units > 3)", "units is 4 (units > 3)");
    assertThat(boundaries.get(1).draft().yaml())
        .contains("draft: true", "change: { /lines/0/units: 3 }", "near: units", "expect: none");
    cases(
        fires(9),
        boundaries.stream()
            .map(boundary -> confirmed(boundary.draft()))
            .collect(Collectors.joining()));
    assertThat(proof().suites()).allSatisfy(suite -> {
      assertThat(suite.problems()).isEmpty();
      assertThat(suite.results()).allMatch(CaseResult::passed);
    });
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1, 100.5})
  void aGoalThatCannotBeReachedOrMissedIsRefused(double goal) {
    assertThatThrownBy(() -> new Goals(0, 0, goal, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0 to 100");
  }

  @Test
  void goalsThatAreMissedFailABuild() throws Throwable {
    cases(fires(9));
    List<DynamicNode> tests =
        ProofTests.of(payer, new Goals(100, 100, 0, 0, 0, 99)).toList();

    assertThat(tests).hasSize(2);
    assertThatThrownBy(((DynamicTest) tests.get(0)).getExecutable()::execute)
        .hasMessageContaining("rules that nearly fire: 0 of 1, 0.0%; the goal is 100.0%");
    assertThatThrownBy(((DynamicTest) tests.get(1)).getExecutable()::execute)
        .hasMessageContaining("mutants killed: ");
  }

  @Test
  void survivorsWithoutAMarkFailABuildThatWantsNone() throws Throwable {
    cases(fires(9));
    Executable mutation = mutationTest(Goals.NONE.withNoSurvivors());

    assertThatThrownBy(mutation::execute)
        .hasMessageContaining("mutants that are neither killed nor marked: ")
        .hasMessageContaining(LIMIT);
  }

  @Test
  void aMarkThatFitsNoMutantFailsABuildThatWantsNoSurvivors() throws Throwable {
    cases(fires(9));
    write("units.survivors.yaml", """
        - rule: units
          change: 'units > 7 -> units > 8'
          because: it was so once
        """);

    assertThatThrownBy(mutationTest(Goals.NONE.withNoSurvivors())::execute)
        .hasMessageContaining("acme/units.survivors.yaml:1: this mark does not match any mutant");
  }

  private Executable mutationTest(Goals goals) {
    List<DynamicNode> tests = ProofTests.of(payer, goals).toList();
    assertThat(tests).hasSize(2);
    return ((DynamicTest) tests.get(1)).getExecutable();
  }

  private static String confirmed(ProposedCase draft) {
    return draft.yaml().replaceFirst("  draft: true.*\n", "");
  }

  private static String fires(int units) {
    return """
        - case: fires
          claim: { lines: [ { number: 1, code: "64483", date: 2026-07-01, units: %d } ] }
          expect: [ { deny: units, line: 1 } ]
        """.formatted(units);
  }

  private Mutant mutant(String change) {
    return proof().mutation(false, Watching.NOBODY).mutants().stream()
        .filter(each -> each.change().equals(change))
        .findFirst()
        .orElseThrow();
  }

  private Proof proof() {
    return Proof.of(PayerRules.builder().payers(folder).build(), List.of(folder));
  }

  private void cases(String... texts) throws IOException {
    write("units.cases.yaml", String.join("", texts));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(payer.resolve(file), text);
  }
}
