package io.github.payerrules.internal.formats.x12;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the separators of an interchange in the bytes that come next. ISA declares them by its
 * fixed width; a file that lost blanks in ISA, was wrapped within it, or begins at GS or ST still
 * shows them by what follows.
 */
final class SeparatorFinder {

  /** Far enough for an ISA that was wrapped, with separators of several bytes. */
  static final int REACH = 4096;

  /** Where the next segment begins at the latest after an ISA or GS, wrapped or not. */
  private static final int NEAR = 512;

  /** Segments whose first element is a composite. */
  private static final List<String> COMPOSITES = List.of("SV1", "SVC", "SV2", "SV3", "HI");

  private static final int ELEMENTS_OF_ISA = 16;
  private static final int REPETITION_ELEMENT = 11;

  private final byte[] bytes;
  private final int from;
  private final int to;

  /** To find them in the bytes from where a segment begins. */
  SeparatorFinder(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** Whether a segment of that identifier begins here. */
  boolean beginsWith(String id) {
    int at = from + id.length();
    return at < to && matches(from, id) && isSeparator(bytes[at]);
  }

  /** Where an ISA begins in what comes, or -1: some files have a line of their own before it. */
  int isaAfter() {
    for (int at = from; at + 7 < to; at++) {
      if (matches(at, "ISA")
          && isSeparator(bytes[at + 3])
          && Segment.isCapitalOrDigit(bytes[at + 4])
          && Segment.isCapitalOrDigit(bytes[at + 5])
          && bytes[at + 6] == bytes[at + 3]) {
        return at;
      }
    }
    return -1;
  }

  /** Where a group begins in what comes, or -1: an ISA before it may be broken. */
  int groupAfter() {
    for (int at = from; at + 5 < to; at++) {
      if (matches(at, "GS")
          && isSeparator(bytes[at + 2])
          && bytes[at + 5] == bytes[at + 2]
          && (at == from || !isAlphanumeric(bytes[at - 1]))) {
        return at;
      }
    }
    return -1;
  }

  /** The separators that an ISA at this place declares. */
  Separators ofIsa() {
    byte[] element = character(from + 3);
    int at = from + 3;
    int repetitionAt = -1;
    for (int seen = 1; seen <= ELEMENTS_OF_ISA; seen++) {
      at = indexOf(element, at);
      if (at < 0) {
        return ofFollowing(element, null, "GS", "TA1");
      }
      at += element.length;
      if (seen == REPETITION_ELEMENT) {
        repetitionAt = at;
      }
    }
    byte[] repetition = repetition(repetitionAt, element);
    at = skipLineEnds(at);
    byte[] component = at < to ? character(at) : Separators.COLON;
    at += component.length;
    int next = skipLineEnds(at);
    byte[] terminator;
    if (next > at && (beginsSegment(next, element) || next >= to)) {
      terminator = new byte[] {bytes[next - 1] == '\n' ? (byte) '\n' : (byte) '\r'};
    } else if (next < to) {
      terminator = character(next);
      next = skipBlanks(next + terminator.length);
    } else {
      terminator = Separators.TILDE;
    }
    if (next < to && !beginsSegment(next, element)) {
      return ofFollowing(element, repetition, "GS", "TA1");
    }
    Separators declared = made(element, component, repetition, terminator);
    byte[] seen = componentIn(element, component);
    return seen == null || Arrays.equals(seen, component) || Arrays.equals(seen, terminator)
        ? declared
        : declared.withComponent(seen, true);
  }

  /** The separators of a file that begins at GS or ST. */
  Separators ofGroup() {
    byte[] element = character(from + 2);
    return ofFollowing(element, null, "ST", "BHT", "BPR", "BGN");
  }

  private Separators ofFollowing(byte[] element, byte @Nullable [] repetition, String... ids) {
    byte[] terminator = Separators.TILDE;
    for (String id : ids) {
      int at = indexOfSegment(id, element);
      if (at > 0) {
        int last = at - 1;
        while (last > from && isBlank(bytes[last])) {
          last--;
        }
        boolean isLine = isAlphanumeric(bytes[last]) || matches(last, element);
        terminator = isLine ? new byte[] {lineEnd(last + 1, at)} : characterEndingAt(last);
        break;
      }
    }
    return made(element, Separators.COLON, repetition, terminator);
  }

  private Separators made(
      byte[] element, byte[] component, byte @Nullable [] repetition, byte[] terminator) {
    boolean usable = isSeparator(component[0])
        && !Arrays.equals(component, element)
        && !Arrays.equals(component, terminator);
    byte[] seen = usable ? null : componentIn(element, null);
    boolean repeats = repetition != null
        && !Arrays.equals(repetition, component)
        && !Arrays.equals(repetition, terminator);
    return new Separators(
        element,
        usable ? component : seen == null ? Separators.COLON : seen,
        repeats ? repetition : null,
        terminator);
  }

  /** With no ISA to say it, the separator after the qualifier of the first composite. */
  Separators withComponentSeen(Separators found) {
    byte[] seen = componentIn(found.element(), null);
    return seen == null ? found : found.withComponent(seen, false);
  }

  /**
   * The separator after the qualifier of the composites that come, if all show the same.
   *
   * @param declared that of ISA16, if there is one: a composite that has it is enough
   */
  private byte @Nullable [] componentIn(byte[] element, byte @Nullable [] declared) {
    byte[] seen = null;
    for (int at = from + 1; at + 4 < to; at++) {
      if (isAlphanumeric(bytes[at - 1]) || bytes[at - 1] == ' ') {
        continue;
      }
      if (bytes[at] == 'I' && (matches(at, "ISA") || matches(at, "IEA"))) {
        return seen; // another interchange has its own
      }
      int size = compositeAt(at, element);
      if (size == 0) {
        continue;
      }
      int next = at + size + element.length;
      while (next < to && isAlphanumeric(bytes[next])) {
        next++;
      }
      if (next >= to || matches(next, element) || !isPlausible(bytes[next])) {
        continue;
      }
      byte[] here = character(next);
      if (declared != null && Arrays.equals(here, declared)) {
        return declared;
      }
      if (seen != null && !Arrays.equals(here, seen)) {
        return declared;
      }
      seen = here;
    }
    return seen;
  }

  /** How long the identifier is of a segment that begins there with a composite; 0 if none does. */
  private int compositeAt(int at, byte[] element) {
    if (bytes[at] != 'S' && bytes[at] != 'H') {
      return 0;
    }
    for (String id : COMPOSITES) {
      if (matches(at, id) && matches(at + id.length(), element)) {
        return id.length();
      }
    }
    return 0;
  }

  private static boolean isPlausible(byte b) {
    return isSeparator(b) && !isBlank(b) && b != '.' && b != '-';
  }

  private byte @Nullable [] repetition(int at, byte[] element) {
    if (at < 0 || at >= to || !isSeparator(bytes[at]) || isBlank(bytes[at])) {
      return null;
    }
    byte[] found = character(at);
    return Arrays.equals(found, element) ? null : found;
  }

  private int indexOfSegment(String id, byte[] element) {
    int end = Math.min(to, from + NEAR);
    for (int at = from + 1; at + id.length() < end; at++) {
      if (matches(at, id)
          && matches(at + id.length(), element)
          && !isAlphanumeric(bytes[at - 1])
          && bytes[at - 1] != ' ') {
        return at;
      }
    }
    return -1;
  }

  private boolean beginsSegment(int at, byte[] element) {
    int end = at;
    while (end < to && end < at + 3 && Segment.isCapitalOrDigit(bytes[end])) {
      end++;
    }
    return end - at >= 2 && matches(end, element);
  }

  private boolean matches(int at, String id) {
    if (at < 0 || at + id.length() > to) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (bytes[at + i] != id.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(int at, byte[] what) {
    return at >= 0
        && at + what.length <= to
        && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
  }

  private int indexOf(byte[] what, int start) {
    byte first = what[0];
    for (int at = start; at + what.length <= to; at++) {
      if (bytes[at] == first && matches(at, what)) {
        return at;
      }
    }
    return -1;
  }

  private int skipLineEnds(int start) {
    int at = start;
    while (at < to && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == '\f')) {
      at++;
    }
    return at;
  }

  private int skipBlanks(int start) {
    int at = start;
    while (at < to && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private byte lineEnd(int start, int end) {
    for (int at = start; at < end; at++) {
      if (bytes[at] == '\n') {
        return '\n';
      }
    }
    return '\r';
  }

  /** The bytes of the character that begins there: more than one only where they are UTF-8. */
  private byte[] character(int at) {
    int lead = bytes[at] & 0xFF;
    int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    for (int i = 1; i < size; i++) {
      if (at + i >= to || (bytes[at + i] & 0xC0) != 0x80) {
        return new byte[] {bytes[at]};
      }
    }
    return Arrays.copyOfRange(bytes, at, at + size);
  }

  private byte[] characterEndingAt(int last) {
    int first = last;
    while (first > from && first > last - 3 && (bytes[first] & 0xC0) == 0x80) {
      first--;
    }
    byte[] found = character(first);
    return first + found.length == last + 1 ? found : new byte[] {bytes[last]};
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == '\f';
  }

  private static boolean isSeparator(byte b) {
    return !isAlphanumeric(b) && b != ' ';
  }

  private static boolean isAlphanumeric(byte b) {
    return Segment.isCapitalOrDigit(b) || (b >= 'a' && b <= 'z');
  }
}
