package io.github.payerrules.internal.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Chunks of things on which several threads work, and what comes of them in the order of the
 * things. One thread adds and takes; where the oldest chunk waits for a worker, that thread works
 * on it itself, so that it needs no worker to go on. Not thread-safe.
 *
 * @param <I> what goes in
 * @param <O> what comes out
 */
public final class ChunkQueue<I, O> implements AutoCloseable {

  private final int chunkSize;
  private final int mostOpen;
  private final Executor workers;
  private final Function<List<I>, List<O>> work;
  private final Queue<FutureTask<List<O>>> open = new ArrayDeque<>();
  private List<I> next = new ArrayList<>();

  /**
   * An empty queue.
   *
   * @param chunkSize how many things are worked on together
   * @param mostOpen from how many chunks on the queue is full
   * @param work is called by any thread, with one chunk at a time
   */
  public ChunkQueue(
      int chunkSize, int mostOpen, Executor workers, Function<List<I>, List<O>> work) {
    this.chunkSize = chunkSize;
    this.mostOpen = mostOpen;
    this.workers = workers;
    this.work = work;
  }

  /** Adds a thing; work on its chunk begins when the chunk is complete. */
  public void add(I thing) {
    next.add(thing);
    if (next.size() == chunkSize) {
      completeChunk();
    }
  }

  /** Begins work on the last chunk, however small it is. */
  public void completeChunk() {
    if (!next.isEmpty()) {
      List<I> chunk = next;
      next = new ArrayList<>();
      FutureTask<List<O>> task = new FutureTask<>(() -> work.apply(chunk));
      open.add(task);
      workers.execute(task);
    }
  }

  /** Whether no chunk is being worked on. */
  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** Whether something should be taken before more is added. */
  public boolean isFull() {
    return open.size() >= mostOpen;
  }

  /** Whether the oldest chunk can be taken without waiting. */
  public boolean isReady() {
    FutureTask<List<O>> oldest = open.peek();
    return oldest != null && oldest.isDone();
  }

  /**
   * What came of the oldest chunk; waits for it.
   *
   * @throws IllegalStateException if the waiting thread is interrupted
   * @throws java.util.NoSuchElementException if the queue is empty
   */
  public List<O> take() {
    FutureTask<List<O>> oldest = open.remove();
    oldest.run(); // does nothing where a worker began it
    try {
      return oldest.get();
    } catch (InterruptedException interrupted) {
      oldest.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a batch", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error fatal) {
        throw fatal;
      }
      throw new IllegalStateException("the work on a batch failed", failed.getCause());
    }
  }

  /** Gives up what is not taken. */
  @Override
  public void close() {
    open.forEach(task -> task.cancel(true));
    open.clear();
    next = new ArrayList<>();
  }
}
