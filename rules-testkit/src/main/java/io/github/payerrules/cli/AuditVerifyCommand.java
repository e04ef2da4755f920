package io.github.payerrules.cli;

import io.github.payerrules.audit.AuditCheck;
import io.github.payerrules.audit.AuditReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds what was done to an audit log. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Check that no line of an audit log was changed, moved, removed or cut" + " off.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every line is as it was written, and none is missing",
      "1:a line was changed, moved or left out, or that cannot be ruled out",
      "2:a file cannot be read"
    })
final class AuditVerifyCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The log; after the files that were rotated away before it, the oldest first.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The secret file of the audit log, if it is not next to the log.")
  private @Nullable Path key;

  @Option(
      names = "--anchor",
      paramLabel = "HASH",
      description = "A hash that was noted elsewhere when the log was checked before.")
  private @Nullable String anchor;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @ParentCommand
  private AuditCommand audit;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new UsageException("there is no file " + file);
      }
    }
    AuditReport report = checker().check(files);
    Page page = audit.cli().page(spec);
    if (json) {
      page.line(Json.line(Json.and(Json.object().put("whole", report.isWhole()), report)));
    } else {
      print(report, page);
    }
    return report.isWhole() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  private AuditCheck checker() {
    AuditCheck check = AuditCheck.create();
    if (anchor != null) {
      check = check.withAnchor(anchor);
    }
    return AuditOptions.withSecret(check, key, AuditCheck::withSecret);
  }

  private static void print(AuditReport report, Page page) {
    new ReviewText(page).problems(report.problems());
    report.notes().forEach(note -> page.entry(0, note));
    String events = report.events().entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
    page.entry(
        0,
        (report.isWhole()
                ? "whole: "
                : "NOT WHOLE, " + TestReport.count(report.problems().size(), "problem") + ": ")
            + TestReport.count((int) report.lines(), "line")
            + (events.isEmpty() ? "" : " (" + events + ")")
            + (report.sealsChecked() ? ", seals checked" : ", seals not checked"));
    if (report.isWhole()) {
      page.line("last line, number " + report.lastNumber() + ": " + report.lastHash());
    }
  }
}
