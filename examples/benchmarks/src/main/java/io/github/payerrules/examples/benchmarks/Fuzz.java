package io.github.payerrules.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the readers with files that were good and had parts changed: claims in all formats, rule
 * folders, imported tables, packs, remittances, answers of payers and visits. Nothing may be thrown
 * but what is documented, take more than two seconds of processor time, or quote what the file
 * holds. Each kind has the same share of the processor's time. Arguments: how many seconds (60),
 * the seed (1), one kind (all).
 */
public final class Fuzz {

  /** What is fed, and what is held against it; throws where something is wrong. */
  interface Target {

    String name();

    void feed(Random random) throws Exception;
  }

  private static final long LONGEST_NANOS = 2_000_000_000L;
  private static final long PROGRESS_NANOS = 60_000_000_000L;
  private static final int SHOWN = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How many inputs a kind had, and how long they took together. */
  private static final class Share {

    private final Target target;
    private int inputs;
    private long nanos;

    Share(Target target) {
      this.target = target;
    }
  }

  private final List<Share> shares;
  private final StringBuilder failures = new StringBuilder();
  private int failed;
  private long longest;

  Fuzz(List<Target> targets) {
    shares = targets.stream().map(Share::new).toList();
  }

  /** Prints how many inputs of each kind, and exits with 1 where one failed. */
  public static void main(String[] arguments) throws IOException {
    int seconds = Arguments.number(arguments, 0, 60);
    long seed = Arguments.number(arguments, 1, 1);
    Path folder = Files.createTempDirectory("fuzz");
    try {
      List<Target> targets = targets(folder, repository()).stream()
          .filter(target -> arguments.length < 3 || target.name().equals(arguments[2]))
          .toList();
      Fuzz fuzz = new Fuzz(targets);
      fuzz.run(System.nanoTime() + seconds * 1_000_000_000L, Integer.MAX_VALUE, seed);
      System.out.println(fuzz.figures());
      if (fuzz.failed > 0) {
        System.exit(1);
      }
    } finally {
      delete(folder);
    }
  }

  /** All kinds of input. */
  static List<Target> targets(Path folder, Path repository) throws IOException {
    return List.of(
        new FuzzedClaims(repository),
        new FuzzedRules(folder),
        new FuzzedTables(folder),
        new FuzzedPacks(folder),
        new FuzzedRemittances(repository),
        new FuzzedAnswers(repository));
  }

  /** The folder in which {@code examples} stands: this one, or one above. */
  static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (here.getParent() != null && !Files.isDirectory(here.resolve("examples/837p"))) {
      here = here.getParent();
    }
    return here;
  }

  /**
   * Feeds until the time is over, or so many of each kind; input n of a seed is always the same.
   */
  void run(long endsAt, int most, long seed) {
    long progressAt = System.nanoTime() + PROGRESS_NANOS;
    for (Share share = next(most);
        share != null && System.nanoTime() - endsAt < 0;
        share = next(most)) {
      feed(share, seed);
      if (System.nanoTime() - progressAt > 0) {
        progressAt += PROGRESS_NANOS;
        System.err.println(figures());
      }
    }
  }

  /** The kind that took the least time so far; null where each had its inputs. */
  private @Nullable Share next(int most) {
    return shares.stream()
        .filter(share -> share.inputs < most)
        .min(Comparator.comparingLong(share -> share.nanos))
        .orElse(null);
  }

  private void feed(Share share, long ofRun) {
    long seed = ofRun * 1_000_003L + share.inputs;
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      share.target.feed(new Random(seed));
    } catch (Exception | Error thrown) {
      fail(share.target, seed, thrown.toString());
    }
    long nanos = THREADS.getCurrentThreadCpuTime() - start;
    longest = Math.max(longest, nanos);
    if (nanos > LONGEST_NANOS) {
      fail(share.target, seed, "took %.1f s".formatted(nanos / 1e9));
    }
    share.inputs++;
    share.nanos += nanos;
  }

  private void fail(Target target, long seed, String why) {
    failed++;
    if (failed <= SHOWN) {
      failures.append("%n%s, seed %d: %s".formatted(target.name(), seed, why));
    }
  }

  int failed() {
    return failed;
  }

  String figures() {
    return "%,d inputs (%s); %d failed; the longest took %.2f s%s"
        .formatted(
            shares.stream().mapToLong(share -> share.inputs).sum(),
            shares.stream()
                .map(share -> "%s %,d".formatted(share.target.name(), share.inputs))
                .collect(Collectors.joining(", ")),
            failed,
            longest / 1e9,
            failures);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
