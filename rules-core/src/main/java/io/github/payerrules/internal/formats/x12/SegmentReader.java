package io.github.payerrules.internal.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Segments of X12, one after the other, in the memory of one.
 *
 * <p>Takes the separators from each ISA, and from what follows where there is no ISA. Knows no
 * transaction: whatever the segments say, it goes on to the end of the stream. Not thread-safe.
 */
public final class SegmentReader {

  /** No segment of a claim or remittance comes near it. */
  private static final int LONGEST = 1 << 16;

  private static final int MOST_ELEMENTS = 1000;

  private static final int REACH = SeparatorFinder.REACH;

  /** What begins a segment at the start of a line even where the line before was not ended. */
  private static final Set<String> KNOWN = Set.of(
      "AAA", "AMT", "BHT", "BPR", "CAS", "CLM", "CLP", "CN1", "CR1", "CR2", "CR3", "CRC", "CTP",
      "CUR", "DMG", "DTM", "DTP", "FRM", "GE", "GS", "HCP", "HI", "HL", "IEA", "ISA", "K3", "LIN",
      "LQ", "LX", "MEA", "MIA", "MOA", "N1", "N3", "N4", "NM1", "NTE", "OI", "PAT", "PER", "PLB",
      "PRV", "PS1", "PWK", "QTY", "REF", "SBR", "SE", "ST", "SV1", "SV5", "SVC", "SVD", "TRN",
      "TS2", "TS3");

  private final InputStream in;
  private final Segment segment = new Segment();
  private byte[] window = new byte[1 << 16];
  private int at;
  private int limit;
  private boolean ended;
  private boolean begun;
  private long before;
  private int line = 1;
  private boolean afterReturn;
  private int number;
  private boolean eachOnItsLine = true;
  private @Nullable Separators separators;
  private byte[] table = new byte[256];

  /** Reads from there; does not close it. */
  public SegmentReader(InputStream in) {
    this.in = in;
  }

  /** The next segment, which is always the same object; {@code null} at the end. */
  public @Nullable Segment next() throws IOException {
    if (!begun) {
      begun = true;
      skipByteOrderMark();
    }
    if (!skipBetween()) {
      return null;
    }
    Separators now = separatorsHere();
    segment.begin(++number, line, before + at, now);
    segment.end(readElements(now, now.widest()));
    return segment;
  }

  private Flaw readElements(Separators now, int widest) throws IOException {
    int start = at;
    boolean tooLong = false;
    while (true) {
      if (at == limit) {
        if (!tooLong) {
          segment.append(window, start, at);
        }
        if (!fill(1)) {
          return tooLong ? Flaw.TOO_LONG : Flaw.CUT_OFF;
        }
        start = at;
        tooLong |= segment.length() > LONGEST;
      }
      byte kind = table[window[at] & 0xFF];
      if (kind == Separators.DATA) {
        at++;
        continue;
      }
      int size = 1;
      if (widest > 1 && kind <= Separators.TERMINATOR) {
        if (limit - at < widest) {
          segment.append(window, start, at);
          fill(widest);
          start = at;
        }
        kind = now.kindAt(window, at, limit);
        if (kind == Separators.DATA) {
          at++;
          continue;
        }
        size = now.size(kind);
      }
      if (!tooLong) {
        segment.append(window, start, at);
      }
      switch (kind) {
        case Separators.ELEMENT -> {
          if (!tooLong) {
            segment.endElement(line);
            tooLong = segment.elements() > MOST_ELEMENTS;
          }
        }
        case Separators.COMPONENT, Separators.REPETITION, Separators.CONTROL -> {
          if (!tooLong) {
            segment.append(mark(kind));
          }
        }
        case Separators.TERMINATOR -> {
          countLine(window[at]);
          at += size;
          noteStyle();
          return tooLong ? Flaw.TOO_LONG : Flaw.NONE;
        }
        default -> {
          countLine(window[at]);
          if (eachOnItsLine && number > 1 && segmentFollows(now)) {
            at++;
            return Flaw.NOT_TERMINATED;
          }
        }
      }
      at += size;
      start = at;
    }
  }

  private static byte mark(byte kind) {
    return switch (kind) {
      case Separators.COMPONENT -> Segment.COMPONENT_MARK;
      case Separators.REPETITION -> Segment.REPETITION_MARK;
      default -> (byte) ' ';
    };
  }

  /** Whether files of this kind keep each segment on a line of its own is seen as they go by. */
  private void noteStyle() throws IOException {
    if (at < limit || fill(1)) {
      eachOnItsLine &= window[at] == '\r' || window[at] == '\n';
    }
  }

  private boolean segmentFollows(Separators now) throws IOException {
    fill(16);
    int next = at;
    while (next < limit && (window[next] == '\r' || window[next] == '\n')) {
      next++;
    }
    int end = next;
    while (end < limit && end < next + 3 && Segment.isCapitalOrDigit(window[end])) {
      end++;
    }
    byte[] element = now.element();
    return end < limit
        && KNOWN.contains(new String(window, next, end - next, StandardCharsets.US_ASCII))
        && end + element.length <= limit
        && Arrays.equals(window, end, end + element.length, element, 0, element.length);
  }

  /** Skips what may come between segments; returns whether one follows. */
  private boolean skipBetween() throws IOException {
    while (at < limit || fill(1)) {
      byte b = window[at];
      boolean isEmptySegment = separators != null && comes(separators.terminator());
      if (!isEmptySegment
          && b != '\r'
          && b != '\n'
          && b != ' '
          && b != '\t'
          && b != '\f'
          && b != 0
          && b != 26) {
        return true;
      }
      countLine(b);
      at += isEmptySegment && separators != null ? separators.terminator().length : 1;
    }
    return false;
  }

  private Separators separatorsHere() throws IOException {
    if (limit - at < 4) {
      fill(4);
    }
    Separators known = separators;
    boolean mayBeIsa = window[at] == 'I' && at + 3 < limit && window[at + 1] == 'S';
    if (known != null && !mayBeIsa) {
      return known;
    }
    fill(REACH);
    SeparatorFinder finder = new SeparatorFinder(window, at, Math.min(limit, at + REACH));
    if (finder.beginsWith("ISA")) {
      return take(finder.ofIsa());
    }
    if (known != null) {
      return known;
    }
    if (finder.beginsWith("GS") || finder.beginsWith("ST")) {
      SeparatorFinder wide = new SeparatorFinder(window, at, limit);
      return take(wide.withComponentSeen(finder.ofGroup()));
    }
    int isa = finder.isaAfter();
    if (isa < 0) {
      int group = finder.groupAfter();
      SeparatorFinder wide = new SeparatorFinder(window, Math.max(at, group), limit);
      return take(group < 0 ? Separators.USUAL : wide.withComponentSeen(wide.ofGroup()));
    }
    while (at < isa) {
      countLine(window[at++]);
    }
    return take(new SeparatorFinder(window, at, Math.min(limit, at + REACH)).ofIsa());
  }

  private Separators take(Separators found) {
    separators = found;
    table = found.table();
    return found;
  }

  private void countLine(byte b) {
    if (b == '\n') {
      line += afterReturn ? 0 : 1;
      afterReturn = false;
    } else {
      afterReturn = b == '\r';
      line += afterReturn ? 1 : 0;
    }
  }

  private boolean comes(byte[] expected) {
    return at + expected.length <= limit
        && Arrays.equals(window, at, at + expected.length, expected, 0, expected.length);
  }

  private void skipByteOrderMark() throws IOException {
    fill(3);
    if (limit - at >= 3
        && (window[at] & 0xFF) == 0xEF
        && (window[at + 1] & 0xFF) == 0xBB
        && (window[at + 2] & 0xFF) == 0xBF) {
      at += 3;
    }
  }

  /** Has at least so many bytes ready, fewer only at the end; whether there is any. */
  private boolean fill(int wanted) throws IOException {
    if (limit - at >= wanted) {
      return true;
    }
    if (at > 0) {
      System.arraycopy(window, at, window, 0, limit - at);
      before += at;
      limit -= at;
      at = 0;
    }
    while (limit < wanted && !ended) {
      int count = in.read(window, limit, window.length - limit);
      if (count < 0) {
        ended = true;
      } else {
        limit += count;
      }
    }
    return limit > at;
  }
}
