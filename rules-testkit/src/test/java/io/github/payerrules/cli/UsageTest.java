package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {

  @TempDir
  Path folder;

  @Test
  void helpNamesTheCommands() {
    Ran help = Ran.with("--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).isEqualTo("""
            Usage: payer-rules [-hV] [--debug] [COMMAND]
            Says, before a claim is sent, what the payer will deny, why, and what to do.
                  --debug     Show the stack trace of an error.
              -h, --help      Show this help message and exit.
              -V, --version   Print version information and exit.
            Commands:
              init        Make the folder of a new payer: one rule of each kind, with its cases.
              bench       Edit rules in a browser and see at once what a change does to cases and past
                            claims.
              check       Review claims: what the payer will deny, why, and what to do about it.
              verify      Verify planned visits: what to do before each, who does it, and by when.
              crosswalk   List the diagnoses that policies cover for a procedure, or the reverse.
              convert     Show what was read of claims of any format, each with its place in its file.
              explain     Say why rules fire or do not fire on a claim, and the smallest change that would
                            turn it.
              lint        Say everything that is wrong in rules, tables and cases, and how to fix it.
              test        Run the cases next to rule files, and golden claims.
              new-case    Make a case of a claim, with today's findings as a draft that a person confirms.
              coverage    Show which rules, conditions and rows of tables cases prove.
              mutate      Show which mistakes in rules, tables and payer.yaml no case would notice.
              boundaries  Make draft cases at the boundaries of the numbers and times in rules.
              pack        Put payer folders into one file, to be released without a new library.
              archive     Keep rules by their content hashes, so that an old review can be run again.
              replay      Run an old review again with the rules of its day, and say what differs.
              rules       List the payers and their rules.
              words       List the words that rules may use, with what each says and when it is unknown.
              history     Say who changed a rule, when and how, where its folder is in git.
              diff        Say what changed between two versions of rules: in meaning, not in text.
              impact      Say what a change of rules does to past claims: new denials and gone ones, with
                            the money.
              catalogue   Write RULES.md into each payer folder: what its rules say, with examples.
              report      Write what came of the cases, and what they prove, as one page.
              request     Put a request for authorization together: what the payer's policy asks for, what
                            is missing, and the packet to send.
              align       Compare what was approved with what is planned and billed, line by line; count
                            the units of each authorization.
              denials     Work remittances (835): each denial with its cause, next step and deadline, the
                            rule that caught or missed it, trends, and letters.
              remits      Read remittances (835): claims, lines, adjustments, and whether they balance.
              remedy      What a remittance line is, why, what to do about it, who does it, by when.
              checklist   Measure the practice's monthly checklist on its own claims, authorizations and
                            remittances: eight points by month and provider, the most costly gaps first.
              audit       Check an audit log, look for a claim in it, or begin a new file.
              tables      Import the tables that CMS publishes, and look at them.
              synthetic   Say what in cases and claims looks like a real person, and how to fix it.
              deidentify  Turn claims into fixtures: dates moved, numbers replaced by test numbers, free
                            text left out.

            payer-rules COMMAND --help says more of each command.
            """);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          --today | 11/10/2026 | a date as YYYY-MM-DD, such as 2026-07-01
          --jobs  | many       | a whole number
          """)
  void aWrongOptionGetsASentence(String option, String given, String wanted) {
    assertThat(Ran.with("check", "claims", option, given))
        .isEqualTo(new Ran(
            2,
            "",
            "payer-rules: " + option + " takes " + wanted + ", not \"" + given
                + "\"\nTry payer-rules check --help.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"coverage", "mutate", "boundaries"})
  void aFolderThatIsOnlyIncludedIsMeasuredWithThePayersThatIncludeIt(String command) {
    Path shared = Path.of("src/test/resources/catalogue/every-payer");

    assertThat(Ran.with(command, shared.toString()))
        .isEqualTo(new Ran(
            2,
            "",
            "payer-rules: " + shared + " has no payer: its rules hold only where a payer's folder"
                + " includes them. Name the folder of those payers, such as "
                + shared.toAbsolutePath().getParent() + "\n"));
  }

  @Test
  void boundariesSuggestsTheRuleThatWasMeant() {
    assertThat(Ran.with(
            "boundaries", "src/test/resources/payers", "--rule", "esi-sessions-per-12-month"))
        .isEqualTo(new Ran(
            2,
            "",
            "payer-rules: no rule here has the id esi-sessions-per-12-month."
                + " Did you mean esi-sessions-per-12-months?\n"));
  }

  @Test
  void helpOfCheckNamesTheExitCodes() {
    Ran help = Ran.with("check", "--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).isEqualTo("""
            Usage: payer-rules check [-hV] [--debug] [--json] [--request] [--tasks] [--answers=FILE]
                                     [--audit=FILE] [--audit-key=FILE] [--facts=FILE]
                                     [--history-from=FOLDER] [-j=N] [--patient-secret=FILE] [--payer=NAME]
                                     [--questions=FILE] [--signed-by=FILE] [--since=FILE] [--tables=FOLDER]
                                     [--today=DATE] [--user=NAME] [--worklist=FILE] [--pack=JAR]...
                                     [--payer-id=ID=NAME]... [--payers=FOLDER]... FILE|FOLDER...
            Review claims: what the payer will deny, why, and what to do about it.
                  FILE|FOLDER...       Claims as 837P, FHIR, JSON, JSON Lines or YAML, one or many to a
                                         file; the content tells which. A folder means all claim files
                                         below it (.837, .x12, .edi, .txt, .json, .jsonl, .yaml, .yml).
                  --answers=FILE       What the clinician answered: documented facts by the id of the
                                         claim, or by its place where it has none, as --questions writes
                                         them. Answers replace what the claim says.
                  --audit=FILE         Record each in this audit log: who, when, which claim by a keyed
                                         hash, versions of the rules, what was said; no PHI.
                  --audit-key=FILE     A file with at least 16 bytes of your own, the secret of the audit
                                         log, instead of the one next to it.
                  --debug              Show the stack trace of an error.
                  --facts=FILE         Which documented facts answers in FHIR are: a YAML file with linkIds
                                         (of questions) and codes (of observations), each with the name of
                                         a fact.
              -h, --help               Show this help message and exit.
                  --history-from=FOLDER
                                       The patients' earlier services: claim files that were sent before,
                                         and remittances (835) that say what became of them.
              -j, --jobs=N             How many threads review claims; by default one per processor.
                                         Answers come in the order of the claims.
                  --json               One JSON object per claim on standard output; the summary on
                                         standard error.
                  --pack=JAR           Packed rules, instead of the payers that ship. Repeatable.
                  --patient-secret=FILE
                                       A file with at least 16 bytes of your own, with which patients
                                         become keys: the same keys in each run. Without it, keys hold for
                                         this run only.
                  --payer=NAME         The payer for claims that name none.
                  --payer-id=ID=NAME   The payer's name in the rules for the identifier that 837P claims
                                         give it, such as 60054=aetna. Repeatable.
                  --payers=FOLDER      A payer folder or a folder of payer folders, instead of the payers
                                         that ship; may be given more than once.
                  --questions=FILE     Write the open questions as a form to fill in, for --answers.
                  --request            Review each as a request for authorization, before it is sent: what
                                         the payer's policy asks for, not how a claim is billed.
                  --signed-by=FILE     Certificates of those who sign packs: a pack that none of them
                                         signed is refused.
                  --since=FILE         What check --json wrote before: say what is gone, what is new and
                                         what remains of each claim, by its id.
                  --tables=FOLDER      The folder that payer-rules tables import wrote CMS tables to.
                  --tasks              Say what each claim lacks before it can be billed and judged, by who
                                         adds it: front desk, coder, biller, clinician.
                  --today=DATE         The day taken as today, such as 2026-07-01.
                  --user=NAME          Who runs it, as the audit log records it; the system's user by
                                         default.
              -V, --version            Print version information and exit.
                  --worklist=FILE      Write who does what next: a page (.html), a table (.csv) or an Excel
                                         workbook (.xlsx). It names no patient. Only the totals are then
                                         printed.

            Exit codes:
              0   no claim has a finding (questions may be open)
              1   a claim has a finding
              2   a claim cannot be read, or its payer has no rules, or a review is not in the audit log;
                    the others are still reviewed
              3   a review was cut short by a limit; what was found until then is shown
            """);
  }

  @Test
  void saysItsVersion() {
    assertThat(Ran.with("--version").out()).startsWith("payer-rules ");
  }

  @Test
  void noCommandShowsTheHelp() {
    Ran none = Ran.with();

    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).startsWith("Usage: payer-rules");
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    assertThat(Ran.with("check", "--jsn", "x")).isEqualTo(new Ran(2, "", """
                payer-rules: there is no option --jsn; did you mean --json?
                Try payer-rules check --help.
                """));
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    Ran wrong = Ran.with("chekc", "x");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .startsWith("payer-rules: there is no command \"chekc\"; did you mean check")
        .endsWith("Try payer-rules --help.\n");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThat(Ran.with("check", "no/such.json"))
        .isEqualTo(new Ran(2, "", "payer-rules: there is no file or folder no/such.json\n"));
    assertThat(Ran.with("lint", "no/such"))
        .isEqualTo(new Ran(2, "", "payer-rules: there is no folder no/such\n"));
    assertThat(Ran.with("test", "no/such"))
        .isEqualTo(new Ran(2, "", "payer-rules: there is no folder no/such\n"));
    assertThat(Ran.with("check", "--payers", "no/such", folder.toString()).err())
        .contains("has no claim file below it");
  }

  @Test
  void refusesADateThatIsNone() {
    Ran wrong = Ran.with("check", "--today", "tomorrow", "x.json");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("payer-rules: --today takes a date as YYYY-MM-DD, such as 2026-07-01, not ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          check x.json --today          | --today needs a value: --today DATE
          check                         | 'also give FILE|FOLDER'
          tables import x.csv           | also give --into FOLDER
          tables show                   | also give --on DATE and CODE
          check x.json --jobs many      | --jobs takes a whole number, not "many"
          check x.json --jobs 0         | --jobs must be 1 or more, not 0
          check x.json --payer-id 12345 | --payer-id takes ID=NAME, not "12345"
          bench x --port 99999999       | --port takes a number from 1 to 65535, not 99999999
          check . --since .             | a folder is named where a file is expected
          check . --answers .           | a folder is named where a file is expected
          """)
  void aMistakeGetsASentence(String arguments, String sentence) throws IOException {
    Files.writeString(folder.resolve("claim.yaml"), "");
    String[] words = arguments.replace(" .", " " + folder).split(" ");

    Ran wrong = Ran.with(words);

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("payer-rules: " + sentence + "\n");
  }

  @Test
  void everyHelpIsPlainEnglish() throws IOException {
    Path list = Path.of("../rules-core/src/test/resources/english/retired-words.txt");
    Pattern retired = Pattern.compile(
        "\\b(" + String.join("|", Files.readAllLines(list)) + ")\\b", Pattern.CASE_INSENSITIVE);
    List<String> helps = new ArrayList<>();
    helps(new CommandLine(new PayerRulesCli(Terminal.NONE)), helps);

    assertThat(helps)
        .hasSizeGreaterThan(32)
        .noneMatch(help -> retired.matcher(help).find());
  }

  private static void helps(CommandLine command, List<String> into) {
    into.add(command.getUsageMessage().replaceAll("\\s+", " "));
    command.getSubcommands().values().forEach(each -> helps(each, into));
  }

  @Test
  void saysInItsOwnWordsWhatTheApiSays() {
    assertThat(CommandWords.place("builder")).isEqualTo("options");
    assertThat(CommandWords.of("Call payer(\"medicare\") or payers(folder)."))
        .contains("--payers FOLDER")
        .doesNotContain("Call");
    assertThat(CommandWords.of("On the class path are: acme.")).isEqualTo("Installed are: acme.");
  }
}
