package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Versions;
import io.github.payerrules.source.HistorySource;
import io.github.payerrules.testkit.archive.RuleArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs an old review again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Rerun an old review with the rules of its day, and show what differs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the same answer",
      "1:a different answer; the differences are shown",
      "2:the review or the claim cannot be read, or the rules are not in the archive"
    })
final class ReplayCommand implements Callable<Integer> {

  private static final Pattern FIRINGS = Pattern.compile("([0-9]{1,9}) firings");

  @Parameters(
      index = "0",
      paramLabel = "REVIEW",
      description = "A review that check --json wrote. If the file has several, choose one"
          + " with --claim.")
  private Path reviewFile;

  @Parameters(index = "1", paramLabel = "CLAIM", description = "The file with the claim.")
  private Path claimFile;

  @Option(
      names = "--archive",
      required = true,
      paramLabel = "DIR",
      description = "The folder that payer-rules archive wrote.")
  private Path archive;

  @Option(
      names = "--claim",
      paramLabel = "ID",
      description = "The id of the claim, if" + " there are several.")
  private @Nullable String claimId;

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "The CMS tables that the claim was reviewed with.")
  private @Nullable Path tables;

  @Mixin
  private ClaimReading reading;

  @Mixin
  private PastServices past;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Review old = review();
    PayerRules rules = rules(old);
    ClaimReader reader = reading.reader(rules).withPayer(old.payer());
    past.read(reader, cli.errors(spec));
    Review now = rules.review(claim(reader, old), old.reviewedOn());
    Page page = cli.page(spec);
    List<String> other = StampDifference.of(old.versions(), now.versions());
    List<String> differences = new ArrayList<>();
    compare("finding", old.findings(), now.findings(), differences);
    compare("question", old.questions(), now.questions(), differences);
    compare("not evaluated", old.notEvaluated(), now.notEvaluated(), differences);
    if (differences.isEmpty()) {
      page.line("the same answer on " + old.reviewedOn() + " by " + old.payer() + " "
          + old.versions().rules() + ": " + now.verdict() + ", "
          + TestReport.count(now.findings().size(), "finding") + ", "
          + TestReport.count(now.questions().size(), "question") + ", "
          + now.notEvaluated().size() + " not evaluated");
      stamp(page, old, other);
      return PayerRulesCli.FOUND_NOTHING;
    }
    page.line("another answer: " + old.verdict() + " was, " + now.verdict() + " is");
    differences.forEach(difference -> page.entry(2, difference));
    stamp(page, old, other);
    page.entry(
        0,
        other.isEmpty()
            ? "All that the stamp names is the same, and the answer is not: "
                + (old.versions().input().isEmpty()
                    ? "the claim or its history must be another; give the claim as it was reviewed."
                    : "this is a fault of the library; tell its authors.")
            : "The rules are those of the review. Give what is said above to differ as it was.");
    return PayerRulesCli.FOUND;
  }

  /** What of the stamp is another now. */
  private static void stamp(Page page, Review old, List<String> other) {
    other.forEach(each -> page.entry(0, each));
    if (other.isEmpty()) {
      page.entry(
          0,
          old.versions().input().isEmpty()
              ? "Rules, tables, limits and library are those of the review; whether the claim is, its"
                  + " stamp does not say."
              : "Rules, tables, limits, library, claim and sources are those of the review.");
    }
  }

  private Review review() {
    List<JsonNode> reviews = new ArrayList<>();
    try {
      for (String line : Files.readString(reviewFile).strip().lines().toList()) {
        if (!line.isBlank()) {
          reviews.add(Json.tree(line));
        }
      }
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(unreadable));
    } catch (IllegalStateException notJson) {
      throw new UsageException(reviewFile + " holds no reviews as check --json writes them");
    }
    List<JsonNode> wanted = reviews.stream()
        .filter(each -> claimId == null || claimId.equals(each.path("claim").asText()))
        .toList();
    if (wanted.size() != 1) {
      throw new UsageException(
          wanted.isEmpty()
              ? reviewFile + " holds no review of the claim"
              : reviewFile + " holds " + wanted.size()
                  + (claimId == null
                      ? " reviews; say which with --claim"
                      : " reviews of the claim; put the one to run again into a file of its own"));
    }
    try {
      return Json.value(wanted.get(0), Review.class);
    } catch (UsageException other) {
      throw new UsageException(reviewFile + " holds no review as check --json writes it");
    }
  }

  private PayerRules rules(Review old) {
    String hash = old.versions().contentHash();
    if (hash == null || hash.isEmpty()) {
      throw new UsageException("the review was made without rules of its payer");
    }
    try {
      return RuleArchive.in(archive)
          .rules(old.payer(), hash, builder -> asThen(builder, old.versions()))
          .orElseThrow(() -> new UsageException("the archive holds no rules of " + old.payer()
              + " with the content " + hash + "; put them there with payer-rules archive"));
    } catch (IOException damaged) {
      throw new UsageException(ClaimFiles.reason(damaged));
    } catch (IllegalArgumentException noStamp) {
      throw new UsageException(String.valueOf(noStamp.getMessage()));
    }
  }

  /** With the limits of the review, and the tables and sources that are named now. */
  private void asThen(PayerRules.Builder builder, Versions then) {
    builder.fingerprints(!then.input().isEmpty());
    Matcher firings = FIRINGS.matcher(then.limits());
    if (firings.lookingAt()) {
      builder.maxFirings(Integer.parseInt(firings.group(1)));
    }
    if (tables != null) {
      builder.tables(tables);
    }
    HistorySource history = past.source();
    if (history != null) {
      builder.history(history);
    }
  }

  private Claim claim(ClaimReader reader, Review old) {
    List<Claim> claims = new ArrayList<>();
    try {
      reader.read(claimFile, read -> {
        if (read.claim() != null && Objects.equals(read.claim().id(), old.claim())) {
          claims.add(read.claim());
        }
      });
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(unreadable));
    }
    if (claims.size() != 1) {
      throw new UsageException(
          claims.isEmpty()
              ? claimFile + " holds no claim with the id of the review"
              : claimFile + " holds " + claims.size() + " claims with the id of the review; put the"
                  + " one that was reviewed into a file of its own");
    }
    return claims.get(0);
  }

  private static <T> void compare(String what, List<T> old, List<T> now, List<String> differences) {
    List<String> was = old.stream().map(ReplayCommand::shown).sorted().toList();
    List<String> is = now.stream().map(ReplayCommand::shown).sorted().toList();
    List<String> gone = new ArrayList<>(was);
    is.forEach(gone::remove);
    List<String> come = new ArrayList<>(is);
    was.forEach(come::remove);
    gone.stream()
        .sorted(Comparator.naturalOrder())
        .forEach(each -> differences.add(what + " gone: " + each));
    come.forEach(each -> differences.add(what + " new: " + each));
  }

  /**
   * The rule or reason, and the lines; then all of it, so that nothing that differs is the same.
   */
  private static String shown(Object part) {
    ObjectNode object = Json.and(Json.object(), part);
    String rule = object.path("rule").asText(object.path("reason").asText());
    return rule + " on lines " + object.path("lines") + " " + object;
  }
}
