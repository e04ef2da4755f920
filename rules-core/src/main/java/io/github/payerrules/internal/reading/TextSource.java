package io.github.payerrules.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as UTF-8 text, without its byte-order mark. Where the bytes are no text, what came before
 * is handed out first, and then {@link BadText} is thrown: the claims before it are not lost, as
 * they would be with Java's own decoder.
 */
public final class TextSource extends Reader {

  private static final String SAVE_AS_UTF_8 =
      "save it as UTF-8 (in Notepad: Save as, Encoding UTF-8)";

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean begun;
  private boolean ended;
  private int line = 1;
  private @Nullable BadText failure;

  /** The bytes of a stream, which stays the caller's to close. */
  public TextSource(InputStream in) {
    this.in = in;
  }

  static TextSource of(String text) {
    return new TextSource(new ByteArrayInputStream(bytes(text)));
  }

  /** A text in UTF-8; where half of a character stands the bytes end with one that is none. */
  public static byte[] bytes(String text) {
    int half = firstHalf(text);
    byte[] bytes = text.substring(0, half).getBytes(StandardCharsets.UTF_8);
    if (half == text.length()) {
      return bytes;
    }
    byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
    broken[bytes.length] = (byte) 0xFF;
    return broken;
  }

  /** The index of the first surrogate without its other half; the length if there is none. */
  static int firstHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return text.length();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!begun) {
      begun = true;
      skipByteOrderMark();
    }
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (failure == null) {
      CoderResult result = decoder.decode(bytes, out, ended);
      int good = countText(target, offset, out.position());
      if (result.isError() && failure == null) {
        failure = notUtf8();
      }
      if (out.position() > 0) {
        if (good > 0) {
          return good;
        }
      } else if (result.isUnderflow() && ended) {
        return -1;
      } else if (result.isOverflow()) {
        return readPair(target, offset);
      } else if (failure == null) {
        fill();
      }
    }
    throw failure;
  }

  /** Room for one character only, and a pair (such as an emoji) comes next: no caller does so. */
  private static int readPair(char[] target, int offset) {
    target[offset] = '\uFFFD';
    throw new IllegalStateException("read at least two characters at a time");
  }

  /** How many of the characters are text; counts their lines, and notes the first that is none. */
  private int countText(char[] target, int offset, int length) {
    for (int i = 0; i < length; i++) {
      char c = target[offset + i];
      if (c == '\n') {
        line++;
      } else if (c < ' ' && c != '\t' && c != '\r' && c != '\f') {
        failure = notText();
        return i;
      }
    }
    return length;
  }

  private void skipByteOrderMark() throws IOException {
    fill();
    while (bytes.remaining() < 4 && !ended) {
      fill();
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
    } else if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
      failure = new BadText(1, "the file is in UTF-32, not UTF-8", SAVE_AS_UTF_8);
    } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      failure = new BadText(1, "the file is in UTF-16, not UTF-8", SAVE_AS_UTF_8);
    }
  }

  private boolean startsWith(int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.remaining() || (bytes.get(i) & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private BadText notUtf8() {
    return new BadText(line, "a character is not in UTF-8", SAVE_AS_UTF_8);
  }

  private BadText notText() {
    return new BadText(
        line,
        "this is not a text file: there is a control character in it",
        "claims are JSON or YAML text files: unpack archives and export spreadsheets first");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
