package io.github.payerrules.internal.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a YAML text. A text that does not end is refused before it fills the memory. */
final class YamlEvents {

  /** The parser reads so much before it needs it. */
  private static final int READ_AHEAD = 1 << 13;

  private final Budget budget;
  private final ParserImpl parser;
  private int lastLine = 1;

  private int open;

  YamlEvents(Reader reader) {
    budget = new Budget(reader, Limits.LONGEST_TEXT + READ_AHEAD);
    // The limit of the whole text is lifted: claims are counted one by one.
    LoadSettings settings = LoadSettings.builder()
        .setUseMarks(true)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
    parser = new ParserImpl(settings, new StreamReader(settings, budget));
  }

  Event peek() {
    return parsed(parser::peekEvent);
  }

  Event next() {
    Event event = parsed(parser::next);
    budget.left = budget.whole;
    lastLine = Math.max(lastLine, line(event));
    budget.line = lastLine;
    open += change(event);
    if (open > Limits.DEEPEST) {
      // The parser looks again at all that is open for each bracket.
      throw stop(
          String.format(
              Locale.ROOT, "lists and objects are nested more than %,d deep", Limits.DEEPEST),
          "reading stopped here");
    }
    return event;
  }

  /** How an event changes the number of lists and objects that are open. */
  static int change(Event event) {
    return switch (event.getEventId()) {
      case MappingStart, SequenceStart -> 1;
      case MappingEnd, SequenceEnd -> -1;
      default -> 0;
    };
  }

  /** The parser lets what it meets in a broken escape pass, with the text in its message. */
  private <T> T parsed(Supplier<T> step) {
    try {
      return step.get();
    } catch (YamlEngineException known) {
      throw known;
    } catch (RuntimeException broken) {
      throw stop(
          "after this line a backslash is not followed by the code of a character",
          "write the character itself, or \\u and its code in four digits or letters from a to f");
    }
  }

  private YamlEngineException stop(String what, String fix) {
    return new ReaderException(new BadText(lastLine, what, fix));
  }

  /** Carries what is wrong through the parser, as failures of the reader are carried. */
  private static final class ReaderException extends YamlEngineException {

    private static final long serialVersionUID = 1L;

    ReaderException(BadText bad) {
      super(bad);
    }
  }

  /** The line of the last event. */
  int lastLine() {
    return lastLine;
  }

  boolean nextIs(Event.ID id) {
    return parsed(() -> parser.checkEvent(id));
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
            line,
            String.format(
                Locale.ROOT,
                "one text or comment has more than %,d characters",
                Limits.LONGEST_TEXT),
            "reading stopped where it begins");
      }
      return count;
    }
  }
}
