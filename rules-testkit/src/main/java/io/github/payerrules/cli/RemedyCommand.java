package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.denial.DenialReader;
import io.github.payerrules.denial.DenialReader.DenialRead;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.pages.DenialsPage;
import io.github.payerrules.remittance.DenialKind;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.review.InvalidClaimException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says of remittance lines, given one by one, what they are and what to do about them. */
@Command(
    name = "remedy",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explain a remittance line: what it is, why, what to do about it, who"
        + " does it and by when.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no line is a denial", "1:a line is a denial", "2:a line cannot be read"})
final class RemedyCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Remittance lines, one JSON object per line: payer, line, plb,"
          + " claim_context, today.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Use this date as today for lines that do not give one.")
  private @Nullable LocalDate today;

  @Option(names = "--json", description = "Print one JSON object per remittance line.")
  private boolean json;

  @Mixin
  private DenialTablesOption tables;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private int exit = PayerRulesCli.FOUND_NOTHING;

  @Override
  public Integer call() {
    DenialRules rules = tables.load();
    Page page = cli.page(spec);
    Page errors = cli.errors(spec);
    for (Path file : files) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        int number = 0;
        boolean any = false;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
          number++;
          if (!text.isBlank()) {
            any = true;
            tell(file.getFileName() + ":" + number, text, rules, page, errors);
          }
        }
        if (!any) {
          unreadable(file, "there are no remittance lines in it", errors);
        }
      } catch (IOException broken) {
        unreadable(file, ClaimFiles.reasonBesideName(broken), errors);
      }
    }
    return exit;
  }

  private void unreadable(Path file, String why, Page errors) {
    errors.line(file + ": " + why);
    exit = PayerRulesCli.BAD_INPUT;
  }

  private void tell(String name, String text, DenialRules rules, Page page, Page errors) {
    try {
      DenialRead read = DenialReader.read(name, text);
      LocalDate day = read.today() != null
          ? read.today()
          : today != null ? today : LocalDate.now(ZoneId.systemDefault());
      rules.doubts(name, read.denial()).forEach(doubt -> errors.line("notice: " + doubt));
      List<Remedy> remedies = rules.remedies(read.denial(), day);
      Remedy first = remedies.get(0);
      boolean isDenial = first.kind() != DenialKind.NO;
      if (isDenial && exit == PayerRulesCli.FOUND_NOTHING) {
        exit = PayerRulesCli.FOUND;
      }
      if (json) {
        page.line(Json.line(answer(read.id(), remedies)));
      } else {
        text(read.id() == null ? name : read.id(), remedies, day, page);
      }
    } catch (InvalidClaimException invalid) {
      exit = PayerRulesCli.BAD_INPUT;
      new ReviewText(errors).problems(invalid.problems());
    }
  }

  private static void text(String name, List<Remedy> remedies, LocalDate day, Page page) {
    Remedy first = remedies.get(0);
    page.line(name
        + ": "
        + (first.code() == null ? "" : DenialsPage.reason(first) + ", ")
        + (first.kind() == DenialKind.NO
            ? "no denial, "
            : "denial (" + first.kind().word() + "), ")
        + first.fineCause());
    page.line("  " + first.why());
    page.line("  " + first.action().word()
        + (first.appealLevel() == null ? "" : " (" + first.appealLevel() + ")")
        + " by the "
        + first.actor().word()
        + when(first, day));
    page.line("  " + first.instruction());
    remedies.stream()
        .skip(1)
        .forEach(each -> page.line("  "
            + DenialsPage.reason(each)
            + ": "
            + (each.kind() == DenialKind.NO ? "no denial, " : "denial, ")
            + each.fineCause()
            + ", "
            + each.action().word()
            + (each.deadline().safe() == null ? "" : " by " + DenialsPage.due(each, day))));
  }

  private static String when(Remedy remedy, LocalDate day) {
    if (remedy.deadline().safe() != null) {
      return ", by " + DenialsPage.due(remedy, day);
    }
    boolean unknown = remedy.lastDay() == null && !remedy.deadline().rule().equals("none");
    return unknown ? ". " + remedy.deadline().rule() : ", " + DenialsPage.due(remedy, day);
  }

  private static ObjectNode answer(@Nullable String id, List<Remedy> remedies) {
    Remedy first = remedies.get(0);
    ObjectNode answer = Json.object().put("id", id);
    answer.put("is_denial", first.kind().word());
    answer.put("root_cause", first.rootCause());
    answer.put("fine_cause", first.fineCause());
    answer.put("action", first.action().word());
    answer.put("appeal_level", first.appealLevel());
    Json.with(answer, "alt_actions", first.alternatives());
    answer.put("actor", first.actor().word());
    Json.with(answer, "actor_alt", first.otherActors());
    answer.put("appealable", first.appealable());
    ObjectNode deadline =
        answer.putObject("deadline").put("rule", first.deadline().rule());
    deadline.put("date", text(first.deadline().safe()));
    deadline.put("latest", text(first.deadline().latest()));
    answer.put("late", first.late());
    answer.put("last_day", text(first.lastDay()));
    answer.put("patient_may_be_billed", first.patientMayBeBilled());
    answer.put("patient_amount", first.patientAmount());
    answer.put("why", first.why());
    answer.put("instruction", first.instruction());
    return Json.with(answer, "amounts", remedies);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
