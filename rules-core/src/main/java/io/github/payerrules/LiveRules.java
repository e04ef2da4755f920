package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.observe.RulesLoaded;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that can be replaced while claims are reviewed. New rules are built, warmed up and checked
 * next to those in use, and take their place at once; where anything is wrong with them, those in
 * use stay, and {@link #status()} has every problem. A review under way ends on the rules on which
 * it began.
 *
 * <pre>{@code
 * LiveRules live = LiveRules.builder(() -> PayerRules.builder().payers(folder).build())
 *     .check(next -> problemsWithYesterdaysClaims(next))
 *     .watch(folder)
 *     .start();
 * Review review = live.review(claim);
 * }</pre>
 *
 * <p>Thread-safe. Without {@link Builder#watch} it starts no thread; {@link #close()} ends the one
 * that watches.
 */
public final class LiveRules implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final Supplier<PayerRules> source;
  private final List<RulesCheck> checks;
  private volatile PayerRules current;
  private volatile LiveStatus status;
  private @Nullable Thread watcher;

  private LiveRules(Supplier<PayerRules> source, List<RulesCheck> checks) {
    this.source = source;
    this.checks = List.copyOf(checks);
    long start = System.nanoTime();
    PayerRules first = Given.given(source.get(), "what the source of rules gave");
    List<Problem> problems = problemsWith(first);
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    this.current = first;
    this.status = new LiveStatus(first.versions(), now(first.clock()), 0, null);
    tell(first, true, 0, start);
  }

  /**
   * A builder of rules that come from there.
   *
   * @param source builds the rules: when they are first used, and whenever they are reloaded
   */
  public static Builder builder(Supplier<PayerRules> source) {
    return new Builder(source);
  }

  /** The rules in use: for everything but single reviews. A batch stays with those it began on. */
  public PayerRules current() {
    return current;
  }

  /** Reviews a claim with the rules in use; see {@link PayerRules#review(Claim)}. */
  public Review review(Claim claim) {
    return current.review(claim);
  }

  /** Which rules are in use, and why the last attempt to load others failed. */
  public LiveStatus status() {
    return status;
  }

  /**
   * Reloads the rules, and takes them unless something is wrong with them.
   *
   * @return everything that is wrong; empty where they were taken
   */
  public synchronized List<Problem> reload() {
    long start = System.nanoTime();
    List<Problem> problems = new ArrayList<>();
    PayerRules next = null;
    try {
      next = Given.given(source.get(), "what the source of rules gave");
      problems.addAll(problemsWith(next));
    } catch (InvalidRulesException invalid) {
      problems.addAll(invalid.problems());
    } catch (RuntimeException | LinkageError fault) {
      problems.add(fault("the rules could not be built", fault));
    }
    Instant now = now(current.clock());
    LiveStatus before = status;
    if (next == null || !problems.isEmpty()) {
      status = new LiveStatus(
          before.versions(), before.since(), before.swaps(), new LiveStatus.Failure(now, problems));
      LOG.warn("rules not loaded, those before stay in use: {} problems", problems.size());
      tell(current, false, problems.size(), start);
    } else {
      current = next;
      status = new LiveStatus(next.versions(), now, before.swaps() + 1, null);
      LOG.info("rules loaded: {} payers", next.payerNames().size());
      tell(next, true, 0, start);
    }
    return List.copyOf(problems);
  }

  private List<Problem> problemsWith(PayerRules next) {
    next.warmUp();
    List<Problem> problems = new ArrayList<>();
    for (RulesCheck check : checks) {
      try {
        problems.addAll(check.check(next));
      } catch (RuntimeException | LinkageError fault) {
        problems.add(fault("a check of the rules failed", fault));
      }
    }
    return problems;
  }

  private static Problem fault(String what, Throwable fault) {
    // Its message may quote a claim with which a check was made.
    return new Problem(
        "rules",
        0,
        null,
        what + ": " + fault.getClass().getName(),
        "This is a fault of the program that loads the rules.");
  }

  private static Instant now(Clock clock) {
    return Instant.now(clock);
  }

  private static void tell(PayerRules inUse, boolean isTaken, int problems, long start) {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    inUse.observer().rulesLoaded(new RulesLoaded(isTaken, inUse.versions(), problems, time));
  }

  private synchronized void watch(List<Path> paths, Duration pause) {
    FileChanges changes = new FileChanges(paths, pause);
    Thread thread = new Thread(() -> reloadOnChange(changes), "payer-rules-watch");
    thread.setDaemon(true);
    thread.start();
    watcher = thread;
  }

  private void reloadOnChange(FileChanges changes) {
    try {
      while (true) {
        changes.await();
        reload();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops watching; the rules stay in use. */
  @Override
  public synchronized void close() {
    if (watcher != null) {
      watcher.interrupt();
      watcher = null;
    }
  }

  /** Collects what is watched and checked. Not thread-safe. */
  public static final class Builder {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<PayerRules> source;
    private final List<RulesCheck> checks = new ArrayList<>();
    private final List<Path> watched = new ArrayList<>();
    private Duration pause = PAUSE;

    private Builder(Supplier<PayerRules> source) {
      this.source = Given.given(source, "the source of rules");
    }

    /** Takes rules only if this check finds nothing wrong with them. */
    public Builder check(RulesCheck check) {
      checks.add(Given.given(check, "the check"));
      return this;
    }

    /**
     * Reloads the rules when files change and then rest for two looks.
     *
     * @param paths packs, payers' folders, folders of payers' folders, folders of tables
     */
    public Builder watch(Path... paths) {
      for (Path path : paths) {
        watched.add(Given.given(path, "the path"));
      }
      return this;
    }

    /**
     * How long to wait between two looks at the files; 2 seconds by default.
     *
     * @throws IllegalArgumentException for a duration below a millisecond
     */
    public Builder every(Duration duration) {
      if (Given.given(duration, "the pause").toMillis() < 1) {
        throw new IllegalArgumentException("the pause must be a millisecond or more");
      }
      this.pause = duration;
      return this;
    }

    /**
     * The rules, loaded, warm and checked.
     *
     * @throws InvalidRulesException with every problem, if there are no rules to begin with
     */
    public LiveRules start() {
      LiveRules live = new LiveRules(source, checks);
      if (!watched.isEmpty()) {
        live.watch(watched, pause);
      }
      return live;
    }
  }
}
