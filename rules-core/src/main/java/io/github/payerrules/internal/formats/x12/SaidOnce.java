package io.github.payerrules.internal.formats.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a loop said, and finds where it says another value. The same value again is no
 * contradiction. Not thread-safe; {@link #toString()} shows no content.
 */
public final class SaidOnce {

  private static final int DAY = 8;
  private static final int SPAN = 17;

  private final List<Said> said = new ArrayList<>(8);

  private record Said(OneValue what, String value, int segment, int line) {}

  /**
   * That a segment says another value than one before it in the loop.
   *
   * @param what which value
   * @param element where this segment says it
   * @param segment the number of the one before
   * @param line the line of the one before
   */
  public record Contradiction(OneValue what, int element, int segment, int line) {

    /**
     * For people: that there are two, and where the other is.
     *
     * @param where what says both, such as {@code loop}
     */
    public String inWords(String where) {
      return "a different %s is in segment %d (line %d) of the same %s"
          .formatted(what.name(), segment, line, where);
    }
  }

  /** A loop begins. */
  public void begin() {
    said.clear();
  }

  /** The next segment of the loop: {@code null} unless it contradicts one before it. */
  public @Nullable Contradiction take(Segment segment, List<OneValue> once) {
    for (OneValue each : once) {
      if (each.isIn(segment)) {
        return take(segment, each);
      }
    }
    return null;
  }

  private @Nullable Contradiction take(Segment segment, OneValue what) {
    List<Integer> elements = what.saying(segment);
    if (elements.isEmpty()) {
      return null;
    }
    String value = value(segment, elements);
    for (Said before : said) {
      if (before.what().equals(what)) {
        return before.value().equals(value)
            ? null
            : new Contradiction(what, elements.get(0), before.segment(), before.line());
      }
    }
    said.add(new Said(what, value, segment.number(), segment.line()));
    return null;
  }

  private static String value(Segment segment, List<Integer> elements) {
    StringBuilder value = new StringBuilder();
    for (int element : elements) {
      value.append(sameDay(segment.text(element))).append('\n');
    }
    return value.toString().toUpperCase(Locale.ROOT);
  }

  /** A span of one day is that day. */
  private static String sameDay(String text) {
    return text.length() == SPAN
            && text.startsWith(text.substring(0, DAY) + "-")
            && text.endsWith(text.substring(0, DAY))
        ? text.substring(0, DAY)
        : text;
  }

  @Override
  public String toString() {
    return "SaidOnce[" + said.size() + "]";
  }
}
