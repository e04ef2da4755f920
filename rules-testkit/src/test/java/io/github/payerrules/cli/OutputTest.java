package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written is whole, goes over nothing that is read, and can be read back. */
class OutputTest {

  private static final String PAYERS = "src/test/resources/payers";
  private static final String CLAIM = """
      {"id":"%s","payer":"acme","lines":[{"code":"64483","date":"2026-07-01","diagnoses":["M54.16"]}],"history":[]}
      """;

  @TempDir
  Path folder;

  private Path claims;

  @BeforeEach
  void writeClaim() throws IOException {
    claims = Files.writeString(folder.resolve("claims.jsonl"), CLAIM.formatted("visit-1"));
  }

  private Ran check(Object... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "check";
    arguments[1] = claims.toString();
    arguments[2] = "--payers";
    arguments[3] = PAYERS;
    for (int i = 0; i < more.length; i++) {
      arguments[4 + i] = more[i].toString();
    }
    return Ran.with(arguments);
  }

  @Test
  void outputThatCannotBeWrittenIsNoSuccess() {
    for (String[] how : new String[][] {
      {"check", claims.toString(), "--payers", PAYERS},
      {"check", claims.toString(), "--payers", PAYERS, "--json"},
      {"convert", claims.toString(), "--json"},
      {"lint", PAYERS}
    }) {
      StringWriter errors = new StringWriter();

      int exit = PayerRulesCli.run(how, new PrintWriter(new FullDisk()), new PrintWriter(errors));

      assertThat(exit).isEqualTo(PayerRulesCli.BAD_INPUT);
      assertThat(errors.toString()).contains("not all of the output could be written");
    }
  }

  @Test
  void aFileThatIsReadIsNotWrittenOver() throws IOException {
    Path answers =
        Files.writeString(folder.resolve("answers.yaml"), "visit-1:\n  conservativeCareWeeks: 6\n");
    Path page = Files.copy(claims, folder.resolve("claims.html"));
    Path link = folder.resolve("link.yaml");
    Files.createLink(link, claims);

    for (Ran ran : new Ran[] {
      check("--questions", claims),
      check("--questions", link),
      check("--questions", folder.resolve("../" + folder.getFileName() + "/claims.jsonl")),
      check("--answers", answers, "--questions", answers),
      Ran.with("check", page.toString(), "--payers", PAYERS, "--worklist", page.toString())
    }) {
      assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
      assertThat(ran.err()).contains("is a file that is read; name another");
    }
    assertThat(claims).content().isEqualTo(CLAIM.formatted("visit-1"));
    assertThat(page).content().isEqualTo(CLAIM.formatted("visit-1"));
    assertThat(answers).content().contains("conservativeCareWeeks: 6");
  }

  @Test
  void answersThatNoClaimTakesAreTold() throws IOException {
    Path answers = Files.writeString(
        folder.resolve("answers.yaml"),
        "visit-1:\n  conservativeCareWeeks: 6\nvisit-l:\n  conservativeCareWeeks: 6\n");

    assertThat(check("--answers", answers).err())
        .contains("has answers for 1 claim that is not in these files")
        .doesNotContain("visit-l");
  }

  @Test
  void answersMatchedWithoutThePatientAreTold() throws IOException {
    Path claim = Path.of("../examples/837p/medicare.837");
    Path form = folder.resolve("answers.yaml");
    Files.writeString(form, "EPI-1001:\n  conservativeCareWeeks: 6\n");
    Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef");

    assertThat(Ran.with(
                "check",
                claim.toString(),
                "--payers",
                "../rules-payers/payers/medicare",
                "--answers",
                form.toString())
            .err())
        .contains("has answers for 1 claim, matched by id, date of service, age and sex alone");
    assertThat(Ran.with(
                "check",
                claim.toString(),
                "--payers",
                "../rules-payers/payers/medicare",
                "--answers",
                form.toString(),
                "--patient-secret",
                secret.toString())
            .err())
        .doesNotContain("alone");
  }

  @Test
  void theFormReadsBackWhateverTheIds() throws IOException {
    Files.writeString(
        claims,
        String.join(
            "",
            CLAIM.formatted("same"),
            CLAIM.formatted("same"),
            CLAIM.formatted("x\\ny"),
            CLAIM.formatted("a\\u0000b"),
            CLAIM.formatted("a\\u001bb\\u0085\\u2028"),
            CLAIM.formatted("quote \\\" and \\\\ # : {"),
            CLAIM.formatted("true")));
    Path form = folder.resolve("form.yaml");

    check("--questions", form);

    assertThat(form).content().containsOnlyOnce("\"same\":").contains("conservativeCareWeeks:");
    Files.writeString(
        form, Files.readString(form).replace("conservativeCareWeeks:", "conservativeCareWeeks: 6"));
    Ran answered = check("--answers", form);
    assertThat(answered.err()).isEmpty();
    assertThat(answered.out()).contains("0 with questions only");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file name has a line break there")
  void aFileNameBeginsNoLine() throws IOException {
    Path odd = folder.resolve("claims\nvisit-2  acme  CLEAN.json");
    Files.writeString(odd, "[");

    Ran ran = Ran.with("check", odd.toString(), "--payers", PAYERS);
    Ran past = check("--history-from", odd);

    assertThat(ran.out() + ran.err() + past.out() + past.err())
        .doesNotContainPattern("(?m)^visit-2");
  }

  /** A writer that takes nothing. */
  private static final class FullDisk extends Writer {

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() {
      // Nothing was taken.
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }
}
