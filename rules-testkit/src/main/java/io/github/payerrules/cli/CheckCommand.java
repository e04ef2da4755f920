package io.github.payerrules.cli;

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
import java.io.IOException;
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

  /** Small enough that the first answers come soon. */
  private static final int CHUNK = 64;

  private final Tally tally = new Tally();
  private final RepeatedClaims repeated = new RepeatedClaims();
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
    repeated.tell(json ? cli.errors(spec) : cli.page(spec));
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
    CheckOutput output = json
        ? new CheckJson(spec.commandLine().getOut(), tasks)
        : new CheckText(cli.page(spec), tasks, earlier != null);
    try (Progress progress = Progress.start(cli.terminal());
        BatchRun<FoundClaim> run = batch(rules).start(found -> claim(found, payers), reviewed -> {
          show(rules, reviewed, output);
          progress.step();
        })) {
      for (Path file : files) {
        FoundClaim.eachOf(reader, file, run::add);
      }
      unread.forEach(problem -> run.add(FoundClaim.unread(problem)));
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

  private @Nullable Claim claim(FoundClaim found, Set<String> payers) {
    ClaimRead read = found.read();
    Claim claim = read == null ? null : read.claim();
    if (read == null || claim == null || !payers.contains(claim.payer())) {
      return null;
    }
    Claim whole = answers == null
        ? claim
        : answers.addedTo(claim, ClaimPlace.of(read).toString(), reading.keepsKey(read));
    return request ? whole.toBuilder().purpose(ClaimPurpose.REQUEST).build() : whole;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw ClaimFiles.unwritable(file, failed);
    }
  }

  private void show(PayerRules rules, Reviewed<FoundClaim> reviewed, CheckOutput output) {
    Problem ofFile = reviewed.item().ofFile();
    if (ofFile != null) {
      unreadable(ClaimPlace.of(ofFile), null, List.of(ofFile), output);
      return;
    }
    ClaimRead read = Objects.requireNonNull(reviewed.item().read());
    Claim claim = read.claim();
    Review review = reviewed.review();
    if (claim == null) {
      unreadable(ClaimPlace.of(read), null, read.problems(), output);
    } else if (review == null) {
      Problem problem = notReviewed(rules, read, claim, reviewed.failure());
      unreadable(ClaimPlace.of(read), claim.id(), List.of(problem), output);
    } else {
      reviewed(read, claim, review, output);
    }
  }

  private Problem notReviewed(
      PayerRules rules, ClaimRead read, Claim claim, @Nullable Throwable failure) {
    return failure == null
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
            FoundClaim.FAULT);
  }

  private void reviewed(ClaimRead read, Claim claim, Review review, CheckOutput output) {
    ClaimPlace place = ClaimPlace.of(read);
    tally.add(review);
    repeated.add(place.nameOf(claim.id()), claim);
    record(place.nameOf(claim.id()), claim, review);
    if (questionsFile != null) {
      form.add(place.toString(), claim, review, reading.keepsKey(read));
    }
    ReviewChanges changes = earlier == null ? null : earlier.changes(review);
    if (worklist != null) {
      worklist.add(place.nameOf(claim.id()), claim, review);
    }
    if (worklist == null || json) {
      output.review(read, claim, review, changes);
    }
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
      ClaimPlace place, @Nullable String claim, List<Problem> problems, CheckOutput output) {
    tally.addUnreadable();
    if (earlier != null) {
      earlier.addUnreadable(claim);
    }
    output.unreadable(place, claim, problems);
  }
}
