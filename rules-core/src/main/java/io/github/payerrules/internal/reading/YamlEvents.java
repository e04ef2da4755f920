package io.github.payerrules.internal.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a YAML text. A text that does not end is refused before it fills the memory. */
final class YamlEvents {

  private final Budget budget;
  private final ParserImpl parser;
  private int lastLine = 1;

  YamlEvents(Reader reader, int longestEvent) {
    budget = new Budget(reader, longestEvent);
    // The limit of the whole text is lifted: claims are counted one by one.
    LoadSettings settings = LoadSettings.builder()
        .setUseMarks(true)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
    parser = new ParserImpl(settings, new StreamReader(settings, budget));
  }

  Event peek() {
    return parser.peekEvent();
  }

  Event next() {
    Event event = parser.next();
    budget.left = budget.whole;
    lastLine = Math.max(lastLine, line(event));
    budget.line = lastLine;
    return event;
  }

  /** The line of the last event. */
  int lastLine() {
    return lastLine;
  }

  boolean nextIs(Event.ID id) {
    return parser.checkEvent(id);
  }

  static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  static int index(Event event) {
    return event.getStartMark().map(Mark::getIndex).orElse(0);
  }

  private static final class Budget extends FilterReader {
    private final int whole;
    private int left;
    private int line = 1;

    Budget(Reader reader, int whole) {
      super(reader);
      this.whole = whole;
      this.left = whole;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      left -= Math.max(count, 0);
      if (left < 0) {
        throw new BadText(
            line, "one text or comment is larger than 8 MiB", "reading stopped where it begins");
      }
      return count;
    }
  }
}
