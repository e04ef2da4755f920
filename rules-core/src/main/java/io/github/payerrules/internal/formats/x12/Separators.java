package io.github.payerrules.internal.formats.x12;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The separators of one interchange. Each is the bytes of one character, which are two and more
 * where somebody took one that is not ASCII.
 */
final class Separators {

  private static final byte[] NONE = {};

  static final byte[] COLON = {':'};
  static final byte[] TILDE = {'~'};
  static final Separators USUAL = new Separators(new byte[] {'*'}, COLON, null, TILDE);

  /** How a byte begins, in {@link #table()}. */
  static final byte DATA = 0;

  static final byte ELEMENT = 1;
  static final byte COMPONENT = 2;
  static final byte REPETITION = 3;
  static final byte TERMINATOR = 4;
  static final byte LINE_END = 5;
  static final byte CONTROL = 6;

  private final byte[][] bytes;
  private final boolean isCorrected;

  /**
   * Made of the separators between elements, components and repetitions, and of the terminator.
   *
   * @param repetition {@code null} before version 00402, and where ISA11 is a letter
   */
  Separators(byte[] element, byte[] component, byte @Nullable [] repetition, byte[] terminator) {
    this(element, component, repetition, terminator, false);
  }

  private Separators(
      byte[] element,
      byte[] component,
      byte @Nullable [] repetition,
      byte[] terminator,
      boolean isCorrected) {
    this.isCorrected = isCorrected;
    bytes =
        new byte[][] {NONE, element, component, repetition == null ? NONE : repetition, terminator};
  }

  /** For each byte the separator that may begin with it; of several any. */
  byte[] table() {
    byte[] table = new byte[256];
    table['\r'] = LINE_END;
    table['\n'] = LINE_END;
    table[Segment.COMPONENT_MARK] = CONTROL;
    table[Segment.REPETITION_MARK] = CONTROL;
    for (byte kind : new byte[] {REPETITION, COMPONENT, ELEMENT, TERMINATOR}) {
      if (bytes[kind].length > 0) {
        table[bytes[kind][0] & 0xFF] = kind;
      }
    }
    return table;
  }

  byte[] element() {
    return bytes[ELEMENT];
  }

  byte[] terminator() {
    return bytes[TERMINATOR];
  }

  /**
   * As these, but with the separator that the composites show.
   *
   * @param isCorrected whether another one was declared
   */
  Separators withComponent(byte[] component, boolean isCorrected) {
    byte[] repetition = bytes[REPETITION];
    boolean repeats = repetition.length > 0 && !Arrays.equals(repetition, component);
    return new Separators(
        bytes[ELEMENT], component, repeats ? repetition : null, bytes[TERMINATOR], isCorrected);
  }

  /** Whether the composites show another separator than the one that is declared. */
  boolean isCorrected() {
    return isCorrected;
  }

  /** Which separator is there, {@link #DATA} if none. */
  byte kindAt(byte[] window, int at, int limit) {
    for (byte kind = TERMINATOR; kind > DATA; kind--) {
      byte[] expected = bytes[kind];
      if (expected.length > 0
          && at + expected.length <= limit
          && Arrays.equals(window, at, at + expected.length, expected, 0, expected.length)) {
        return kind;
      }
    }
    return DATA;
  }

  int size(byte kind) {
    return bytes[kind].length;
  }

  /** The most bytes that a separator has: 1, nearly always. */
  int widest() {
    return Arrays.stream(bytes).mapToInt(it -> it.length).max().orElse(1);
  }

  String componentText() {
    return new String(bytes[COMPONENT], StandardCharsets.UTF_8);
  }

  String repetitionText() {
    return new String(bytes[REPETITION], StandardCharsets.UTF_8);
  }
}
