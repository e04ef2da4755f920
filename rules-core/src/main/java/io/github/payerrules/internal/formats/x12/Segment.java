package io.github.payerrules.internal.formats.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The current segment of a {@link SegmentReader}. Each reader has one, which the next call
 * overwrites: take from it what you need before. Not thread-safe.
 *
 * <p>Elements and components count from 1, as the standard counts them: {@code CLM05-1} is
 * {@code text(5, 1)}. What is absent is an empty text. {@link #toString()} shows no content.
 */
public final class Segment {

  static final byte COMPONENT_MARK = 0x1F;
  static final byte REPETITION_MARK = 0x1E;

  private final CodeCache codes = new CodeCache();
  private byte[] bytes = new byte[1024];
  private int length;
  private int[] ends = new int[32];
  private int[] lines = new int[32];
  private int count;
  private String id = "";
  private int number;
  private int line;
  private long offset;
  private Flaw flaw = Flaw.NONE;
  private Separators separators = Separators.USUAL;

  Segment() {}

  void begin(int newNumber, int newLine, long newOffset, Separators of) {
    length = 0;
    count = 0;
    id = "";
    number = newNumber;
    line = newLine;
    offset = newOffset;
    separators = of;
    flaw = Flaw.NONE;
  }

  void append(byte[] from, int start, int end) {
    int size = end - start;
    if (length + size > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
    }
    System.arraycopy(from, start, bytes, length, size);
    length += size;
  }

  void append(byte value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    bytes[length++] = value;
  }

  /** Ends an element; the next one begins in that line. */
  void endElement(int nextLine) {
    if (count + 1 >= ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
      lines = Arrays.copyOf(lines, lines.length * 2);
    }
    ends[count++] = length;
    lines[count] = nextLine;
  }

  void end(Flaw found) {
    endElement(line);
    id = codes.get(bytes, 0, ends[0]);
    flaw = found != Flaw.NONE || isIdentifier() ? found : Flaw.NO_IDENTIFIER;
  }

  private boolean isIdentifier() {
    int end = ends[0];
    return end >= 2
        && end <= 3
        && bytes[0] >= 'A'
        && bytes[0] <= 'Z'
        && isCapitalOrDigit(bytes[1])
        && (end == 2 || isCapitalOrDigit(bytes[2]));
  }

  static boolean isCapitalOrDigit(int b) {
    return (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  int length() {
    return length;
  }

  /** The identifier, such as {@code CLM}. */
  public String id() {
    return id;
  }

  /** Whether it has that identifier. */
  public boolean is(String identifier) {
    return id.equals(identifier);
  }

  /** Its number in the file, from 1 (ISA, GS and ST count). */
  public int number() {
    return number;
  }

  /** The line in which it begins, from 1. */
  public int line() {
    return line;
  }

  /** The line in which an element begins. */
  public int lineOf(int element) {
    return element <= 0 || element >= count ? line : lines[element];
  }

  /** Its first byte's position in the file, from 0. */
  public long offset() {
    return offset;
  }

  /** Whether its composites have another separator than the one that ISA16 declares. */
  public boolean hasUndeclaredSeparator() {
    return separators.isCorrected();
  }

  /** What is wrong with it as a segment. */
  public Flaw flaw() {
    return flaw;
  }

  /** How many elements it has; trailing empty ones count. */
  public int elements() {
    return count - 1;
  }

  private int start(int element) {
    return ends[element - 1];
  }

  private int end(int element) {
    return ends[element];
  }

  /** How many bytes the element has, with its blanks; 0 if it is absent. */
  public int size(int element) {
    return element < 1 || element >= count ? 0 : end(element) - start(element);
  }

  /** Whether the element is there and not blank. */
  public boolean has(int element) {
    if (element < 1 || element >= count) {
      return false;
    }
    for (int i = start(element); i < end(element); i++) {
      if (bytes[i] != ' ') {
        return true;
      }
    }
    return false;
  }

  /** Whether the element, or its first component, is that ASCII text. */
  public boolean has(int element, String value) {
    if (element < 1 || element >= count) {
      return false;
    }
    int from = start(element);
    int size = value.length();
    if (from + size > end(element)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (bytes[from + i] != value.charAt(i)) {
        return false;
      }
    }
    for (int i = from + size; i < end(element) && bytes[i] != COMPONENT_MARK; i++) {
      if (bytes[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** The whole element as written, without spaces around it. */
  public String text(int element) {
    if (element < 1 || element >= count) {
      return "";
    }
    String text = decode(start(element), end(element));
    if (text.indexOf(COMPONENT_MARK) >= 0) {
      text = text.replace(String.valueOf((char) COMPONENT_MARK), separators.componentText());
    }
    if (text.indexOf(REPETITION_MARK) >= 0) {
      text = text.replace(String.valueOf((char) REPETITION_MARK), separators.repetitionText());
    }
    return text;
  }

  /** A component of an element, without spaces around it. */
  public String text(int element, int component) {
    int from = componentStart(element, component);
    return from < 0 ? "" : decode(from, componentEnd(element, from));
  }

  /** As {@link #text(int)}, for codes: the same text for the same code. Never for identity. */
  public String code(int element) {
    return element < 1 || element >= count ? "" : kept(start(element), end(element));
  }

  /** As {@link #text(int, int)}, for codes: the same text for the same code. Never for identity. */
  public String code(int element, int component) {
    int from = componentStart(element, component);
    return from < 0 ? "" : kept(from, componentEnd(element, from));
  }

  /** How many components the element has: 0 when it is absent, 1 when it is simple. */
  public int components(int element) {
    if (!has(element)) {
      return 0;
    }
    int marks = 1;
    for (int i = start(element); i < end(element) && bytes[i] != REPETITION_MARK; i++) {
      if (bytes[i] == COMPONENT_MARK) {
        marks++;
      }
    }
    return marks;
  }

  /** Whether the element has the repetition separator: only what is before it is read. */
  public boolean isRepeated(int element) {
    for (int i = 0; i < size(element); i++) {
      if (bytes[start(element) + i] == REPETITION_MARK) {
        return true;
      }
    }
    return false;
  }

  private int componentStart(int element, int component) {
    if (element < 1 || element >= count) {
      return -1;
    }
    int from = start(element);
    int end = end(element);
    int left = component - 1;
    for (int i = from; left > 0; i++) {
      if (i >= end || bytes[i] == REPETITION_MARK) {
        return -1;
      }
      if (bytes[i] == COMPONENT_MARK) {
        left--;
        from = i + 1;
      }
    }
    return from;
  }

  private int componentEnd(int element, int from) {
    int end = end(element);
    int to = from;
    while (to < end && bytes[to] != COMPONENT_MARK && bytes[to] != REPETITION_MARK) {
      to++;
    }
    return to;
  }

  private String kept(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && bytes[first] == ' ') {
      first++;
    }
    while (first < last && bytes[last - 1] == ' ') {
      last--;
    }
    return codes.get(bytes, first, last);
  }

  private String decode(int from, int to) {
    boolean ascii = true;
    for (int i = from; i < to && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip();
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString()
          .strip();
    } catch (CharacterCodingException anotherCharset) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip();
    }
  }

  @Override
  public String toString() {
    return "Segment[" + number + ", line " + line + "]";
  }
}
