package io.github.payerrules.internal.reading;

import io.github.payerrules.internal.reading.Slice.End;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a JSON text into its values, so that one value at a time is in memory, a broken one does not
 * take the next with it, and a huge one is passed over without being kept.
 */
final class JsonSlices {

  /** How a text that ended looks. */
  static final int END = -1;

  private static final int LOOK_AHEAD = 256;
  private static final Pattern LIST_OF_CLAIMS = Pattern.compile("\\{\\s*\"claims\"\\s*:\\s*\\[");

  private final Reader reader;
  private final int mostCharacters;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int limit;
  private int line = 1;
  private int column = 1;

  JsonSlices(Reader reader, int mostCharacters) {
    this.reader = reader;
    this.mostCharacters = mostCharacters;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** The next character, or {@link #END}. */
  int peek() throws IOException {
    if (position == limit) {
      fill(1);
    }
    return position == limit ? END : buffer[position];
  }

  int take() throws IOException {
    int c = peek();
    if (c != END) {
      position++;
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n' ? 1 : 0;
    }
    return c;
  }

  /** The next character that is no white space. */
  int peekSignificant() throws IOException {
    while (Character.isWhitespace(peek())) {
      take();
    }
    return peek();
  }

  /** Whether nothing but white space follows on this line, and a line follows. */
  boolean endsLine() throws IOException {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      take();
    }
    return peek() == '\n';
  }

  /** Goes to the next line that begins an object; the text between is lost. */
  void skipToNextObjectLine() throws IOException {
    do {
      while (peek() != '\n' && peek() != END) {
        take();
      }
      take();
    } while (peek() != '{' && peek() != END);
  }

  /** Takes <code>{ "claims": [</code>, if that comes next. */
  boolean takeListOfClaims() throws IOException {
    try {
      fill(LOOK_AHEAD);
    } catch (BadText later) {
      // What was read before it is good; it is thrown again when reading comes to it.
    }
    Matcher start = LIST_OF_CLAIMS.matcher(CharBuffer.wrap(buffer, position, limit - position));
    if (!start.lookingAt()) {
      return false;
    }
    for (int i = start.end(); i > 0; i--) {
      take();
    }
    return true;
  }

  /** The next value; white space before it must have been taken. */
  Slice value(Framing framing) throws IOException {
    Scan scan = new Scan(line, column);
    while (true) {
      int c = peek();
      if (c == END) {
        return scan.slice(scan.depth == 0 && !scan.inText ? End.CLOSED : End.FILE_ENDS);
      }
      if (scan.isCutOffBefore(c, framing)) {
        return scan.slice(End.LINE_ENDS);
      }
      if (scan.endsBefore(c)) {
        return scan.slice(End.CLOSED);
      }
      take();
      if (scan.endsWith((char) c)) {
        return scan.slice(End.CLOSED);
      }
    }
  }

  /** What tells a value that was cut off from the next one. */
  enum Framing {
    /** Items of a list: only a text that runs over its line. */
    LIST,
    /** Values after each other: also a line that begins with a brace where none may stand. */
    SEQUENCE,
    /** Values after each other, the first on a line of its own: any line that begins so. */
    SEQUENCE_OF_LINES,
    /** JSON Lines, as the file's name says: the end of the line. */
    LINES
  }

  /** A value so far. */
  private final class Scan {
    private final int line;
    private final int column;
    private final StringBuilder text = new StringBuilder();
    private boolean tooLarge;
    private int depth;
    private boolean inText;
    private boolean escaped;
    private char lastSignificant;

    Scan(int line, int column) {
      this.line = line;
      this.column = column;
    }

    boolean isCutOffBefore(int c, Framing framing) {
      if (c == '\n' && inText) {
        return true;
      }
      boolean nextObject = c == '{' && JsonSlices.this.column == 1 && JsonSlices.this.line > line;
      return switch (framing) {
        case LIST -> false;
        case SEQUENCE -> nextObject && "[,:".indexOf(lastSignificant) < 0;
        case SEQUENCE_OF_LINES -> nextObject;
        case LINES -> c == '\n' && depth > 0;
      };
    }

    /** Whether a value without brackets ends before this character. */
    boolean endsBefore(int c) {
      return depth == 0
          && !inText
          && (Character.isWhitespace(c) || c == ',' || c == ']' || c == '}')
          && lastSignificant != 0;
    }

    /** Adds the character; whether it closes the value. */
    boolean endsWith(char c) {
      add(c);
      if (inText) {
        boolean closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        inText = !closes;
        return closes && depth == 0;
      }
      if (!Character.isWhitespace(c)) {
        lastSignificant = c;
      }
      switch (c) {
        case '"' -> inText = true;
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {
          return false;
        }
      }
      return depth <= 0 && !inText;
    }

    private void add(char c) {
      if (!tooLarge && text.length() == mostCharacters) {
        tooLarge = true;
        text.setLength(0);
        text.trimToSize();
      }
      if (!tooLarge) {
        text.append(c);
      }
    }

    Slice slice(End end) {
      return tooLarge
          ? new Slice("", line, column, End.TOO_LARGE)
          : new Slice(
              end == End.CLOSED ? text.toString() : text.toString().stripTrailing(),
              line,
              column,
              end);
    }
  }

  /** Has at least so many characters ahead, unless the text ends before. */
  private void fill(int wanted) throws IOException {
    if (limit - position >= wanted) {
      return;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    while (limit < wanted) {
      int count = reader.read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        return;
      }
      limit += count;
    }
  }
}
