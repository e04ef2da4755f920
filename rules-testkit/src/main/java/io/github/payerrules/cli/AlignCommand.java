package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.alignment.Aligner;
import io.github.payerrules.alignment.Alignment;
import io.github.payerrules.alignment.AuthorizationLedger;
import io.github.payerrules.alignment.LedgerEntry;
import io.github.payerrules.alignment.LineAlignment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.verify.VisitRead;
import io.github.payerrules.verify.VisitReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts authorizations beside plans and claims. */
@Command(
    name = "align",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Compare what was approved with what is planned and billed, line by line,"
        + " and count the units of each authorization.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:approvals, plans and claims agree, and no authorization runs out",
      "1:something needs to be changed",
      "2:a file cannot be read; the others are still compared"
    })
final class AlignCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Claims, authorization requests and planned visits, with the"
          + " authorizations on file. A claim without lines is a record of"
          + " authorizations; a claim with a future date is a plan.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--planned",
      paramLabel = "FILE|FOLDER",
      description = "What was planned or requested, for any date. Repeatable.")
  private List<Path> planned = new ArrayList<>();

  @Option(
      names = "--csv",
      converter = OutputFile.Csv.class,
      paramLabel = "FILE.csv",
      description = "Write the comparison as a" + " table (CSV).")
  private @Nullable Path csv;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Write the units of each authorization as a table (CSV).")
  private @Nullable Path ledgerCsv;

  @Mixin
  private TodayOption today;

  @Option(
      names = "--json",
      description = "Print one JSON object per case, then one with" + " the ledger.")
  private boolean json;

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
    LocalDate day = today.day();
    PayerRules rules = rulesOptions.load();
    VisitReader reader = new VisitReader(reading.reader(rules));
    List<Claim> claims = new ArrayList<>();
    read(reader, paths, claims, false);
    read(reader, planned, claims, true);
    AuthorizationLedger ledger = AuthorizationLedger.of(claims, day);
    List<AlignedCase> cases = Aligner.of(ledger).alignAll().stream()
        .map(each -> withRules(each, rules, day))
        .toList();
    if (csv != null) {
      AlignmentCsv.write(cases, csv);
    }
    if (ledgerCsv != null) {
      AlignmentCsv.writeLedger(ledger.entries(), ledgerCsv);
    }
    print(cases, ledger.entries());
    boolean isFound = cases.stream().anyMatch(each -> !each.isAligned())
        || ledger.entries().stream().anyMatch(each -> !each.warnings().isEmpty());
    return unreadable
        ? PayerRulesCli.BAD_INPUT
        : isFound ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private void read(VisitReader reader, List<Path> from, List<Claim> claims, boolean isPlan) {
    Page errors = cli.errors(spec);
    for (Path file : ClaimFiles.below(from)) {
      try {
        reader.read(file, read -> take(read, claims, isPlan, errors));
      } catch (IOException broken) {
        errors.line(file + ": " + ClaimFiles.reasonBesideName(broken));
        unreadable = true;
      }
    }
  }

  private void take(VisitRead read, List<Claim> claims, boolean isPlan, Page errors) {
    if (read.visit() == null) {
      unreadable = true;
      new ReviewText(errors).problems(read.problems());
      return;
    }
    Claim.Builder claim = read.visit().claim().toBuilder();
    if (read.visit().claim().id() == null) {
      claim.id(ClaimPlace.of(read).nameOf(read.id()));
    }
    if (isPlan) {
      claim.purpose(ClaimPurpose.REQUEST);
    }
    claims.add(claim.build());
  }

  /** What the payer's rules say of lines for which no authorization is on file. */
  private static AlignedCase withRules(Alignment alignment, PayerRules rules, LocalDate day) {
    Claim claim = alignment.billed() == null ? alignment.planned() : alignment.billed();
    List<Finding> findings = new ArrayList<>();
    boolean isOpen =
        alignment.lines().stream().map(LineAlignment::authorization).anyMatch(Objects::isNull);
    if (isOpen && claim != null && rules.payerNames().contains(claim.payer())) {
      rules.review(claim, day).findings().stream()
          .filter(each -> each.cause() == RootCause.AUTHORIZATION)
          .forEach(findings::add);
    }
    return new AlignedCase(alignment, findings);
  }

  private void print(List<AlignedCase> cases, List<LedgerEntry> entries) {
    Page page = cli.page(spec);
    if (json) {
      cases.forEach(each -> page.line(Json.line(each.json())));
      page.line(Json.line(Json.with(Json.object(), "ledger", entries)));
      return;
    }
    AlignmentText text = new AlignmentText(page);
    cases.forEach(text::print);
    text.ledger(entries);
    long off = cases.stream().filter(each -> !each.isAligned()).count();
    page.line(TestReport.count(cases.size(), "case")
        + ": "
        + (cases.size() - off)
        + " aligned, "
        + off
        + " to change; "
        + TestReport.count(entries.size(), "authorization"));
  }
}
