package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.audit.AuditCheck;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.pages.ChecklistPage;
import io.github.payerrules.practice.AuditTrail;
import io.github.payerrules.practice.ChecklistCsv;
import io.github.payerrules.practice.ChecklistRun;
import io.github.payerrules.practice.PracticeChecklist;
import io.github.payerrules.practice.PracticeClaims;
import io.github.payerrules.review.Problem;
import io.github.payerrules.verify.AnswerReader;
import io.github.payerrules.verify.AnswersRead;
import io.github.payerrules.verify.VisitRead;
import io.github.payerrules.verify.VisitReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The practice's monthly checklist, measured on its own files. */
@Command(
    name = "checklist",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Measure the monthly checklist on the practice's own claims,"
        + " authorizations and remittances: eight points by month and provider, the"
        + " most costly gaps first.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no point has a gap",
      "1:a point has a gap",
      "2:something cannot be read; the rest is still measured"
    })
final class ChecklistCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Claims (837P, FHIR, JSON, YAML), requests and authorizations (278"
          + " responses, PAS, JSON, YAML), eligibility (271, FHIR) and remittances"
          + " (835, FHIR); the format is detected.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--report",
      converter = OutputFile.Html.class,
      paramLabel = "FILE.html",
      description = "Write a page: the most costly gaps, the eight points, the providers.")
  private @Nullable Path report;

  @Option(
      names = "--csv",
      converter = OutputFile.Csv.class,
      paramLabel = "FILE.csv",
      description = "Write the claims behind the points as a table.")
  private @Nullable Path csv;

  @Option(
      names = "--figures",
      paramLabel = "FILE",
      description = "Write the figures of each point, month and provider as a table (CSV).")
  private @Nullable Path figures;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      description = "Show only this month, such as 2026-06; the trend still has all months"
          + " (default: all months together).")
  private @Nullable YearMonth month;

  @Option(
      names = "--verification-days",
      paramLabel = "DAYS",
      description = "How many days an eligibility check stays good before a service (default:"
          + " ${DEFAULT-VALUE}).")
  private int verificationDays = ChecklistRun.VERIFICATION_DAYS;

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      description =
          "The audit log that check and request wrote, oldest file first. It is" + " only read.")
  private List<Path> auditFiles = new ArrayList<>();

  @Option(
      names = "--audit-key",
      paramLabel = "FILE",
      description = "The secret file of the audit log, if it is not next to the log.")
  private @Nullable Path auditKey;

  @Mixin
  private TodayOption today;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin
  private DenialTablesOption tables;

  @Mixin
  private DenialFactsOption facts;

  @Mixin
  private ClaimReading reading;

  @Mixin
  private RulesOptions rulesOptions;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private boolean unreadable;

  @Override
  public Integer call() throws IOException {
    if (verificationDays < 0) {
      throw new UsageException("--verification-days is a number of days, 0 or more");
    }
    Map<PracticeFiles.Kind, List<Path>> files = sort(
        PracticeFiles.below(paths, problem -> failed(Path.of(problem.file()), problem.what())));
    AuditTrail trail = trail();
    LocalDate day = today.day();
    PayerRules rules = rulesOptions.load();
    PracticeChecklist checklist;
    try (Progress progress = Progress.start(cli.terminal(), "Measuring", " claims and lines")) {
      PracticeClaims claims = new PracticeClaims();
      readClaims(files, rules, claims);
      DenialRules denials = tables.load();
      ChecklistRun run = new ChecklistRun(rules, denials, claims, day)
          .denialFacts(facts.load(denials, rules))
          .verificationDays(verificationDays)
          .progress(progress::step);
      if (trail != null) {
        run.auditLog(trail::has);
      }
      readRemittances(files, run);
      checklist = run.measure().checklist(month);
    }
    write(checklist);
    if (json) {
      spec.commandLine().getOut().println(ChecklistJson.of(checklist));
    } else {
      new ChecklistText(cli.page(spec)).print(checklist);
    }
    return unreadable
        ? PayerRulesCli.BAD_INPUT
        : checklist.hasGaps() ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private Map<PracticeFiles.Kind, List<Path>> sort(List<Path> files) {
    Map<PracticeFiles.Kind, List<Path>> byKind = new EnumMap<>(PracticeFiles.Kind.class);
    for (Path file : files) {
      Set<PracticeFiles.Kind> kinds = PracticeFiles.kinds(file);
      kinds.forEach(
          kind -> byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(file));
      if (kinds.isEmpty()) {
        failed(
            file,
            "neither claims (837) nor remittances (835) nor answers (271, 278) are in it;"
                + " it is left out");
      }
    }
    return byKind;
  }

  private void failed(Path file, String why) {
    cli.errors(spec).line(file + ": " + why);
    unreadable = true;
  }

  private void readClaims(
      Map<PracticeFiles.Kind, List<Path>> files, PayerRules rules, PracticeClaims claims) {
    VisitReader reader = new VisitReader(reading.reader(rules));
    for (Path file : files.getOrDefault(PracticeFiles.Kind.CLAIMS, List.of())) {
      try {
        reader.read(file, read -> take(read, claims));
      } catch (IOException broken) {
        failed(file, ClaimFiles.reasonBesideName(broken));
      }
    }
    AnswerReader answers = reading.answers(rules);
    for (Path file : files.getOrDefault(PracticeFiles.Kind.ANSWERS, List.of())) {
      try {
        AnswersRead read = answers.read(file);
        new ReviewText(cli.errors(spec)).problems(read.problems());
        unreadable |= read.eligibility().isEmpty() && read.authorizations().isEmpty();
        claims.add(read);
      } catch (IOException broken) {
        failed(file, ClaimFiles.reasonBesideName(broken));
      }
    }
  }

  private void take(VisitRead read, PracticeClaims claims) {
    if (read.visit() == null) {
      unreadable = true;
      new ReviewText(cli.errors(spec)).problems(read.problems());
      return;
    }
    claims.add(ClaimPlace.of(read).nameOf(read.id()), read.visit().claim());
  }

  private void readRemittances(Map<PracticeFiles.Kind, List<Path>> files, ChecklistRun run) {
    unreadable |= !RemitFiles.readAll(
        files.getOrDefault(PracticeFiles.Kind.REMITTANCES, List.of()),
        (name, in) -> run.readRemittance(name, in, this::problem),
        cli.errors(spec));
  }

  private void problem(Problem problem) {
    cli.errors(spec).line(problem.toString());
    unreadable = true;
  }

  /** The audit log; one that is not whole is told, and what can be read of it counts. */
  private @Nullable AuditTrail trail() throws IOException {
    if (auditFiles.isEmpty()) {
      return null;
    }
    for (Path file : auditFiles) {
      if (!Files.isRegularFile(file)) {
        throw new UsageException("there is no file " + file);
      }
    }
    Path last = auditFiles.get(auditFiles.size() - 1);
    AuditCheck check =
        AuditOptions.withSecret(AuditCheck.create(), auditKey, AuditCheck::withSecret);
    if (!check.check(auditFiles).isWhole()) {
      failed(last, "the audit log is not whole; payer-rules audit verify says what is wrong");
    }
    return AuditTrail.read(AuditOptions.log(last, auditKey), auditFiles);
  }

  private void write(PracticeChecklist checklist) throws IOException {
    if (report != null) {
      Files.writeString(report, ChecklistPage.of(checklist));
    }
    if (csv != null) {
      ChecklistCsv.writeGaps(checklist, csv);
    }
    if (figures != null) {
      ChecklistCsv.writeFigures(checklist, figures);
    }
  }
}
