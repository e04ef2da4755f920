package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.batch.ChunkQueue;
import io.github.payerrules.internal.reviewing.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A batch under way, for callers that are handed their claims one by one. {@link #add} items,
 * {@link #finish}, and close it in any case:
 *
 * <pre>{@code
 * try (BatchRun<ClaimRead> run = rules.batch().start(ClaimRead::claim, this::print)) {
 *   reader.read(file, run::add);
 *   run.finish();
 * }
 * }</pre>
 *
 * <p>Not thread-safe: one thread adds, and is given the reviews.
 *
 * @param <T> what the caller puts into it
 */
public final class BatchRun<T> implements AutoCloseable {

  private final Batch batch;
  private final Function<T, @Nullable Claim> claimOf;
  private final Consumer<Reviewed<T>> each;
  private final @Nullable ThreadPoolExecutor own;
  private final ChunkQueue<Entry<T>, Reviewed<T>> queue;
  private long added;
  private long done;
  private long failed;
  private boolean closed;

  private record Entry<T>(long position, T item, @Nullable Claim claim) {}

  BatchRun(Batch batch, Function<T, @Nullable Claim> claimOf, Consumer<Reviewed<T>> each) {
    this.batch = batch;
    this.claimOf = claimOf;
    this.each = each;
    Executor workers = batch.executor();
    this.own = workers == null && batch.threads() > 1 ? workers(batch.threads() - 1) : null;
    if (workers == null) {
      workers = own == null ? Runnable::run : own;
    }
    // A chunk in work and one that waits for each thread keep all of them busy.
    this.queue = new ChunkQueue<>(batch.chunkSize(), 2 * batch.threads(), workers, this::reviewed);
  }

  /** Threads that end by themselves, should nobody close the batch. */
  private static ThreadPoolExecutor workers(int number) {
    ThreadPoolExecutor workers = new ThreadPoolExecutor(
        number, number, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
          Thread thread = new Thread(task, "payer-rules-batch");
          thread.setDaemon(true);
          return thread;
        });
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  /**
   * Adds an item. Reviews that are ready are handed on; where many are under way it waits for the
   * oldest.
   *
   * @throws IllegalStateException if the batch is closed
   */
  public void add(T item) {
    Objects.requireNonNull(item, "a batch takes no null");
    if (closed) {
      throw new IllegalStateException("the batch is closed; start another");
    }
    queue.add(new Entry<>(++added, item, claimOf.apply(item)));
    while (queue.isFull() || queue.isReady()) {
      handOn();
    }
  }

  /** Waits for all reviews and hands them on. */
  public void finish() {
    queue.completeChunk();
    while (!queue.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    for (Reviewed<T> one : queue.take()) {
      done++;
      failed += one.failure() == null ? 0 : 1;
      each.accept(one);
    }
    batch.progress().accept(new BatchProgress(done, failed));
  }

  private List<Reviewed<T>> reviewed(List<Entry<T>> chunk) {
    List<Claim> claims = new ArrayList<>();
    for (Entry<T> entry : chunk) {
      if (entry.claim() != null) {
        claims.add(entry.claim());
      }
    }
    Gathering gathering = batch.rules().gathering().prefetched(claims);
    return chunk.stream().map(entry -> reviewed(entry, gathering)).toList();
  }

  private Reviewed<T> reviewed(Entry<T> entry, Gathering gathering) {
    Claim claim = entry.claim();
    if (claim == null) {
      return new Reviewed<>(entry.position(), entry.item(), null, null);
    }
    PayerRules rules = batch.rules();
    try {
      return new Reviewed<>(
          entry.position(), entry.item(), rules.review(claim, batch.today(), gathering), null);
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Exception | Error failure) {
      return new Reviewed<>(entry.position(), entry.item(), null, failure);
    }
  }

  /** Ends the threads, and gives up the reviews that were not handed on. */
  @Override
  public void close() {
    closed = true;
    queue.close();
    if (own != null) {
      own.shutdownNow();
    }
  }
}
