package io.github.payerrules.internal.formats.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Hands out a file line by line, so that the reading can go on with the next resource after one
 * that is broken: where servers export one resource a line, the others are not lost. Not
 * thread-safe.
 */
final class ResourceLines extends InputStream {

  private static final byte[] FIELD = "\"resourceType\"".getBytes(StandardCharsets.US_ASCII);
  private static final int LOOK_AHEAD = 64;
  private static final int CHUNK = 1 << 16;

  /** Going back reads again: bounded, whatever the file. */
  private static final long MOST_AGAIN = BoundedInput.MOST;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int position;
  private int limit;
  private boolean atLineStart = true;
  private int line = 1;
  private int firstLine = 1;
  private long again;

  /** What was handed out since the first line after the beginning of a resource. */
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  private int keptLine;

  ResourceLines(InputStream in) {
    this.in = in;
  }

  /** The line with which this part of the file begins, from 1. */
  int firstLine() {
    return firstLine;
  }

  /** A resource begins in what was handed out. */
  void begin() {
    kept.reset();
    keptLine = 0;
  }

  /** Goes on with the next line that begins a resource; false if there is none. */
  boolean resume() throws IOException {
    boolean isBack = keptLine > firstLine && again + kept.size() <= MOST_AGAIN;
    if (isBack) {
      goBack();
    } else {
      skipToResource();
    }
    begin();
    firstLine = line;
    return limit > position;
  }

  private void goBack() {
    again += kept.size();
    byte[] before = kept.toByteArray();
    byte[] joined = new byte[Math.max(CHUNK, before.length + limit - position)];
    System.arraycopy(before, 0, joined, 0, before.length);
    System.arraycopy(buffer, position, joined, before.length, limit - position);
    limit = before.length + limit - position;
    position = 0;
    buffer = joined;
    line = keptLine;
    atLineStart = true;
  }

  private void skipToResource() throws IOException {
    while (ahead() > 0 && !(atLineStart && isResource())) {
      byte next = buffer[position++];
      atLineStart = next == '\n';
      line += atLineStart ? 1 : 0;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** At most to the end of a line: what comes after it is still here where it is broken. */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ahead() == 0) {
      return -1;
    }
    if (atLineStart && keptLine == 0 && line > firstLine && isResource()) {
      keptLine = line;
    }
    int end = position;
    int most = Math.min(limit, position + length);
    atLineStart = false;
    while (end < most && !atLineStart) {
      atLineStart = buffer[end++] == '\n';
    }
    line += atLineStart ? 1 : 0;
    int count = end - position;
    System.arraycopy(buffer, position, target, offset, count);
    if (keptLine > 0) {
      kept.write(buffer, position, count);
    }
    position = end;
    return count;
  }

  private boolean isResource() {
    int at = position;
    if (at == limit || buffer[at++] != '{') {
      return false;
    }
    while (at < limit && (buffer[at] == ' ' || buffer[at] == '\t')) {
      at++;
    }
    for (byte each : FIELD) {
      if (at == limit || buffer[at++] != each) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes are here; enough to tell what begins, but at the end of the file. */
  private int ahead() throws IOException {
    if (limit - position < LOOK_AHEAD) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
      int count = 0;
      while (limit < LOOK_AHEAD && count >= 0) {
        count = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, count);
      }
    }
    return limit - position;
  }

  @Override
  public String toString() {
    return "ResourceLines[]";
  }
}
