package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Problem;
import io.github.payerrules.verify.AnswerReader;
import io.github.payerrules.verify.AnswersRead;
import io.github.payerrules.verify.VisitRead;
import io.github.payerrules.verify.VisitReader;
import io.github.payerrules.verify.VisitVerifier;
import io.github.payerrules.visit.Verification;
import io.github.payerrules.visit.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Verifies planned visits one after the other, as they are read. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Verify planned visits: what to do before each, who does it, and by when.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing to do before any visit",
      "1:something to do before a visit",
      "2:a visit or an answer cannot be read, or all answers of a file are about no visit; the"
          + " others are still verified"
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "VISIT|FOLDER",
      description = "Planned visits: claim files in any format, or JSON or YAML with claim,"
          + " visit, id, payer and today. For a folder, all such files in it and its"
          + " subfolders.")
  private List<Path> paths = new ArrayList<>();

  @Mixin
  private RulesOptions rulesOptions;

  @Mixin
  private ClaimReading reading;

  @Option(
      names = "--eligibility",
      paramLabel = "FILE",
      description = "The payer's eligibility response: X12 271 or FHIR"
          + " CoverageEligibilityResponse. It is matched to a visit by trace number"
          + " (the visit's id) or patient; one with several trace numbers goes to each of them.")
  private List<Path> eligibility = new ArrayList<>();

  @Option(
      names = "--authorizations",
      paramLabel = "FILE",
      description =
          "The payer's response to authorization requests: X12 278 or FHIR" + " ClaimResponse.")
  private List<Path> authorizations = new ArrayList<>();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Use this date as today for visits that do not give one.")
  private @Nullable LocalDate today;

  @Option(
      names = "--verification-days",
      paramLabel = "DAYS",
      description =
          "How many days an eligibility check stays good before a visit, for payers that set no"
              + " limit (default: ${DEFAULT-VALUE}).")
  private int verificationDays = 30;

  @Option(
      names = "--json",
      description = "Print one JSON object per visit to standard output, and the summary to"
          + " standard error.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private final VisitNotices told = new VisitNotices();
  private int visits;
  private int open;
  private int tasks;
  private int unreadable;

  @Override
  public Integer call() {
    if (verificationDays < 0) {
      throw new UsageException("--verification-days is a number of days, 0 or more");
    }
    List<Path> files = ClaimFiles.below(
        paths,
        problem -> unreadable(
            problem.file(), Json.object().put("file", problem.file()), List.of(problem)));
    PayerRules rules = rulesOptions.load();
    VisitVerifier verifier = VisitVerifier.of(rules).withVerificationDays(verificationDays);
    VisitReader reader = new VisitReader(reading.reader(rules));
    Map<Path, AnswersRead> answersByFile = readAnswers(rules);
    List<AnswersRead> answers = List.copyOf(answersByFile.values());
    List<VisitRead> reads = new ArrayList<>();
    for (Path file : files) {
      try {
        reader.read(file, answers.isEmpty() ? read -> one(verifier, read) : reads::add);
      } catch (IOException failed) {
        String name = file.toString();
        unreadable(
            name,
            Json.object().put("file", name),
            List.of(new Problem(name, 0, null, ClaimFiles.reasonBesideName(failed), "")));
      }
    }
    tellAnswersAboutNone(answersByFile, reads);
    for (VisitRead read : reads) {
      one(verifier, withAnswers(read, answers, reads.size() == 1));
    }
    summary();
    if (unreadable > 0) {
      return PayerRulesCli.BAD_INPUT;
    }
    return open > 0 ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private Map<Path, AnswersRead> readAnswers(PayerRules rules) {
    AnswerReader reader = reading.answers(rules);
    Map<Path, AnswersRead> answers = new LinkedHashMap<>();
    for (Path file :
        Stream.concat(eligibility.stream(), authorizations.stream()).toList()) {
      try {
        AnswersRead read = reader.read(file);
        new ReviewText(cli.errors(spec)).problems(read.problems());
        if (!read.problems().isEmpty()
            || (read.eligibility().isEmpty() && read.authorizations().isEmpty())) {
          unreadable++;
        }
        answers.put(file, read);
      } catch (IOException failed) {
        throw new UsageException(ClaimFiles.reason(failed));
      }
    }
    return answers;
  }

  /** An answer that changes nothing may be the one that says that the patient is not covered. */
  private void tellAnswersAboutNone(Map<Path, AnswersRead> answers, List<VisitRead> reads) {
    List<Visit> all =
        reads.stream().map(VisitRead::visit).filter(Objects::nonNull).toList();
    List<Problem> problems = new ArrayList<>();
    answers.forEach((file, read) -> {
      List<String> sources = read.aboutNone(all);
      int count = read.eligibility().size() + read.authorizations().size();
      if (!sources.isEmpty()) {
        problems.add(new Problem(
            file.toString(),
            0,
            null,
            count == 1
                ? "the answer is about none of the visits: " + sources.get(0)
                : "%d of %d answers are about none of the visits, the first at %s"
                    .formatted(sources.size(), count, sources.get(0)),
            "Ask with the visit's id as trace number, or read visits and answers with one"
                + " --patient-secret; or leave the answer out."));
        unreadable += sources.size() == count ? 1 : 0;
      }
      if (all.size() == 1) {
        read.onlyByChance(all.get(0))
            .forEach(source -> problems.add(new Problem(
                file.toString(),
                0,
                null,
                "the answer has another trace number than the id of the visit; it is used, for"
                    + " there is no other: " + source,
                "Make sure that it is about this visit.")));
      }
    });
    new ReviewText(cli.errors(spec)).problems(problems);
  }

  private static VisitRead withAnswers(VisitRead read, List<AnswersRead> answers, boolean alone) {
    Visit visit = read.visit();
    return visit == null ? read : read.withVisit(AnswersRead.appliedTo(visit, answers, alone));
  }

  private void one(VisitVerifier verifier, VisitRead read) {
    String name = read.id() == null ? read.file() + ", visit " + read.position() : read.id();
    ObjectNode object = Json.object()
        .put("file", read.file())
        .put("index", read.position())
        .put("line", read.line());
    Visit visit = read.visit();
    if (visit == null) {
      unreadable(name, object, read.problems());
      return;
    }
    LocalDate day = read.today() != null
        ? read.today()
        : today != null ? today : LocalDate.now(ZoneId.systemDefault());
    Verification verification = verifier.verify(visit, day);
    List<Problem> notices = new ArrayList<>(read.notices());
    notices.addAll(told.of(read, visit, day));
    visits++;
    tasks += verification.tasks().size();
    open += verification.isClean() ? 0 : 1;
    if (json) {
      object.put("id", read.id());
      if (!notices.isEmpty()) {
        Json.with(object, "notices", notices);
      }
      Json.with(object, "kinds", verification.kinds());
      spec.commandLine().getOut().println(Json.line(Json.and(object, verification)));
    } else {
      VerificationText text = new VerificationText(cli.page(spec));
      text.print(name, verification);
      text.notices(notices);
    }
  }

  private void unreadable(String name, ObjectNode object, List<Problem> problems) {
    unreadable++;
    if (json) {
      spec.commandLine().getOut().println(Json.line(Json.with(object, "problems", problems)));
    } else {
      new ReviewText(cli.page(spec)).print(name, problems);
    }
  }

  private void summary() {
    Page page = json ? cli.errors(spec) : cli.page(spec);
    page.line("visits: %d ready, %d with something to do (tasks: %d), %d unreadable"
        .formatted(visits - open, open, tasks, unreadable));
  }
}
