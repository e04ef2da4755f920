package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Reviews claims one after the other, as they are read. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Review claims: what the payer will deny, why, and what to do about it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no claim has a finding (questions may be open)",
      "1:a claim has a finding",
      "2:a claim cannot be read, or its payer has no rules; the others are reviewed all the same"
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "Claims as JSON, JSON Lines or YAML, one or many to a file; a folder stands for all .json,"
              + " .jsonl, .yaml and .yml files below it.")
  private List<Path> paths = new ArrayList<>();

  @Mixin
  private RulesOptions rulesOptions;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day taken as today, such as 2026-07-01.")
  private @Nullable LocalDate today;

  @Option(
      names = "--payer",
      paramLabel = "NAME",
      description = "The payer of claims that name none.")
  private @Nullable String payer;

  @Option(
      names = "--request",
      description =
          "Review each as a request for authorization, before it is sent: what the payer's policy"
              + " asks for, not how a claim is billed.")
  private boolean request;

  @Option(
      names = "--json",
      description = "One JSON object a claim on standard output; the summary on standard error.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private static final String FAULT =
      "This is a fault of the program; the other files and claims are reviewed all the same.";

  private final Tally tally = new Tally();

  @Override
  public Integer call() {
    List<Path> files = ClaimFiles.below(paths);
    PayerRules rules = rulesOptions.load();
    Set<String> payers = Set.copyOf(RulesOptions.names(rules));
    ClaimReader reader = new ClaimReader();
    if (payer != null) {
      RulesOptions.requirePayer(rules, payer);
      reader = reader.withPayer(payer);
    }
    try (Progress progress = Progress.start(cli.terminal())) {
      for (Path file : files) {
        try {
          reader.read(file, read -> {
            one(rules, payers, read);
            progress.step();
          });
        } catch (IOException unreadable) {
          unreadable(file, ClaimFiles.reasonBesideName(unreadable), "");
        } catch (RuntimeException fault) {
          unreadable(file, "reading failed: " + fault.getClass().getSimpleName(), FAULT);
        }
      }
    }
    tally.print(json ? cli.errors(spec) : cli.page(spec));
    return tally.exitCode();
  }

  private void one(PayerRules rules, Set<String> payers, ClaimRead read) {
    Claim claim = read.claim();
    if (claim != null && request) {
      claim = claim.toBuilder().purpose(ClaimPurpose.REQUEST).build();
    }
    if (claim == null) {
      unreadable(read.file(), read.position(), read.line(), null, read.problems());
      return;
    }
    if (!payers.contains(claim.payer())) {
      Problem problem = new Problem(
          read.file(),
          read.line(),
          "/payer",
          "there are no rules for payer \"" + claim.payer() + "\"",
          RulesOptions.mend(rules, claim.payer()));
      unreadable(read.file(), read.position(), read.line(), claim.id(), List.of(problem));
      return;
    }
    Review review;
    try {
      review = today == null ? rules.review(claim) : rules.review(claim, today);
    } catch (RuntimeException failed) {
      Problem problem = new Problem(
          read.file(),
          read.line(),
          null,
          "the review failed: " + failed.getClass().getSimpleName(),
          FAULT);
      unreadable(read.file(), read.position(), read.line(), claim.id(), List.of(problem));
      return;
    }
    tally.add(review);
    if (json) {
      ObjectNode object = place(read.file(), read.position(), read.line());
      print(Json.line(Json.and(object, review)));
    } else {
      String name = name(claim.id(), read.file(), read.position());
      new ReviewText(cli.page(spec)).print(name, review);
    }
  }

  private void unreadable(Path file, String what, String mend) {
    String name = file.toString();
    unreadable(name, 1, 0, null, List.of(new Problem(name, 0, null, what, mend)));
  }

  private void unreadable(
      String file, int position, int line, @Nullable String id, List<Problem> problems) {
    tally.addUnreadable();
    if (json) {
      print(Json.line(Json.with(place(file, position, line), "problems", problems)));
    } else {
      new ReviewText(cli.page(spec)).print(name(id, file, position), problems);
    }
  }

  private static String name(@Nullable String id, String file, int position) {
    return id == null ? file + ", claim " + position : id;
  }

  private static ObjectNode place(String file, int position, int line) {
    return Json.object().put("file", file).put("index", position).put("line", line);
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
  }
}
