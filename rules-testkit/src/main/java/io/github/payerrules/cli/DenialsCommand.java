package io.github.payerrules.cli;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.denial.DenialDesk;
import io.github.payerrules.denial.DenialFacts;
import io.github.payerrules.denial.DenialHandler;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.denial.DenialRun;
import io.github.payerrules.denials.DenialTrends;
import io.github.payerrules.denials.MissedCases;
import io.github.payerrules.denials.WorklistCsv;
import io.github.payerrules.pages.DenialsPage;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Works the denials of remittances. */
@Command(
    name = "denials",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Work remittances (835): each denial with its cause, next step and deadline, the rule that"
            + " caught or missed it, trends, and letters.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is denied or left to work",
      "1:something is denied or left to work, or a payment does not balance",
      "2:something cannot be read; the rest is still worked"
    })
final class DenialsCommand implements Callable<Integer> {

  private static final int DRAFTS = 100;

  @Parameters(
      arity = "1..*",
      paramLabel = "REMITS",
      description = "Remittances (X12 835), files or folders.")
  private List<Path> remits = new ArrayList<>();

  @Option(
      names = "--claims",
      paramLabel = "FILE|FOLDER",
      description = "The claims as you sent them. Repeatable.")
  private List<Path> claimPaths = new ArrayList<>();

  @Option(
      names = "--report",
      converter = OutputFile.Html.class,
      paramLabel = "FILE.html",
      description =
          "Write a page: figures, worklist with letters, trends, and what each rule caught.")
  private @Nullable Path report;

  @Option(
      names = "--csv",
      converter = OutputFile.Csv.class,
      paramLabel = "FILE.csv",
      description = "Write the worklist as a table.")
  private @Nullable Path csv;

  @Option(
      names = "--drafts",
      converter = OutputFile.Cases.class,
      paramLabel = "FILE.yaml",
      description =
          "Write de-identified draft golden claims of the denials that no rule" + " caught.")
  private @Nullable Path drafts;

  @Option(
      names = "--letters",
      paramLabel = "FOLDER",
      description =
          "The practice's own letter templates (.txt, .docx), instead of the" + " shipped ones.")
  private @Nullable Path letterFolder;

  @Option(
      names = "--letters-into",
      paramLabel = "FOLDER",
      description = "Write the letters as Word documents (.docx) and as text.")
  private @Nullable Path lettersInto;

  @Mixin
  private ClaimReading reading;

  @Mixin
  private TodayOption today;

  @Option(names = "--json", description = "Print one JSON object per remittance line.")
  private boolean json;

  @Mixin
  private DenialTablesOption tables;

  @Mixin
  private DenialFactsOption factsOption;

  @Mixin
  private RulesOptions rulesOptions;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private boolean unreadable;
  private boolean unbalanced;

  @Override
  public Integer call() throws IOException {
    Page page = cli.page(spec);
    Page errors = cli.errors(spec);
    LocalDate day = today.day();
    PayerRules rules = rulesOptions.load();
    Set<String> numbers = new HashSet<>();
    ClaimIndex claims = claims(reading.reader(rules), numbers, errors);
    DenialTrends trends = new DenialTrends(day);
    DenialRules denials = tables.load();
    DenialFacts facts = factsOption.load(denials, rules);
    DenialDesk desk = new DenialDesk(denials, rules, claims, facts, day);
    List<String> providerAdjustments = new ArrayList<>();
    try (Progress progress = progress("Working", " lines")) {
      Listener listener =
          new Listener(trends, numbers, providerAdjustments, page, errors, progress);
      if (!RemitFiles.read(remits, new DenialRun(desk, listener)::read, errors)) {
        unreadable = true;
      }
    }
    Set<String> payers = trends.groups(DenialTrends.By.PAYER).stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
    factsOption.tellUnused(facts, payers, numbers, errors);
    trends.contradictions().forEach(each -> errors.line("notice: " + each));
    write(trends, rules, claims, day);
    if (!json) {
      providerAdjustments.forEach(page::line);
      DenialsText.print(trends, page);
    }
    return unreadable
        ? PayerRulesCli.BAD_INPUT
        : unbalanced || trends.all().denied() > 0 || trends.others().lines() > 0
            ? PayerRulesCli.FOUND
            : PayerRulesCli.FOUND_NOTHING;
  }

  private ClaimIndex claims(ClaimReader reader, Set<String> numbers, Page errors)
      throws IOException {
    ClaimIndex index = new ClaimIndex();
    if (!claimPaths.isEmpty()) {
      try (Progress progress = progress("Reading", " claims")) {
        for (Path path : ClaimFiles.below(claimPaths, problem -> {
          unreadable = true;
          new ReviewText(errors).problems(List.of(problem));
        })) {
          reader.read(path, read -> {
            progress.step();
            if (read.claim() == null) {
              unreadable = true;
              new ReviewText(errors).problems(read.problems());
            } else {
              index.add(read.claim());
              numbers.add(String.valueOf(read.claim().id()));
              numbers.add(String.valueOf(read.claim().claimNumber()));
            }
          });
        }
      }
    }
    return index;
  }

  /** On a terminal, the JSON lines themselves show the progress. */
  private Progress progress(String task, String unit) {
    return json && cli.terminal().out()
        ? Progress.none()
        : Progress.start(cli.terminal(), task, unit);
  }

  private void write(DenialTrends trends, PayerRules rules, ClaimIndex claims, LocalDate day)
      throws IOException {
    DenialLetters letters = DenialLetters.of(letterFolder, rules, claims, day);
    if (lettersInto != null) {
      cli.errors(spec).line(letters.write(trends, lettersInto).inWords(lettersInto));
    }
    if (report != null) {
      write(report, DenialsPage.of(trends, letters, links()));
    }
    if (csv != null) {
      WorklistCsv.write(trends, csv);
    }
    if (drafts != null) {
      write(drafts, String.join("\n", MissedCases.of(trends, rules, claims, day, DRAFTS)));
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw ClaimFiles.unwritable(file, failed);
    }
  }

  /** The folder of the letters as the page finds it; {@code null} where none are written. */
  private @Nullable String links() {
    if (lettersInto == null || report == null) {
      return null;
    }
    Path page = Objects.requireNonNull(report.toAbsolutePath().getParent());
    return page.relativize(lettersInto.toAbsolutePath()).toString().replace('\\', '/') + "/";
  }

  private final class Listener implements DenialHandler {
    private final DenialTrends trends;
    private final Set<String> numbers;
    private final List<String> providerAdjustments;
    private final Page page;
    private final Page errors;
    private final Progress progress;

    Listener(
        DenialTrends trends,
        Set<String> numbers,
        List<String> providerAdjustments,
        Page page,
        Page errors,
        Progress progress) {
      this.trends = trends;
      this.numbers = numbers;
      this.providerAdjustments = providerAdjustments;
      this.page = page;
      this.errors = errors;
      this.progress = progress;
    }

    @Override
    public void line(WorkedLine line) {
      progress.step();
      trends.add(line);
      numbers.add(String.valueOf(line.claimNumber()));
      if (json) {
        page.line(Json.line(line));
      }
    }

    @Override
    public void providerAdjustment(
        Remittance payment, ProviderAdjustment adjustment, Remedy remedy) {
      if (json) {
        page.line(Json.line(Json.and(Json.with(Json.object(), "remedy", remedy), adjustment)));
      } else {
        providerAdjustments.add("provider adjustment "
            + adjustment.code()
            + "  "
            + adjustment.amount().toPlainString()
            + "  "
            + DenialsPage.plain(remedy.action().word()));
      }
    }

    @Override
    public void payment(Remittance payment, PaymentTotals totals) {
      // A payment that does not balance is a problem already.
    }

    @Override
    public void unbalanced(Problem problem) {
      errors.line(problem.toString());
      unbalanced = true;
    }

    @Override
    public void notice(Problem notice) {
      errors.line("notice: " + notice);
    }

    @Override
    public void problem(Problem problem) {
      errors.line(problem.toString());
      unreadable = true;
    }
  }
}
