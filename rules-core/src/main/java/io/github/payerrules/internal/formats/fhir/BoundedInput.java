package io.github.payerrules.internal.formats.fhir;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a resource that is larger than the memory should hold. Not thread-safe. */
final class BoundedInput extends FilterInputStream {

  /** What a bundle may have, with the documents in it. */
  static final int MOST = 64 << 20;

  private long left = MOST;

  /** The bound was reached. */
  static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("the resource is too large");
    }
  }

  BoundedInput(InputStream in) {
    super(in);
  }

  /** Another resource begins. */
  void begin() {
    left = MOST;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws TooLargeException {
    left -= Math.max(0, read);
    if (left < 0) {
      throw new TooLargeException();
    }
  }
}
