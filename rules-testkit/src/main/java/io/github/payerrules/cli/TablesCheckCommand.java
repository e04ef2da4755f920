package io.github.payerrules.cli;

import io.github.payerrules.source.TableInfo;
import io.github.payerrules.tables.CompiledTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says which tables a folder has, and holds them against their checksums and against a file. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the imported tables and check that they are unchanged. With"
        + " --against, check that they have every row of a file and nothing else.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no difference",
      "1:a table has changed since its import, or differs from the file",
      "2:the tables or the file cannot be opened"
    })
final class TablesCheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "The folder of imported tables.")
  private Path folder;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Code pairs as .csv or .csv.gz with the columns column1, column2, deletion_date"
          + " and modifier_indicator.")
  private @Nullable Path against;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "A date of service of the file's quarter; the first of the newest table's last"
          + " month unless given.")
  private @Nullable LocalDate date;

  @ParentCommand
  private TablesCommand parent;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    CompiledTables tables = CompiledTables.open(folder);
    Page page = parent.cli().page(spec);
    for (TableInfo table : tables.tables()) {
      page.entry(
          0,
          "%s %s: %s rows%s, for dates of service %s to %s, made of %s"
              .formatted(
                  table.kind().title(),
                  table.period(),
                  TablesImportCommand.count(table.rows()),
                  table.refused() == 0
                      ? ""
                      : " (" + TablesImportCommand.count(table.refused()) + " refused)",
                  table.coveredFrom(),
                  table.coveredUntil(),
                  table.source()));
    }
    List<String> changed = tables.changedFiles();
    changed.forEach(
        file -> page.line(file + " is not as it was imported. Import it again.", Style.BAD));
    boolean same = changed.isEmpty();
    if (against != null) {
      PairComparison comparison = new PairComparison(tables, date);
      same &= comparison.against(against);
      comparison.differences().forEach(page::line);
      page.line(comparison.summary());
    }
    return same ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }
}
