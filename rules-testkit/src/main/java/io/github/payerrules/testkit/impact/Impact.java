package io.github.payerrules.testkit.impact;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.testkit.change.PayerDifference;
import io.github.payerrules.testkit.change.RulesDiff;
import io.github.payerrules.testkit.impact.Comparer.Compared;
import io.github.payerrules.testkit.impact.Journal.Mark;
import io.github.payerrules.testkit.rules.LibraryVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reviews past claims by two versions of rules, and says what changes.
 *
 * <pre>{@code
 * ImpactReport report = new Impact(before, after).run(files, new ClaimReader());
 * }</pre>
 *
 * <p>Claims are read one after the other and reviewed by as many threads as there are processors;
 * no more of them are in memory than are under review. Immutable.
 */
public final class Impact {

  static final String DAY = "day";

  private static final int BATCH = 200;

  private final PayerRules before;
  private final PayerRules after;
  private final List<PayerDifference> differences;
  private final @Nullable LocalDate today;
  private final @Nullable Path journal;
  private final boolean historyElsewhere;
  private final Map<String, String> inputs;
  private final IntConsumer progress;

  /** The rules as they were and as they are. */
  public Impact(PayerRules before, PayerRules after) {
    this(before, after, RulesDiff.between(before, after));
  }

  /** The rules as they were and as they are, of which it is known what changed. */
  public Impact(PayerRules before, PayerRules after, List<PayerDifference> differences) {
    this(before, after, List.copyOf(differences), null, null, false, Map.of(), done -> {});
  }

  private Impact(
      PayerRules before,
      PayerRules after,
      List<PayerDifference> differences,
      @Nullable LocalDate today,
      @Nullable Path journal,
      boolean historyElsewhere,
      Map<String, String> inputs,
      IntConsumer progress) {
    this.before = before;
    this.after = after;
    this.differences = differences;
    this.today = today;
    this.journal = journal;
    this.historyElsewhere = historyElsewhere;
    this.inputs = inputs;
    this.progress = progress;
  }

  /** The same with a day taken as today. */
  public Impact withToday(LocalDate day) {
    return new Impact(before, after, differences, day, journal, historyElsewhere, inputs, progress);
  }

  /**
   * The same with a file in which each changed claim is kept as JSON Lines, and from which a run
   * that was interrupted goes on.
   */
  public Impact withJournal(Path file) {
    return new Impact(before, after, differences, today, file, historyElsewhere, inputs, progress);
  }

  /** The same where the rules have a source of earlier services. */
  public Impact withHistoryElsewhere() {
    return new Impact(before, after, differences, today, journal, true, inputs, progress);
  }

  /** The same with somebody who is told how many claims more are done. */
  public Impact withProgress(IntConsumer told) {
    return new Impact(before, after, differences, today, journal, historyElsewhere, inputs, told);
  }

  /**
   * The same with what decides beside the rules and claims: a journal that was kept with something
   * else is not gone on with.
   *
   * @param others by their names, such as {@code --history-from}; of files see
   *     {@link FileContents#hash(List)}
   */
  public Impact withInputs(Map<String, String> others) {
    return new Impact(
        before, after, differences, today, journal, historyElsewhere, Map.copyOf(others), progress);
  }

  /** What changed in the rules. */
  public List<PayerDifference> differences() {
    return differences;
  }

  /**
   * Reviews the claims of files.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if the journal is one of a run with other rules, claims or
   *     other files, or of another day
   */
  public ImpactReport run(List<Path> files, ClaimReader reader) throws IOException {
    Totals totals = new Totals();
    LocalDate day = day();
    try (Journal kept = journal == null
            ? Journal.none()
            : Journal.open(journal, comparison(files, day), totals::add);
        Run run = start(totals, kept, day)) {
      for (Path file : files) {
        reader.read(file, run::read);
      }
      return run.finish();
    }
  }

  /** Reviews claims that are in memory already; no journal is kept. */
  public ImpactReport run(List<ClaimRead> claims) {
    try (Journal none = Journal.none();
        Run run = start(new Totals(), none, day())) {
      claims.forEach(run::read);
      return run.finish();
    }
  }

  /** One day for the whole run, though it may go on beyond midnight. */
  private LocalDate day() {
    return today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
  }

  private Run start(Totals totals, Journal kept, LocalDate day) {
    return new Run(new Comparer(before, after, differences, historyElsewhere, day), totals, kept);
  }

  /** What decides the run, so that the journal of another one is told apart. */
  private Map<String, String> comparison(List<Path> files, LocalDate day) throws IOException {
    Map<String, String> run = new LinkedHashMap<>();
    run.put("version", LibraryVersion.current());
    run.put("old rules", rules(before));
    run.put("new rules", rules(after));
    run.put("claims", FileContents.hash(files));
    run.putAll(new TreeMap<>(inputs));
    run.put(DAY, day.toString());
    return run;
  }

  private static String rules(PayerRules rules) {
    return rules.payers().stream()
        .map(payer -> payer.payer() + payer.contentHash())
        .sorted()
        .collect(Collectors.collectingAndThen(Collectors.joining(), FileContents::hash));
  }

  /** Claims on their way; used by the thread that reads. */
  private final class Run implements AutoCloseable {

    private record Done(int claims, int unreadable, int concerned, List<ClaimChange> changes) {}

    private final Comparer comparer;
    private final Totals totals;
    private final Journal kept;
    private final ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<Future<Done>> open = new ArrayDeque<>();
    private final long done;
    private List<ClaimRead> batch = new ArrayList<>();
    private long seen;
    private Mark reached;

    Run(Comparer comparer, Totals totals, Journal kept) {
      this.comparer = comparer;
      this.totals = totals;
      this.kept = kept;
      this.reached = kept.reached();
      this.done = kept.reached().claims();
    }

    void read(ClaimRead read) {
      if (seen++ < done) {
        return;
      }
      batch.add(read);
      if (batch.size() == BATCH) {
        submit();
      }
    }

    private void submit() {
      List<ClaimRead> claims = batch;
      batch = new ArrayList<>();
      open.add(workers.submit(() -> compare(claims)));
      if (open.size() > 4 * Runtime.getRuntime().availableProcessors()) {
        takeFirst();
      }
    }

    private Done compare(List<ClaimRead> claims) {
      int unreadable = 0;
      int concerned = 0;
      List<ClaimChange> changes = new ArrayList<>();
      for (ClaimRead read : claims) {
        Claim claim = read.claim();
        if (claim == null) {
          unreadable++;
          continue;
        }
        String name =
            Objects.requireNonNullElse(claim.id(), read.file() + ", claim " + read.position());
        Compared compared = comparer.compare(claim, name, read.file(), read.position());
        concerned += compared.concerned() ? 1 : 0;
        if (compared.change() != null) {
          changes.add(compared.change());
        }
      }
      return new Done(claims.size(), unreadable, concerned, changes);
    }

    private void takeFirst() {
      try {
        Done first = open.remove().get();
        for (ClaimChange change : first.changes()) {
          totals.add(change);
          kept.change(change);
        }
        reached = new Mark(
            reached.claims() + first.claims(),
            reached.unreadable() + first.unreadable(),
            reached.concerned() + first.concerned());
        kept.mark(reached);
        progress.accept(first.claims());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reviewing", interrupted);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a review failed", failed.getCause());
      }
    }

    ImpactReport finish() {
      if (!batch.isEmpty()) {
        submit();
      }
      while (!open.isEmpty()) {
        takeFirst();
      }
      return totals.report(
          differences, reached.claims(), reached.unreadable(), reached.concerned());
    }

    @Override
    public void close() {
      workers.shutdownNow();
    }
  }
}
