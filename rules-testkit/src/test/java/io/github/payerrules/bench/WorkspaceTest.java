package io.github.payerrules.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.bench.Evaluation.CaseAnswer;
import io.github.payerrules.bench.Evaluation.State;
import io.github.payerrules.bench.Evaluation.SuiteAnswer;
import io.github.payerrules.testkit.impact.ImpactReport;
import io.github.payerrules.testkit.rules.Proposal;
import io.github.payerrules.testkit.why.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench without its page. */
class WorkspaceTest {

  private static final String RULES = "acme/frequency.drl";
  private static final String CASES = "acme/frequency.cases.yaml";
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

  @TempDir
  Path folder;

  private Workspace bench;

  @BeforeEach
  void open() throws IOException {
    BenchFolder.make(folder.resolve("payers"));
    Files.writeString(folder.resolve("past.jsonl"), BenchFolder.CLAIMS);
    bench = opened();
  }

  private Workspace opened() throws IOException {
    ClaimReader reader = new ClaimReader();
    return Workspace.open(
        folder.resolve("payers"),
        PastClaims.read(List.of(folder.resolve("past.jsonl")), reader),
        reader,
        TODAY);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void replace(String file, String text, String with) {
    assertThat(bench.text(file)).contains(text);
    bench.edit(file, bench.text(file).replace(text, with));
  }

  private Path onDisk(String file) {
    return folder.resolve("payers").resolve(file);
  }

  private static List<CaseAnswer> cases(Evaluation evaluation) {
    return evaluation.suites().stream()
        .map(SuiteAnswer::cases)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void aSoundFolderHasNoProblemsAndItsCasesPass() {
    assertThat(bench.files()).contains(RULES, CASES, "acme/tables/procedures.csv");
    assertThat(bench.lint(RULES).problems()).isEmpty();
    Evaluation evaluation = bench.evaluate(RULES);
    assertThat(evaluation.count(State.PASSED)).isEqualTo(2);
    assertThat(evaluation.count(State.FAILED)).isZero();
    assertThat(evaluation.claims()).isEqualTo(3);
    assertThat(Objects.requireNonNull(evaluation.impact()).all().claims()).isZero();
  }

  @Test
  void aRuleIsSaidInAPlainSentence() {
    assertThat(bench.lint(RULES).sentences())
        .extracting(RuleSentence::rule, RuleSentence::sentence)
        .containsExactly(tuple(
            "esi-sessions-per-12-months",
            "For services from 01/01/2026. Where procedure is \"ESI\", and count of sessions in"
                + " same region in the last 12 months is more than 4: the payer would deny"
                + " (CO-151)."));
  }

  @Test
  void aChangedLimitTurnsCasesAndClaimsAndTouchesNoFile() throws IOException {
    String before = Files.readString(onDisk(RULES));
    bench.evaluate(RULES);

    replace(RULES, "count > 4", "count > 3");

    assertThat(bench.lint(RULES).problems())
        .extracting(LintAnswer.Message::id)
        .contains("limit-and-text", "limit-and-next-allowed");
    Evaluation evaluation = bench.evaluate(RULES);
    assertThat(cases(evaluation))
        .extracting(CaseAnswer::name, CaseAnswer::state)
        .contains(tuple("the first of them exactly 12 months ago", State.FAILED));
    ImpactReport impact = Objects.requireNonNull(evaluation.impact());
    assertThat(impact.all().newDenials()).isEqualTo(1);
    assertThat(impact.all().newMoney()).isEqualByComparingTo("780.50");
    assertThat(impact.changes().get(0).claim()).isEqualTo("fourth");
    assertThat(Files.readString(onDisk(RULES))).isEqualTo(before);
    assertThat(bench.unsaved()).containsExactly(RULES);
  }

  @Test
  void brokenRulesWaitAndTheRestGoesOn() {
    bench.evaluate(RULES);

    replace(RULES, "procedure ==", "proceduer ==");

    assertThat(bench.lint(RULES).problems())
        .anySatisfy(each -> assertThat(each.problem().toString()).contains("proceduer"));
    Evaluation broken = bench.evaluate(RULES);
    assertThat(broken.broken()).containsExactly(RULES);
    assertThat(broken.impact()).isNull();
    assertThat(broken.suites())
        .allMatch(suite -> !suite.loaded() || suite.cases().isEmpty());
    assertThat(bench.evaluate("acme/bundling.drl").count(State.PASSED)).isPositive();

    replace(RULES, "proceduer ==", "procedure ==");
    assertThat(bench.evaluate(RULES).count(State.PASSED)).isEqualTo(2);
  }

  @Test
  void savingWritesAndUndoTakesBackStepByStep() throws IOException {
    String before = Files.readString(onDisk(RULES));
    replace(RULES, "count > 4", "count > 3");
    replace(RULES, "allows 4", "allows 3");

    assertThat(bench.save()).containsExactly(RULES);
    assertThat(Files.readString(onDisk(RULES))).contains("count > 3").contains("allows 3");
    assertThat(bench.unsaved()).isEmpty();

    assertThat(bench.undo()).isEqualTo("saving " + RULES);
    assertThat(Files.readString(onDisk(RULES))).isEqualTo(before);
    assertThat(bench.text(RULES)).contains("count > 3");

    assertThat(bench.undo()).isEqualTo("the edit of " + RULES);
    assertThat(bench.text(RULES)).isEqualTo(before);
    assertThat(bench.undoable()).isEmpty();
    assertThatThrownBy(() -> bench.undo()).hasMessage("there is nothing to undo");
  }

  @Test
  void whatSomebodyElseWroteIsNotOverwritten() throws IOException {
    replace(RULES, "count > 4", "count > 3");
    Files.writeString(onDisk(RULES), "// by another editor\n");

    assertThatThrownBy(() -> bench.save())
        .isInstanceOf(BenchException.class)
        .hasMessageContaining(RULES + " was changed outside of the bench");
    assertThat(Files.readString(onDisk(RULES))).isEqualTo("// by another editor\n");
    assertThat(bench.refresh()).isEmpty();

    Files.writeString(onDisk("acme/bundling.drl"), "// also\n");
    assertThat(bench.refresh()).containsExactly("acme/bundling.drl");
    assertThat(bench.text("acme/bundling.drl")).isEqualTo("// also\n");
  }

  @Test
  void lineEndsStayAsTheFileHasThem() throws IOException {
    Files.writeString(onDisk(RULES), Files.readString(onDisk(RULES)).replace("\n", "\r\n"));
    bench.refresh();

    bench.edit(RULES, bench.text(RULES).replace("\r\n", "\n").replace("count > 4", "count > 3"));
    bench.save();

    assertThat(Files.readString(onDisk(RULES))).contains("count > 3 )\r\n");
  }

  @Test
  void namesThatLeadElsewhereAreNoFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.drl"), "// outside\n");
    Files.createSymbolicLink(onDisk("acme/link.drl"), secret);
    Files.createSymbolicLink(onDisk("elsewhere"), Files.createDirectory(folder.resolve("out")));
    bench.refresh();

    assertThat(bench.files()).doesNotContain("acme/link.drl");
    for (String name : List.of(
        "acme/link.drl",
        "../secret.drl",
        "acme/../../secret.drl",
        secret.toString(),
        "acme\\frequency.drl",
        "acme/%2e%2e/%2e%2e/secret.drl",
        "")) {
      assertThatThrownBy(() -> bench.text(name)).hasMessage("the bench has no such file");
      assertThatThrownBy(() -> bench.edit(name, "x")).hasMessage("the bench has no such file");
      assertThatThrownBy(() -> bench.evaluate(name)).hasMessage("the bench has no such file");
    }
  }

  @Test
  void aFolderThatBecameALinkIsNotFollowed() throws IOException {
    replace(RULES, "count > 4", "count > 3");
    Path away = folder.resolve("away");
    Files.move(onDisk("acme"), away);
    Files.createSymbolicLink(onDisk("acme"), away);

    assertThatThrownBy(() -> bench.save()).hasMessageContaining("behind a link");
    assertThat(Files.readString(away.resolve("frequency.drl"))).contains("count > 4");
  }

  @Test
  void wordsAndNamesOfTablesAreProposed() {
    assertThat(proposed("line : Line( year : sessions.inLastMonths( 12 ), yea|"))
        .contains("year", "sessions", "procedure", "hasDiagnosisIn");
    assertThat(proposed("line : Line( sessions.|")).contains("inSameRegion").doesNotContain("code");
    assertThat(proposed("line : Line( sessions.inSameRegion.inLastMonths( 12 ).|"))
        .contains("count", "dates");
    assertThat(proposed("line : Line( procedure == \"|")).containsExactly("ESI");
    assertThat(proposed("line : Line( region == \"l|")).contains("lumbar/sacral");
    assertThat(proposed("line : Line( hasDiagnosisIn( \"|")).contains("esi-covered-example");
    assertThat(proposed("    @ci|")).contains("citation", "rarc", "seenIn");
    assertThat(proposed("    findings.|")).containsExactly("deny", "review", "advise");
    assertThat(proposed("// a note of wor|")).isEmpty();
    assertThat(bench.complete(CASES, "- case: x", 4)).isEmpty();
  }

  private List<String> proposed(String typed) {
    String text = "rule \"x\"\nwhen\n    " + typed.replace("|", "");
    return bench.complete(RULES, text, text.length()).stream()
        .map(Proposal::text)
        .toList();
  }

  @Test
  void eachKindOfRuleIsDraftedWithItsCases() {
    Map<String, String> fields = Map.of(
        "payer", "acme",
        "procedure", "ESI",
        "limit", "3",
        "months", "6",
        "code", "76000",
        "diagnoses", "M54.16, M54.17",
        "citation", "Acme policy 12, section 3",
        "effective", "2026-01-01",
        "mark", "S");
    for (String kind : List.of("frequency", "bundling", "diagnosis", "authorization")) {
      RuleForm form = RuleForm.of(
          name -> name.equals("kind") ? kind : Objects.requireNonNullElse(fields.get(name), ""));
      if (kind.equals("authorization") || kind.equals("diagnosis")) {
        // The example of init has a rule of this id.
        assertThatThrownBy(() -> bench.add(form)).hasMessageContaining("already; change that one");
        String file = kind.equals("diagnosis") ? "medical-necessity" : kind;
        bench.edit("acme/" + file + ".drl", "// empty\n");
        bench.edit("acme/" + file + ".cases.yaml", "");
      }
      String file = bench.add(form);
      String cases = file.replace(".drl", ".cases.yaml");

      assertThat(bench.lint(file).problems()).isEmpty();
      assertThat(cases(bench.evaluate(file)))
          .filteredOn(each -> each.state() == State.DRAFT)
          .hasSize(2)
          .allSatisfy(each -> assertThat(each.text()).contains("no one has confirmed"));
      cases(bench.evaluate(file)).stream()
          .filter(each -> each.state() == State.DRAFT)
          .map(CaseAnswer::name)
          .toList()
          .forEach(name -> bench.confirm(cases, name));
      assertThat(cases(bench.evaluate(file)))
          .allSatisfy(each -> assertThat(each.state()).as(each.text()).isEqualTo(State.PASSED));
      assertThat(bench.evaluate(file).suites())
          .allSatisfy(suite -> assertThat(suite.problems()).isEmpty());
    }
  }

  @Test
  void aFormSaysWhichFieldIsWrong() {
    assertThatThrownBy(() -> form("limit", "none")).hasMessage("limit: a number from 1 to 100");
    assertThatThrownBy(() -> form("citation", "a \"quote\" in it"))
        .hasMessage("citation: leave out quotes, backslashes and braces");
    assertThatThrownBy(() -> form("effective", "1/1/2026"))
        .hasMessage("effective: a date such as 2026-01-01");
    assertThatThrownBy(() -> form("payer", "../acme")).hasMessage("payer: choose a payer's folder");
    assertThatThrownBy(() -> bench.add(form("procedure", "TPI")))
        .hasMessageContaining("the tables have no code of TPI");
  }

  private static RuleForm form(String field, String value) {
    Map<String, String> right = Map.of(
        "kind", "frequency",
        "payer", "acme",
        "procedure", "ESI",
        "limit", "2",
        "months", "6",
        "citation", "Acme policy 12, section 3",
        "effective", "2026-01-01",
        "mark", "S");
    return RuleForm.of(
        name -> name.equals(field) ? value : Objects.requireNonNullElse(right.get(name), ""));
  }

  @Test
  void anUndoneFormLeavesNothing() {
    List<String> files = bench.files();
    bench.edit("acme/bundling.drl", bench.text("acme/bundling.drl"));
    bench.add(form("limit", "3"));
    assertThat(bench.unsaved()).contains(RULES, CASES);
    bench.undo();
    assertThat(bench.files()).isEqualTo(files);
    assertThat(bench.unsaved()).isEmpty();
  }

  @Test
  void aClaimIsAskedWhy() {
    String json = "{\"payer\":\"acme\",\"lines\":[{\"code\":\"64483\",\"date\":\"2026-07-01\","
        + "\"diagnoses\":[\"M54.16\"]}],\"history\":[]}";
    List<WhyAnswer> answers = bench.why(json, "", "esi-sessions-per-12-months");
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).rules())
        .extracting(Explanation::state)
        .containsExactly(Explanation.State.NEARLY);

    assertThat(bench
            .why("lines:\n  - { code: \"64483\", date: 2026-07-01 }\n", "acme", null)
            .get(0)
            .payer())
        .isEqualTo("acme");
    WhyAnswer past = bench.why(bench(), 1, null);
    assertThat(past.claim()).isEqualTo("fourth");
    assertThatThrownBy(() -> bench.why("nowhere", 1, null))
        .hasMessage("there is no such past claim");
    assertThat(bench.why(json.replace("acme", "other"), "", null).get(0).problems())
        .extracting(each -> each.what())
        .containsExactly("the bench has no rules for this claim's payer, or they cannot be loaded");
    assertThat(bench.why("{\"payer\":", "", null).get(0).problems()).isNotEmpty();
    assertThatThrownBy(() -> bench.why("", "", null)).hasMessageContaining("there is no claim");
  }

  @Test
  void claimsOfEachFormatAreAskedWhy() throws IOException {
    String x12 = Files.readString(Path.of("../examples/837p/medicare.837"));
    assertThat(bench.why(x12, "", null))
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.problems().get(0).what())
            .startsWith("the bench has no rules for this claim's payer"));
  }

  private String bench() {
    return folder.resolve("past.jsonl").toString();
  }

  @Test
  void comparingFromHereStartsAnew() {
    replace(RULES, "count > 4", "count > 3");
    assertThat(Objects.requireNonNull(bench.evaluate(RULES).impact()).all().claims())
        .isEqualTo(1);

    bench.compareFromHere();

    assertThat(Objects.requireNonNull(bench.evaluate(RULES).impact()).all().claims())
        .isZero();
    replace(RULES, "count > 3", "count > 4");
    assertThat(Objects.requireNonNull(bench.evaluate(RULES).impact()).all().goneDenials())
        .isEqualTo(1);
  }

  @Test
  void aFolderWithoutPayersSaysWhatToDo() {
    assertThatThrownBy(
            () -> Workspace.open(folder.resolve("none"), PastClaims.NONE, new ClaimReader(), TODAY))
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> Workspace.open(folder, PastClaims.NONE, new ClaimReader(), TODAY))
        .hasMessageContaining("payer-rules init");
  }
}
