package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.crosswalk.Crosswalk;
import io.github.payerrules.crosswalk.CrosswalkAnswer;
import io.github.payerrules.crosswalk.CrosswalkRow;
import io.github.payerrules.pages.CrosswalkPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Which diagnoses policies cover for a procedure, and the reverse. */
@Command(
    name = "crosswalk",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the diagnoses that policies cover for a procedure, or the reverse.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something is covered",
      "1:nothing is covered, or the policy lists no diagnoses",
      "2:an option is wrong or missing"
    })
final class CrosswalkCommand implements Callable<Integer> {

  private static final Set<String> STATES = Set.of(("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN"
          + " IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN"
          + " TX UT VT VA WA WV WI WY PR VI GU AS MP")
      .split(" "));
  private static final Pattern DIAGNOSIS =
      Pattern.compile("[A-Z]\\d[A-Z0-9](\\.[A-Z0-9]{1,4})?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT_DOT =
      Pattern.compile("[A-Z]\\d[A-Z0-9]{2,5}", Pattern.CASE_INSENSITIVE);

  /** How the list is written. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  static final class Asked {

    @Option(
        names = "--code",
        required = true,
        paramLabel = "CODE",
        description = "The procedure, as a CPT or HCPCS code.")
    private @Nullable String code;

    @Option(
        names = "--diagnosis",
        required = true,
        paramLabel = "CODE",
        description = "The diagnosis, as an ICD-10-CM code.")
    private @Nullable String diagnosis;
  }

  @ArgGroup(multiplicity = "1")
  private Asked asked = new Asked();

  @Mixin
  private RulesOptions rulesOptions;

  @Option(
      names = "--payer",
      paramLabel = "NAME",
      description = "Only this payer (default: all payers). Repeatable.")
  private List<String> payers = new ArrayList<>();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "The state of service, such as NY. It decides the Medicare contractor.")
  private @Nullable String state;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The date of service, such as 2026-06-10 (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The format of the list: text, csv or json (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--report",
      converter = OutputFile.Html.class,
      paramLabel = "FILE.html",
      description = "Also write the list as a page to read and print.")
  private @Nullable Path report;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PayerRules rules = rulesOptions.load();
    payers.forEach(payer -> RulesOptions.requirePayer(rules, payer));
    List<String> all = payers.isEmpty() ? RulesOptions.names(rules) : payers;
    LocalDate on = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
    requireState();
    requireDiagnosis();
    Crosswalk crosswalk = Crosswalk.of(rules);
    String code = asked.code;
    CrosswalkAnswer answer = code == null
        ? crosswalk.ofDiagnosis(all, String.valueOf(asked.diagnosis), state, on)
        : crosswalk.ofCode(all, code, state, on);
    if (report != null) {
      Files.writeString(
          report,
          CrosswalkPage.of(
              code == null ? String.valueOf(asked.diagnosis) : code, state, on, answer));
    }
    switch (format) {
      case CSV -> csv(answer.rows());
      case JSON -> answer.rows().forEach(row -> print(Json.line(row)));
      case TEXT -> text(answer.rows());
    }
    Page notes = format == Format.TEXT ? cli.page(spec) : cli.errors(spec);
    answer
        .byState()
        .forEach(payer -> notes.line(payer + ": the policy depends on the state; add --state"));
    if (!answer.withoutPolicy().isEmpty()) {
      notes.line("No list of covered diagnoses is held for it: "
          + String.join(", ", answer.withoutPolicy()));
    }
    if (answer.rows().isEmpty()) {
      notes.line(
          code == null
              ? "No policy asked here lists diagnosis " + asked.diagnosis + " as covered on " + on
              : "No policy asked here lists a covered diagnosis for " + code + " on " + on);
    }
    return answer.rows().isEmpty() ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private void requireState() {
    if (state != null) {
      state = state.strip().toUpperCase(Locale.ROOT);
      if (!STATES.contains(state)) {
        throw new UsageException(
            "--state takes the two letters of a US state or territory, such as NY");
      }
    }
  }

  private void requireDiagnosis() {
    String code = asked.diagnosis;
    if (code != null && !DIAGNOSIS.matcher(code.strip()).matches()) {
      throw new UsageException("--diagnosis takes an ICD-10-CM code with its dot, such as "
          + (WITHOUT_DOT.matcher(code.strip()).matches()
              ? code.strip().replaceFirst("^(...)", "$1.").toUpperCase(Locale.ROOT)
              : "M54.16"));
    }
  }

  private void text(List<CrosswalkRow> rows) {
    Page page = cli.page(spec);
    Map<String, List<CrosswalkRow>> groups = new LinkedHashMap<>();
    for (CrosswalkRow row : rows) {
      String key = row.payer() + "  " + row.code() + " (" + row.procedure() + "), " + row.policy()
          + (row.verified() ? "" : ", not verified");
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }
    groups.forEach((heading, group) -> {
      page.line(heading);
      group.forEach(
          row -> page.entry(2, row.diagnosis() + "  " + row.mark() + "  " + row.source()));
      page.blank();
    });
  }

  private void csv(List<CrosswalkRow> rows) {
    print("payer,code,procedure,diagnosis,state,date,policy,rule,verified,list,mark,source");
    for (CrosswalkRow row : rows) {
      print(String.join(
          ",",
          cell(row.payer()),
          cell(row.code()),
          cell(row.procedure()),
          cell(row.diagnosis()),
          cell(row.state() == null ? "" : row.state()),
          row.date().toString(),
          cell(row.policy()),
          cell(row.rule()),
          row.verified() ? "yes" : "no",
          cell(row.list()),
          cell(row.mark()),
          cell(row.source())));
    }
  }

  private static String cell(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
  }
}
