package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.Problem;
import io.github.payerrules.tables.TableImporter;
import io.github.payerrules.tables.TableImporter.Imported;
import io.github.payerrules.tables.TableImporter.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports the files of CMS. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Import files as CMS publishes them: NCCI code pairs, MUE and add-on codes for practitioners,"
            + " the ICD-10-CM order file, the physician fee schedule (PPRRVU).",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all of it was imported",
      "1:rows were refused; the others were imported",
      "2:a file was refused"
    })
final class TablesImportCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = ".zip, .gz, .txt, .csv or .xlsx; the four parts of the pairs together.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the imported tables are kept.")
  private Path folder;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "For files whose names do not tell it: a quarter, 2024Q3, or a fiscal year, FY2024.")
  private @Nullable String period;

  @Option(
      names = "--fewer-rows",
      description =
          "Take a table although it has far fewer rows than one of its kind that is there, which is"
              + " refused otherwise: a file that was cut short looks the same.")
  private boolean fewerRows;

  @ParentCommand
  private TablesCommand parent;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Page page = parent.cli().page(spec);
    TableImporter importer = TableImporter.into(folder);
    if (period != null) {
      importer = importer.period(period);
    }
    if (fewerRows) {
      importer = importer.fewerRows();
    }
    Report report;
    try (Progress progress = Progress.start(parent.cli().terminal(), "Importing", " rows")) {
      Counted counted = new Counted(progress);
      report = importer.progress(counted::read).read(files);
    }
    report.tables().forEach(table -> print(page, table));
    List<Problem> told =
        Stream.concat(report.problems().stream(), report.notices().stream()).toList();
    if (!told.isEmpty()) {
      page.blank();
      new ProblemText(page).print(told);
    }
    boolean whole =
        report.problems().stream().anyMatch(problem -> !problem.what().startsWith("row refused"));
    return whole
        ? PayerRulesCli.BAD_INPUT
        : report.problems().isEmpty() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  private static void print(Page page, Imported table) {
    page.entry(
        List.of(new Cell(table.replaced() ? "replaced" : "imported", 10, Style.GOOD)),
        "%s %s: %s rows%s, for dates of service %s to %s; %s"
            .formatted(
                table.kind().title(),
                table.period(),
                count(table.rows()),
                table.refused() == 0 ? "" : ", " + count(table.refused()) + " refused",
                table.coveredFrom(),
                table.coveredUntil(),
                table.file()),
        Style.PLAIN);
  }

  static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Turns how far each file was read into steps over all files. */
  private static final class Counted {

    private final Progress progress;
    private String file = "";
    private int rows;

    Counted(Progress progress) {
      this.progress = progress;
    }

    void read(String name, int read) {
      progress.step(name.equals(file) ? read - rows : read);
      file = name;
      rows = read;
    }
  }
}
