package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.denial.RemittanceReader;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.PaymentsRead;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what remittances say, and whether they add up. */
@Command(
    name = "remits",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Read remittances (835): claims, lines, adjustments, and whether they balance.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all read, and everything balances",
      "1:all read; a claim or payment does not balance",
      "2:something cannot be read; the rest is still read"
    })
final class RemitsCommand implements Callable<Integer> {

  /** What claim status codes (CLP02) mean. */
  private static final Map<String, String> STATUS = Map.of(
      "1", "primary",
      "2", "secondary",
      "3", "tertiary",
      "4", "denied",
      "19", "primary, sent to the next payer",
      "20", "secondary, sent to the next payer",
      "21", "tertiary, sent to the next payer",
      "22", "reversal",
      "23", "not this payer's claim, sent on",
      "25", "predetermination");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Remittances (X12 835). For a folder, all .835, .edi, .x12, .era and .txt"
          + " files in it and its subfolders.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object per claim.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private final PaymentsRead payments = new PaymentsRead();
  private boolean unreadable;
  private boolean unbalanced;

  @Override
  public Integer call() {
    Page page = cli.page(spec);
    Page errors = cli.errors(spec);
    boolean allRead = RemitFiles.read(
        paths,
        (name, in) -> RemittanceReader.read(name, in, new Printer(name, page, errors)),
        errors);
    if (!allRead) {
      unreadable = true;
    }
    return unreadable
        ? PayerRulesCli.BAD_INPUT
        : unbalanced ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private final class Printer implements RemittanceHandler {
    private final String file;
    private final Page page;
    private final Page errors;
    private final List<ClaimPayment> claims = new ArrayList<>();

    Printer(String file, Page page, Page errors) {
      this.file = file;
      this.page = page;
      this.errors = errors;
    }

    @Override
    public void claim(Remittance payment, ClaimPayment claim, int line) {
      unbalanced |= !claim.balances();
      claims.add(claim);
    }

    @Override
    public void payment(Remittance payment, PaymentTotals totals) {
      unbalanced |= totals.difference().signum() != 0;
      if (json) {
        json(payment, totals);
      } else {
        text(payment, totals);
      }
      claims.clear();
      Problem again = payments.add(file, payment);
      if (again != null) {
        problem(again);
      }
    }

    @Override
    public void unbalanced(Problem problem) {
      errors.line(problem.toString());
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

    private void json(Remittance payment, PaymentTotals totals) {
      ObjectNode head = Json.object().put("file", file);
      ObjectNode of = Json.with(
          Json.and(Json.object(), payment).put("balances", totals.difference().signum() == 0),
          "difference",
          totals.difference());
      if (claims.isEmpty()) {
        page.line(Json.line(head.set("payment", of)));
      }
      for (ClaimPayment claim : claims) {
        ObjectNode object = Json.and(Json.object().put("file", file), claim);
        object.remove(List.of("adjustments", "remarks", "lines"));
        Json.with(object, "patientPart", claim.patientPart());
        ArrayNode all = object.putArray("adjustments");
        claim.adjustments().forEach(each -> adjustment(all, each, null));
        ArrayNode lines = Json.object().putArray("lines");
        boolean together = claim.adjustsLinesTogether();
        int number = 0;
        for (ServicePayment line : claim.lines()) {
          number++;
          for (Adjustment each : line.adjustments()) {
            adjustment(all, each, number);
          }
          lines.add(line(line, number, together ? BigDecimal.ZERO : line.difference()));
        }
        List<String> remarks = new ArrayList<>(claim.remarks());
        claim.lines().forEach(line -> remarks.addAll(line.remarks()));
        Json.with(object, "remarks", remarks.stream().distinct().toList());
        object.set("lines", lines);
        object.put("balances", claim.balances());
        Json.with(object, "difference", claim.difference());
        object.set("payment", of);
        page.line(Json.line(object));
      }
    }

    private void adjustment(ArrayNode into, Adjustment adjustment, @Nullable Integer line) {
      ObjectNode object = Json.and(Json.object(), adjustment);
      if (line != null) {
        object.put("line", line);
      }
      into.add(object);
    }

    private ObjectNode line(ServicePayment line, int number, BigDecimal difference) {
      ObjectNode object = Json.and(Json.object().put("number", number), line)
          .put("balances", difference.signum() == 0);
      return Json.with(object, "difference", difference);
    }

    private void text(Remittance payment, PaymentTotals totals) {
      page.line(file
          + ": payment "
          + payment.paid().toPlainString()
          + (payment.date() == null ? "" : " of " + UsDates.of(payment.date()))
          + ", "
          + totals.claims()
          + (totals.claims() == 1 ? " claim" : " claims")
          + (totals.difference().signum() == 0
              ? ", balances"
              : ", is off by " + totals.difference().toPlainString()));
      for (ClaimPayment claim : claims) {
        page.line("  "
            + status(claim)
            + "  charge "
            + claim.charge().toPlainString()
            + "  paid "
            + claim.paid().toPlainString()
            + "  patient "
            + patient(claim)
            + remarks(claim.remarks())
            + (claim.balances()
                ? ""
                : "  does not balance" + off(claim.difference()) + charges(claim)));
        claim.adjustments().forEach(this::text);
        boolean together = claim.adjustsLinesTogether();
        for (ServicePayment line : claim.lines()) {
          page.line("    "
              + (line.code() == null ? "no code" : line.code())
              + line.modifiers().stream().map(each -> " " + each).collect(Collectors.joining())
              + "  charge "
              + line.charge().toPlainString()
              + "  paid "
              + line.paid().toPlainString()
              + remarks(line.remarks())
              + (together || line.difference().signum() == 0
                  ? ""
                  : "  does not balance" + off(line.difference())));
          line.adjustments().forEach(this::text);
        }
      }
      payment
          .providerAdjustments()
          .forEach(
              each -> page.line("  provider adjustment " + each.code() + "  " + each.amount()));
    }

    private String remarks(List<String> codes) {
      return codes.isEmpty() ? "" : "  " + String.join(" ", codes);
    }

    private String off(BigDecimal difference) {
      return difference.signum() == 0 ? "" : ", off by " + difference.toPlainString();
    }

    private String charges(ClaimPayment claim) {
      return claim.lines().isEmpty() || claim.lineCharges().compareTo(claim.charge()) == 0
          ? ""
          : ", its lines charge " + claim.lineCharges().toPlainString();
    }

    private String status(ClaimPayment claim) {
      String meaning = STATUS.get(claim.status());
      // What is no status may be anything, and is not shown.
      return claim.status().matches("\\d{1,2}")
          ? "status " + claim.status() + (meaning == null ? "" : " (" + meaning + ")")
          : "status not known";
    }

    /** What group PR leaves to the patient, and what the claim tells if it is another amount. */
    private String patient(ClaimPayment claim) {
      BigDecimal told = claim.patientResponsibility();
      String part = claim.patientPart().toPlainString();
      return told == null || told.compareTo(claim.patientPart()) == 0
          ? part
          : part + " (PR adjustments; CLP05 has " + told.toPlainString() + ")";
    }

    private void text(Adjustment adjustment) {
      page.line("      " + adjustment.code() + "  " + adjustment.amount().toPlainString());
    }
  }
}
