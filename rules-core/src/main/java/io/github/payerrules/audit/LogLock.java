package io.github.payerrules.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One writer at a time, over all processes and threads. Its file stays, and is empty. */
final class LogLock {

  private static final int TRIES = 3_000;
  private static final long PAUSE_MILLIS = 10;

  private LogLock() {}

  /** What is done while nobody else writes. */
  interface Work {
    void run() throws IOException;
  }

  static void holding(Path log, Work work) throws IOException {
    Path file = Names.beside(log, ".lock");
    // Closing the channel gives the lock back.
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      waitFor(channel, log);
      work.run();
    }
  }

  private static void waitFor(FileChannel channel, Path log) throws IOException {
    try {
      for (int i = 0; i < TRIES; i++) {
        if (tryLock(channel) != null) {
          return;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(log + ": interrupted while another process wrote to the log");
    }
    throw new IOException(log + ": another process has held the log for 30 seconds");
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException anotherThreadOfThisProcess) {
      return null;
    }
  }
}
