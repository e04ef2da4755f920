package io.github.payerrules.testkit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things in several threads. */
final class Workers {

  private Workers() {}

  /** What comes of each thing, in their order. */
  static <T, R> List<R> each(List<T> things, Watching watching, Function<T, R> work) {
    watching.begins(things.size());
    ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<R>> open = new ArrayList<>();
      for (T thing : things) {
        open.add(executor.submit(() -> {
          R done = work.apply(thing);
          watching.step();
          return done;
        }));
      }
      List<R> all = new ArrayList<>();
      for (Future<R> each : open) {
        all.add(each.get());
      }
      return all;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a measurement failed", failed.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
