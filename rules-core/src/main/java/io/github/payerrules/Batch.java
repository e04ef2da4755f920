package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How many claims are reviewed: in chunks, by several threads, in order, with the memory of a few
 * chunks. Each source is asked once for all claims of a chunk, by its {@code prefetched}. A claim
 * whose review fails loses only itself.
 *
 * <pre>{@code
 * try (Stream<Reviewed<Claim>> reviews = rules.batch().withThreads(8).reviewAll(claims)) {
 *   reviews.forEach(each -> store(each.item().id(), each.orThrow()));
 * }
 * }</pre>
 *
 * <p>The order of the reviews is that of the claims. No more claims are taken than are worked on:
 * who takes the reviews slowly slows the reading of the claims.
 *
 * <p>Immutable and thread-safe; the threads are those of one run and end with it.
 */
public final class Batch {

  /** More threads than any machine has processors for. */
  public static final int MOST_THREADS = 10_000;

  private final PayerRules rules;
  private final int threads;
  private final int chunkSize;
  private final @Nullable Executor executor;
  private final @Nullable LocalDate today;
  private final Consumer<BatchProgress> progress;

  Batch(PayerRules rules) {
    this(rules, Runtime.getRuntime().availableProcessors(), 256, null, null, done -> {});
  }

  private Batch(
      PayerRules rules,
      int threads,
      int chunkSize,
      @Nullable Executor executor,
      @Nullable LocalDate today,
      Consumer<BatchProgress> progress) {
    this.rules = rules;
    this.threads = threads;
    this.chunkSize = chunkSize;
    this.executor = executor;
    this.today = today;
    this.progress = progress;
  }

  /**
   * By how many threads claims are reviewed, the calling one among them; as many as there are
   * processors by default. With 1 no thread is started.
   *
   * @throws IllegalArgumentException for a number below 1 or above {@link #MOST_THREADS}
   */
  public Batch withThreads(int number) {
    if (number > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must be " + MOST_THREADS + " at most, not " + number);
    }
    return new Batch(rules, atLeastOne("threads", number), chunkSize, executor, today, progress);
  }

  /**
   * How many claims are a chunk, for which each source is asked once; 256 by default.
   *
   * @throws IllegalArgumentException for a number below 1
   */
  public Batch withChunkSize(int claims) {
    return new Batch(rules, threads, atLeastOne("chunk size", claims), executor, today, progress);
  }

  /**
   * Reviews by threads of the caller instead of new ones; {@link #withThreads} then says how many
   * chunks are given to them at a time.
   */
  public Batch withExecutor(Executor workers) {
    return new Batch(rules, threads, chunkSize, workers, today, progress);
  }

  /** The day taken as today; that of the rules' clock by default. */
  public Batch withToday(LocalDate day) {
    return new Batch(rules, threads, chunkSize, executor, day, progress);
  }

  /** Is told after each chunk how far the batch is, by the thread that takes the reviews. */
  public Batch withProgress(Consumer<BatchProgress> told) {
    return new Batch(rules, threads, chunkSize, executor, today, told);
  }

  private static int atLeastOne(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " must be 1 or more, not " + number);
    }
    return number;
  }

  /**
   * Reviews claims as the stream that is returned is consumed. Close it, unless it is consumed to
   * its end: that ends the threads, and closes the claims' stream.
   */
  public Stream<Reviewed<Claim>> reviewAll(Stream<Claim> claims) {
    return reviewAll(claims.iterator()).onClose(claims::close);
  }

  /**
   * Reviews claims as the stream that is returned is consumed. What the iterator throws ends the
   * stream, after the reviews of the claims before it.
   *
   * @see #reviewAll(Stream)
   */
  public Stream<Reviewed<Claim>> reviewAll(Iterator<Claim> claims) {
    BatchIterator reviews = new BatchIterator(this, claims);
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reviews, traits), false)
        .onClose(reviews::close);
  }

  /**
   * Begins a batch into which the caller puts items, such as what a {@link ClaimReader} reads.
   *
   * @param claimOf the claim of an item; {@code null} where it has none, which the batch then hands
   *     on in its place
   * @param each is given each item with its review in order, by the thread that adds
   */
  public <T> BatchRun<T> start(Function<T, @Nullable Claim> claimOf, Consumer<Reviewed<T>> each) {
    return new BatchRun<>(this, claimOf, each);
  }

  PayerRules rules() {
    return rules;
  }

  int threads() {
    return threads;
  }

  int chunkSize() {
    return chunkSize;
  }

  @Nullable
  Executor executor() {
    return executor;
  }

  @Nullable
  LocalDate today() {
    return today;
  }

  Consumer<BatchProgress> progress() {
    return progress;
  }
}
