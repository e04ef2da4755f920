package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
            Finds what the payer will deny before you send the claim, why, and how to fix it.
                  --debug     Show the stack trace of an error.
              -h, --help      Show this help message and exit.
              -V, --version   Print version information and exit.
            Commands:
              init        Create a folder for a new payer, with one rule of each kind and its test cases.
              bench       Edit rules in a browser and see at once what a change does to cases and past
                            claims.
              check       Review claims: what the payer will deny, why, and how to fix it.
              verify      Verify planned visits: what to do before each, who does it, and by when.
              crosswalk   List the diagnoses that policies cover for a procedure, or the reverse.
              convert     Show how claims were read from any format, each with its place in the file.
              explain     Show why rules fire or do not fire on a claim, and the smallest change that would
                            change the result.
              lint        Find every problem in rules, tables and cases, and show how to fix it.
              test        Run the cases next to rule files, and golden claims.
              new-case    Draft a test case from a claim, with today's findings for a person to confirm.
              coverage    Show which rules, conditions and table rows the cases prove.
              mutate      Show which mistakes in rules, tables and payer.yaml no case would catch.
              boundaries  Draft cases just below, on and just above each limit in the rules.
              pack        Pack payer folders into one file, to release rules without a new library version.
              archive     Store rules by content hash, to rerun old reviews later.
              replay      Rerun an old review with the rules of its day, and show what differs.
              rules       List the payers and their rules.
              words       List the words that rules may use, what each means and when it is unknown.
              history     Show who changed a rule, when and how, from the git history of its folder.
              diff        Show what changed between two versions of rules, in meaning, not in text.
              impact      Show what a rule change does to past claims: new denials, denials that are gone,
                            and the money.
              catalogue   Write RULES.md into each payer folder: what its rules say, with examples.
              report      Write one page with the results of the cases and what they prove.
              request     Prepare a prior authorization request: what the policy requires, what is missing,
                            and the packet to send.
              align       Compare what was approved with what is planned and billed, line by line, and
                            count the units of each authorization.
              denials     Work remittances (835): each denial with its cause, next step and deadline, the
                            rule that caught or missed it, trends, and letters.
              remits      Read remittances (835): claims, lines, adjustments, and whether they balance.
              remedy      Explain a remittance line: what it is, why, what to do about it, who does it and
                            by when.
              checklist   Measure the monthly checklist on the practice's own claims, authorizations and
                            remittances: eight points by month and provider, the most costly gaps first.
              audit       Check an audit log, find a claim in it, or start a new file.
              tables      Import and view the tables that CMS publishes.
              synthetic   Find what looks like a real person in cases and claims, and show how to fix it.
              deidentify  Turn claims into test fixtures: dates are moved, numbers replaced and free text
                            left out.

            Run payer-rules COMMAND --help for the details of a command.
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

  @ParameterizedTest
  @ValueSource(strings = {"coverage", "mutate", "boundaries"})
  void aFolderWithoutPayersIsNoFaultOfTheProgram(String command) throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran.with("init", folder.toString(), "--payer", "acme");
    Ran ran =
        Ran.with(command, empty.toString(), "--payers", folder.resolve("acme").toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("payer-rules: empty: there is no case file in this folder")
        .doesNotContain("fault of the program");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pack acme --into acme/payer.yaml",
        "catalogue acme --into acme/frequency.drl",
        "test acme --junit acme/frequency.drl",
        "report acme --into acme/frequency.drl",
        "words --into acme/frequency.drl",
        "crosswalk --code 64483 --payers acme --report acme/payer.yaml",
        "new-case claim.yaml --payers acme --into acme/frequency.drl"
      })
  void noRuleFileIsWrittenOver(String arguments) throws IOException {
    Ran.with("init", folder.toString(), "--payer", "acme");
    List<String> absolute = new ArrayList<>();
    for (String argument : arguments.split(" ", -1)) {
      absolute.add(argument.startsWith("acme") ? folder.resolve(argument).toString() : argument);
    }
    String written = absolute.get(absolute.size() - 1);
    String before = Files.readString(Path.of(written));

    Ran ran = Ran.with(absolute.toArray(String[]::new));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).containsPattern("takes a FILE\\.[a-z.]+, not ");
    assertThat(Files.readString(Path.of(written))).isEqualTo(before);
  }

  @Test
  @Timeout(60)
  void aPayerThatIsHiddenIsNone() throws IOException {
    Ran.with("init", folder.toString(), "--payer", "acme");
    Files.move(folder.resolve("acme"), folder.resolve(".acme"));

    Ran ran = Ran.with("test", folder.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out() + ran.err()).contains("there is no payer folder in it");
  }

  @Test
  void theFolderOfAPayerWithAccentsHasItsLetters() {
    Ran.with("init", folder.toString(), "--payer", "Ácme Salud Niñez");

    assertThat(folder.resolve("acme-salud-ninez")).isDirectory();
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
            Review claims: what the payer will deny, why, and how to fix it.
                  FILE|FOLDER...       Claims in 837P, FHIR, JSON, JSON Lines or YAML, one or many per
                                         file; the format is detected. For a folder, all claim files in it
                                         and its subfolders (.837, .x12, .edi, .txt, .json, .jsonl, .yaml, .
                                         yml).
                  --answers=FILE       The form that --questions wrote, with the clinician's answers filled
                                         in. Answers replace what the claim says.
                  --audit=FILE         Record each review in this audit log: who, when, the claim as a
                                         keyed hash, rule versions and results. No PHI.
                  --audit-key=FILE     The secret file of the audit log (16 bytes or more), if it is not
                                         next to the log.
                  --debug              Show the stack trace of an error.
                  --facts=FILE         Maps FHIR answers to documented facts: a YAML file that names the
                                         fact for each linkId (question) or code (observation).
              -h, --help               Show this help message and exit.
                  --history-from=FOLDER
                                       The patients' earlier services: claim files that you already sent,
                                         and the remittances (835) for them.
              -j, --jobs=N             The number of review threads (default: one per processor). Results
                                         keep the order of the claims.
                  --json               Print one JSON object per claim to standard output, and the summary
                                         to standard error.
                  --pack=JAR           A packed rules file to use instead of the shipped payers. Repeatable.
                  --patient-secret=FILE
                                       A secret file (16 bytes or more) that turns patients into opaque
                                         keys. The same file gives the same keys in every run; without it,
                                         keys are good for this run only.
                  --payer=NAME         The payer for claims that do not name one.
                  --payer-id=ID=NAME   Maps a payer ID on 837P claims to a payer in the rules, such as
                                         60054=aetna. Repeatable.
                  --payers=FOLDER      A payer folder, or a folder of payer folders, to use instead of the
                                         shipped payers. Repeatable.
                  --questions=FILE     Write the open questions as a form to fill in and give to --answers.
                  --request            Review each file as a prior authorization request before you send
                                         it: what the policy requires, not how the claim is billed.
                  --signed-by=FILE     Certificates of the pack signers that you trust. A pack that none of
                                         them signed is refused.
                  --since=FILE         Compare with what check --json wrote earlier: what is gone, new and
                                         left on each claim, matched by claim id.
                  --tables=FOLDER      The folder of CMS tables that payer-rules tables import wrote.
                  --tasks              List what each claim still needs before you can bill it, by who adds
                                         it: front desk, coder, biller, clinician.
                  --today=DATE         Use this date as today, such as 2026-07-01.
                  --user=NAME          The user name for the audit log (default: the system user).
              -V, --version            Print version information and exit.
                  --worklist=FILE      Write a worklist of who does what next: a page (.html), a table (.
                                         csv) or an Excel workbook (.xlsx). It names no patient. The screen
                                         then shows only the totals.

            Exit codes:
              0   no claim has a finding (questions may be open)
              1   a claim has a finding
              2   a claim cannot be read, its payer has no rules, an answer is of another claim, or a
                    review could not be written to the audit log; the others are still reviewed
              3   a review hit a limit and stopped early; what it found by then is shown
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
          check x.json --jobs 0         | --jobs must be 1 to 10000, not 0
          check x.json --payer-id 12345 | --payer-id takes ID=NAME, not "12345"
          coverage x --min-conditions NaN | --min-conditions takes a percentage from 0 to 100, not "NaN"
          coverage x --min-fired -5     | --min-fired takes a percentage from 0 to 100, not "-5"
          coverage x --min-rows 101     | --min-rows takes a percentage from 0 to 100, not "101"
          mutate x --min-score NaN      | --min-score takes a percentage from 0 to 100, not "NaN"
          impact x y z --max-changed -1 | --max-changed takes a whole number of 0 or more, not "-1"
          bench x --port 99999999       | --port takes a number from 1 to 65535, not 99999999
          check . --since .             | HERE is a folder; name a file
          check . --answers .           | HERE is a folder; name a file
          """)
  void aMistakeGetsASentence(String arguments, String sentence) throws IOException {
    Files.writeString(folder.resolve("claim.yaml"), "");
    String[] words = arguments.replace(" .", " " + folder).split(" ");

    Ran wrong = Ran.with(words);

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("payer-rules: " + sentence.replace("HERE", folder.toString()) + "\n");
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
