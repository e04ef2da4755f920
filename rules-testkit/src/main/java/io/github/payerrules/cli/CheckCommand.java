package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.Answers;
import io.github.payerrules.Batch;
import io.github.payerrules.BatchRun;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.Reviewed;
import io.github.payerrules.audit.AuditEntry;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.ReviewChanges;
import io.github.payerrules.visit.ClaimTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** Reviews claims as they are read, by several threads, and prints the answers in order. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Review claims: what the payer will deny, why, and how to fix it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no claim has a finding (questions may be open)",
      "1:a claim has a finding",
      "2:a claim cannot be read, its payer has no rules, an answer is of another claim,"
          + " or a review could not be written to the audit log; the others are still"
          + " reviewed",
      "3:a review hit a limit and stopped early; what it found by then is shown"
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Claims in 837P, FHIR, JSON, JSON Lines or YAML, one or many per file;"
          + " the format is detected. For a folder, all claim files in it and its"
          + " subfolders (.837, .x12, .edi, .txt, .json, .jsonl, .yaml, .yml).")
  private List<Path> paths = new ArrayList<>();

  @Mixin
  private RulesOptions rulesOptions;

  @Mixin
  private TodayOption today;

  @Option(
      names = "--payer",
      paramLabel = "NAME",
      description = "The payer for claims that do not name one.")
  private @Nullable String payer;

  @Mixin
  private ClaimReading reading;

  @Mixin
  private PastServices past;

  @Option(
      names = "--request",
      description = "Review each file as a prior authorization request before you send it:"
          + " what the policy requires, not how the claim is billed.")
  private boolean request;

  @Mixin
  private AuditOptions audit;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "Compare with what check --json wrote earlier: what is gone, new and left"
          + " on each claim, matched by claim id.")
  private @Nullable Path sinceFile;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "The form that --questions wrote, with the clinician's answers filled in."
          + " Answers replace what the claim says.")
  private @Nullable Path answersFile;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "Write the open questions as a form to fill in and give to --answers.")
  private @Nullable Path questionsFile;

  @Option(
      names = "--tasks",
      description = "List what each claim still needs before you can bill it, by who adds it:"
          + " front desk, coder, biller, clinician.")
  private boolean tasks;

  @Option(
      names = "--worklist",
      paramLabel = "FILE",
      description = "Write a worklist of who does what next: a page (.html), a table (.csv)"
          + " or an Excel workbook (.xlsx). It names no patient. The screen then"
          + " shows only the totals.")
  private @Nullable Path worklistFile;

  @Option(
      names = "--json",
      description = "Print one JSON object per claim to standard output, and the summary to"
          + " standard error.")
  private boolean json;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "The number of review threads (default: one per processor). Results keep"
          + " the order of the claims.")
  private @Nullable Integer jobs;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private static final String FAULT =
      "This is a fault of the program; the other files and claims are still reviewed.";

  /** Small enough that the first answers come soon. */
  private static final int CHUNK = 64;

  private final Tally tally = new Tally();
  private final Answers.Form form = new Answers.Form();
  private @Nullable GivenAnswers answers;
  private @Nullable EarlierReviews earlier;
  private @Nullable WorklistFile worklist;

  @Override
  public Integer call() {
    if (jobs != null && (jobs < 1 || jobs > Batch.MOST_THREADS)) {
      throw new UsageException("--jobs must be 1 to " + Batch.MOST_THREADS + ", not " + jobs);
    }
    List<Problem> unread = new ArrayList<>();
    List<Path> files = ClaimFiles.below(paths, unread::add);
    refuseFilesThatAreRead(files);
    answers = answersFile == null ? null : GivenAnswers.read(answersFile);
    earlier = sinceFile == null ? null : EarlierReviews.read(sinceFile);
    if (json) {
      rulesOptions.stampInput();
    }
    PayerRules rules = past.load(rulesOptions);
    audit.open(rulesOptions);
    ClaimReader reader = reading.reader(rules);
    past.read(reader, cli.errors(spec));
    if (payer != null) {
      RulesOptions.requirePayer(rules, payer);
      reader = reader.withPayer(payer);
    }
    try (WorklistFile begun =
        worklistFile == null ? null : WorklistFile.begin(worklistFile, rules, today.named())) {
      worklist = begun;
      review(files, unread, reader, rules);
      if (begun != null) {
        begun.write();
      }
    }
    if (questionsFile != null) {
      write(questionsFile, form.text());
    }
    boolean answersFit = answers == null || answers.tell(cli.errors(spec));
    if (earlier != null) {
      earlier.tellMissing(json ? cli.errors(spec) : cli.page(spec));
    }
    tally.print(json ? cli.errors(spec) : cli.page(spec));
    return past.isWhole() && answersFit ? tally.exitCode() : PayerRulesCli.BAD_INPUT;
  }

  /** A file that is written must be none that is read: what it says would be lost. */
  private void refuseFilesThatAreRead(List<Path> claims) {
    List<Path> read = new ArrayList<>(claims);
    Stream.of(answersFile, sinceFile).filter(Objects::nonNull).forEach(read::add);
    OutputFiles.refuse("--questions", questionsFile, read);
    OutputFiles.refuse("--worklist", worklistFile, read);
  }

  private void review(
      List<Path> files, List<Problem> unread, ClaimReader reader, PayerRules rules) {
    Set<String> payers = Set.copyOf(RulesOptions.names(rules));
    try (Progress progress = Progress.start(cli.terminal());
        BatchRun<Found> run = batch(rules).start(found -> claim(found, payers), reviewed -> {
          print(rules, reviewed);
          progress.step();
        })) {
      for (Path file : files) {
        read(reader, file, run);
      }
      unread.forEach(problem -> run.add(new Found(null, problem)));
      run.finish();
    }
  }

  private Batch batch(PayerRules rules) {
    Batch batch = rules.batch().withChunkSize(CHUNK);
    LocalDate named = today.named();
    if (named != null) {
      batch = batch.withToday(named);
    }
    return jobs == null ? batch : batch.withThreads(jobs);
  }

  private static void read(ClaimReader reader, Path file, BatchRun<Found> run) {
    List<Problem> problems = new ArrayList<>();
    try {
      reader.read(file, read -> run.add(new Found(read, null)));
    } catch (IOException unreadable) {
      problems.add(problem(file, ClaimFiles.reasonBesideName(unreadable), ""));
    } catch (RuntimeException fault) {
      problems.add(problem(file, "reading failed: " + fault.getClass().getSimpleName(), FAULT));
    }
    problems.forEach(problem -> run.add(new Found(null, problem)));
  }

  private static Problem problem(Path file, String what, String fix) {
    return new Problem(file.toString(), 0, null, what, fix);
  }

  /** What a file holds: a claim that was read, or why the file could not be read to its end. */
  private record Found(@Nullable ClaimRead read, @Nullable Problem ofFile) {}

  private @Nullable Claim claim(Found found, Set<String> payers) {
    ClaimRead read = found.read();
    Claim claim = read == null ? null : read.claim();
    if (read == null || claim == null || !payers.contains(claim.payer())) {
      return null;
    }
    Claim whole = answers == null
        ? claim
        : answers.addedTo(claim, place(read.file(), read.position()), reading.keepsKey(read));
    return request ? whole.toBuilder().purpose(ClaimPurpose.REQUEST).build() : whole;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw ClaimFiles.unwritable(file, failed);
    }
  }

  private void print(PayerRules rules, Reviewed<Found> reviewed) {
    Problem ofFile = reviewed.item().ofFile();
    if (ofFile != null) {
      unreadable(ofFile.file(), 1, 0, null, List.of(ofFile));
      return;
    }
    ClaimRead read = Objects.requireNonNull(reviewed.item().read());
    Claim claim = read.claim();
    Review review = reviewed.review();
    if (claim == null) {
      unreadable(read.file(), read.position(), read.line(), null, read.problems());
    } else if (review == null) {
      Throwable failure = reviewed.failure();
      Problem problem = failure == null
          ? new Problem(
              read.file(),
              read.line(),
              "/payer",
              RulesOptions.unknown(rules, claim.payer()),
              rulesOptions.fixOfClaim(rules, claim.payer()))
          : new Problem(
              read.file(),
              read.line(),
              null,
              "the review failed: " + failure.getClass().getSimpleName(),
              FAULT);
      unreadable(read.file(), read.position(), read.line(), claim.id(), List.of(problem));
    } else {
      print(read, claim, review);
    }
  }

  private void print(ClaimRead read, Claim claim, Review review) {
    tally.add(review);
    record(name(claim.id(), read.file(), read.position()), claim, review);
    if (questionsFile != null) {
      form.add(place(read.file(), read.position()), claim, review, reading.keepsKey(read));
    }
    if (worklist != null) {
      worklist.add(name(claim.id(), read.file(), read.position()), claim, review);
    }
    if (json) {
      ObjectNode object = place(read.file(), read.position(), read.line());
      if (!read.notices().isEmpty()) {
        Json.with(object, "notices", read.notices());
      }
      Json.and(object, review);
      ReviewChanges changes = earlier == null ? null : earlier.changes(review);
      if (changes != null) {
        Json.with(object, "changes", changes);
      }
      if (tasks) {
        Json.with(object, "tasks", ClaimTask.of(claim, review));
      }
      if (isOfAnotherSystem(read)) {
        Json.with(object, "places", review.findings().stream().map(read::places).toList());
      }
      print(Json.line(object));
    } else if (worklist == null) {
      text(read, claim, review);
    }
  }

  private void text(ClaimRead read, Claim claim, Review review) {
    String name = name(claim.id(), read.file(), read.position());
    ReviewText text = new ReviewText(cli.page(spec));
    ReviewChanges changes = earlier == null ? null : earlier.changes(review);
    if (changes != null && changes.isEmpty()) {
      text.heading(name, review);
    } else {
      text.print(name, review);
      if (isOfAnotherSystem(read)) {
        text.places(read.file(), review, read::places);
      }
      text.notices(read.notices());
      if (tasks) {
        text.tasks(ClaimTask.of(claim, review));
      }
    }
    if (earlier != null) {
      EarlierReviews.print(cli.page(spec), changes);
    }
  }

  /** Of our own formats a reader finds a line by its number. */
  private static boolean isOfAnotherSystem(ClaimRead read) {
    return !read.format().equals("json") && !read.format().equals("yaml");
  }

  private void record(String name, Claim claim, Review review) {
    try {
      audit.record(AuditEntry.review(audit.user(), claim, review));
    } catch (IOException failed) {
      tally.addUnrecorded();
      cli.errors(spec)
          .line("payer-rules: the review of "
              + name
              + " is not in the audit log: "
              + ClaimFiles.reason(failed));
    }
  }

  private void unreadable(
      String file, int position, int line, @Nullable String id, List<Problem> problems) {
    tally.addUnreadable();
    if (earlier != null) {
      earlier.addUnreadable(id);
    }
    if (json) {
      print(Json.line(Json.with(place(file, position, line), "problems", problems)));
    } else {
      new ReviewText(cli.page(spec)).print(name(id, file, position), problems);
    }
  }

  private static String name(@Nullable String id, String file, int position) {
    return id == null ? place(file, position) : id;
  }

  private static String place(String file, int position) {
    return file + ", claim " + position;
  }

  private static ObjectNode place(String file, int position, int line) {
    return Json.object().put("file", file).put("index", position).put("line", line);
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
  }
}
