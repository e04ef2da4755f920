package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.testkit.lint.LintMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that somebody new makes, and what the lint says of each. */
class MistakesTest {

  @TempDir
  Path folder;

  private Path payer;

  @BeforeEach
  void makesAPayer() {
    assertThat(Ran.with("init", folder.toString(), "--payer", "Acme Health").exit())
        .isZero();
    payer = folder.resolve("acme-health");
    assertThat(lint()).isEqualTo(new Ran(0, "nothing is wrong in 12 files\n", ""));
  }

  private Ran lint() {
    return Ran.with("lint", payer.toString());
  }

  private void change(String file, String text, String with) throws IOException {
    ChangedPayers.replace(payer.resolve(file), text, with);
  }

  /** The same words, wherever the lines break. */
  private void said(String text) {
    Ran ran = lint();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().replaceAll("\\s+", " ").strip())
        .isEqualTo(text.replaceAll("\\s+", " ").strip());
  }

  @Test
  void aLimitThatDisagreesWithItsMessage() throws IOException {
    change("frequency.drl", "year.count > 4", "year.count > 3");
    change("frequency.drl", "no more than 4", "no more than 3");
    change("frequency.drl", "nextAllowed(4)", "nextAllowed(3)");

    said("""
          acme-health/frequency.drl:3: the message says 4 ("the policy allows 4"), but the rule allows 3
              Correct the text, or the limit in the condition.
              [limit-and-text]
        1 problem in 1 file
        """);
  }

  @Test
  void aLimitThatDisagreesWithItsTitle() throws IOException {
    change("frequency.drl", "no more than 4", "no more than 3");

    said("""
          acme-health/frequency.drl:3: the title says 3 ("no more than 3"), but the rule allows 4
              Correct the text, or the limit in the condition.
              [limit-and-text]
        1 problem in 1 file
        """);
  }

  @Test
  void aLimitThatDisagreesWithTheDayInItsFix() throws IOException {
    change("frequency.drl", "nextAllowed(4)", "nextAllowed(3)");

    said("""
          acme-health/frequency.drl:3: nextAllowed(3) gives the date for a limit of 3, but the rule allows 4
              Use the same limit in nextAllowed as in the condition.
              [limit-and-next-allowed]
        1 problem in 1 file
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "conservativeCareWeeks < 0, never true: it is never below 0",
    "conservativeCareWeeks < 1, ",
    "painScore > 10, never true: it is a number from 0 to 10",
    "painScore >= 10, ",
    "painScore <= 10, always true: it is a number from 0 to 10",
    "painScore <= 9, ",
    "painScore == 11, never true: it is a number from 0 to 10"
  })
  void aDocumentedNumberThatCannotBeIsTold(String condition, @Nullable String said)
      throws IOException {
    change("medical-necessity.drl", "conservativeCareWeeks < 6", condition);

    assertThat(lint().out().replaceAll("\\s+", " ").contains("documented." + condition + " is "))
        .isEqualTo(said != null);
    assertThat(lint().out().replaceAll("\\s+", " ")).contains(said == null ? "" : said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> -1", ">= 0", "!= -1"})
  void aLimitBelowZeroIsNone(String comparison) throws IOException {
    change("frequency.drl", "year.count > 4", "year.count " + comparison);

    assertThat(lint().exit()).isEqualTo(1);
    assertThat(lint().out().replaceAll("\\s+", " "))
        .contains("acme-health/frequency.drl:")
        .contains("year.count " + comparison + " is always true: what is counted is never below 0");
  }

  @Test
  void aLimitOfNothingIsOne() throws IOException {
    change("frequency.drl", "year.count > 4", "year.count > 0");

    assertThat(lint().out()).doesNotContain("always true");
  }

  @Test
  void foldersThatAreIncludedToNoEffect() throws IOException {
    for (String shared : List.of("one", "two")) {
      Path folder = Files.createDirectories(payer.resolveSibling(shared));
      Files.writeString(
          folder.resolve("payer.yaml"),
          "name: S\nversion: \"1\"\nshared: true\nincludes: [ "
              + (shared.equals("one") ? "two" : "one") + " ]\n");
    }
    change("payer.yaml", "version:", "includes: [ one, two, one, acme-health ]\nversion:");

    said("""
          acme-health/payer.yaml:2: the folder "one" is included twice
              Each folder counts once: remove "one" from includes here, or there.
          acme-health/payer.yaml:2: the folder includes itself
              Each folder counts once: remove "acme-health" from includes here, or there.
        2 problems in 1 file
        """);
    assertThat(Ran.with("lint", folder.toString()).out())
        .contains("one/payer.yaml:4: the folder includes \"two\", which includes this one in turn")
        .contains("two/payer.yaml:4: the folder includes \"one\", which includes this one in turn");
    change("payer.yaml", "[ one, two, one, acme-health ]", "[ one, two ]");
    assertThat(lint().exit()).isZero();
    assertThat(Ran.with("test", payer.toString()).exit()).isZero();
  }

  @Test
  void aRegionThatIsALetterAway() throws IOException {
    change(
        "tables/procedures.csv",
        "64483,ESI,transforaminal,lumbar/sacral",
        "64483,ESI,transforaminal,lumbar/sacrl");

    said("""
          acme-health/tables/procedures.csv:5: region "lumbar/sacrl" is one letter from "lumbar/sacral"
              Correct it, or choose two names that cannot be confused.
              [nearly-the-same-name]
        1 problem in 1 file
        """);
  }

  @Test
  void aListThatIsALetterAway() throws IOException {
    change("tables/diagnoses.csv", "esi-covered-example,M54.12", "esi-coverd-example,M54.12");

    said("""
          acme-health/tables/diagnoses.csv:3: list "esi-coverd-example" is one letter from "esi-covered-example"
              Correct it, or choose two names that cannot be confused.
              [nearly-the-same-name]
        1 problem in 1 file
        """);
  }

  @Test
  void aFamilyThatIsALetterAway() throws IOException {
    change("frequency.drl", "procedure == \"ESI\"", "procedure == \"ESII\"");

    Ran ran = lint();

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("acme-health/frequency.drl:12", "ESII", "id you mean \"ESI\"?", "[unknown-name]");
  }

  @Test
  void aRuleFileOfAnotherName() throws IOException {
    Files.move(payer.resolve("bundling.drl"), payer.resolve("bundling.drl.txt"));
    Files.delete(payer.resolve("bundling.cases.yaml"));

    said("""
          acme-health/bundling.drl.txt: this file is ignored
              Rule files end with .drl: rename it.
              [file-ignored]
        1 problem in 1 file
        """);
  }

  @Test
  void aTableInAFolderBelowTables() throws IOException {
    Files.createDirectory(payer.resolve("tables/2026"));
    Files.writeString(payer.resolve("tables/2026/codes.csv"), "list,code\n");

    said("""
          acme-health/tables/2026/codes.csv: a table is outside tables/
              Move it into the folder tables.
              [file-too-deep]
        1 problem in 1 file
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {".bundling.drl", ".old/bundling.drl"})
  void aRuleFileThatIsHidden(String name) throws IOException {
    Files.createDirectories(payer.resolve(name).getParent());
    Files.move(payer.resolve("bundling.drl"), payer.resolve(name));
    Files.delete(payer.resolve("bundling.cases.yaml"));
    Files.writeString(payer.resolve(".#frequency.drl"), "");

    said("""
          acme-health/%s: this file is ignored
              Files and folders that begin with a dot are not read: rename it, or remove it.
              [file-ignored]
        1 problem in 1 file
        """.formatted(name));
  }

  @Test
  void aTableThatIsASpreadsheet() throws IOException {
    Files.writeString(payer.resolve("tables/codes.xlsx"), "PK");

    said("""
          acme-health/tables/codes.xlsx: this file is ignored
              Tables are text: save it as "CSV UTF-8" in the folder tables.
              [file-ignored]
        1 problem in 1 file
        """);
  }

  @Test
  void aCaseFileOfAnotherName() throws IOException {
    Files.move(payer.resolve("frequency.cases.yaml"), payer.resolve("frequency.case.yaml"));

    said("""
          acme-health/frequency.case.yaml: this file is ignored
              Case files end with .cases.yaml: rename it after its rule file, such as
              frequency.cases.yaml next to frequency.drl.
              [file-ignored]
        1 problem in 1 file
        """);
  }

  @Test
  void curlyQuotesAroundAValueOfACase() throws IOException {
    change("authorization.cases.yaml", "code: \"64483\"", "code: \u201c64483\u201d");

    assertThat(lint().exit()).isEqualTo(1);
    assertThat(lint().out().replaceAll("\\s+", " "))
        .contains(
            "acme-health/authorization.cases.yaml:6: Curly quote around a value; it would become"
                + " part of the value Use straight quotes (\"). [curly-quote]");
  }

  @Test
  void anIncludedFolderWhoseNamesAnotherFolderDeclares() throws IOException {
    // The rules of epidurals are shared; the families that they name are in a folder of their own.
    Path codes = folder.resolve("codes");
    Files.createDirectories(codes.resolve("tables"));
    Files.writeString(codes.resolve("payer.yaml"), "name: Codes\nversion: \"1\"\nshared: true\n");
    for (String table : List.of("families.csv", "procedures.csv")) {
      Files.move(payer.resolve("tables/" + table), codes.resolve("tables/" + table));
    }
    Path limits = folder.resolve("limits");
    Files.createDirectories(limits);
    Files.writeString(limits.resolve("payer.yaml"), "name: Limits\nversion: \"1\"\nshared: true\n");
    for (String rules : List.of("frequency", "bundling", "authorization")) {
      Files.move(payer.resolve(rules + ".drl"), limits.resolve(rules + ".drl"));
      Files.delete(payer.resolve(rules + ".cases.yaml"));
    }
    Files.delete(payer.resolve("medical-necessity.drl"));
    Files.delete(payer.resolve("medical-necessity.cases.yaml"));
    change("payer.yaml", "version:", "includes: [ limits ]\nversion:");

    said("""
          acme-health/payer.yaml: the payer does not include a folder that defines the names in limits (3 of them)
              Add codes to includes.
              [folder-not-included]
        1 problem in 1 file
        """);

    change("payer.yaml", "[ limits ]", "[ codes, limits ]");
    assertThat(lint().exit()).isZero();
  }

  @Test
  void manyProblemsOfOneCause() throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("list,code,effective,until,mark,source");
    for (int i = 0; i < 1_900; i++) {
      rows.add("esi-covered-example,M54.16,12/05/2021,,M,example");
    }
    Files.write(payer.resolve("tables/diagnoses.csv"), rows);

    Ran ran = lint();

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().lines().count()).isLessThan(12);
    assertThat(ran.out())
        .containsPattern("and [\\d,]+ more like it in 1 file")
        .contains("[not-a-date]");
  }

  @ParameterizedTest
  @EnumSource(LintMessage.class)
  void eachMessageHasAPage(LintMessage message) throws IOException {
    Ran ran = Ran.with("lint", "--why", message.id());

    assertThat(ran.out()).contains(message.id(), "  wrong ", "  right ", "  why ");
    assertThat(Files.readString(Path.of("docs/lint.md")))
        .contains("## " + message.id() + "\n", message.wrong(), message.right(), message.why());
  }

  @Test
  void idsAreToldToPrograms() throws IOException {
    change("frequency.drl", "nextAllowed(4)", "nextAllowed(3)");

    Ran ran = Ran.with("lint", payer.toString(), "--json");

    assertThat(new ObjectMapper().readTree(ran.out()).path("id").asText())
        .isEqualTo("limit-and-next-allowed");
    assertThat(Ran.with("lint", "--why", "limits").err()).startsWith("payer-rules: no message has");
  }
}
