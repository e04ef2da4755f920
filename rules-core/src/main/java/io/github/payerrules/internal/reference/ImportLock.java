package io.github.payerrules.internal.reference;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets one import at a time write into a folder, also of several processes. */
final class ImportLock implements Closeable {

  private static final String NAME = ".import.lock";
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int MOST_PAUSES = 3_000;

  private final FileChannel channel;

  private ImportLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for another import, up to a minute; makes the folder where it is not there. */
  static ImportLock of(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      for (int pause = 0; pause < MOST_PAUSES; pause++) {
        if (locks(channel)) {
          return new ImportLock(channel);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      throw new IOException("another import is using it");
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException anotherThread) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
