package io.github.payerrules.internal.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that a caller gave. One that answers with no byte although it is not at its end, as
 * broken wrappers do, would be asked for ever: it fails instead, as in the JDK's own readers.
 */
public final class GivenStream extends FilterInputStream {

  public GivenStream(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int read = in.read(into, from, most);
    if (read == 0 && most > 0) {
      throw new IOException("the stream returned zero bytes");
    }
    return read;
  }
}
