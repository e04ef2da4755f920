package io.github.payerrules.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, each with whether a line end follows. Not thread-safe. */
final class LogLines implements AutoCloseable {

  /** Longer ones are cut: no line of a log is as long. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private final InputStream in;

  private LogLines(InputStream in) {
    this.in = in;
  }

  /** A line without its end. */
  static final class Raw {
    private final byte[] bytes;
    private final boolean isEnded;

    private Raw(byte[] bytes, boolean isEnded) {
      this.bytes = bytes;
      this.isEnded = isEnded;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean isEnded() {
      return isEnded;
    }
  }

  static LogLines of(Path file, long from) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.skipNBytes(from);
    } catch (IOException failed) {
      in.close();
      throw failed;
    }
    return new LogLines(in);
  }

  @Nullable
  Raw next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (line.size() < LONGEST) {
        line.write(next);
      }
      next = in.read();
    }
    return new Raw(line.toByteArray(), next == '\n');
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
