package io.github.payerrules.internal.dialect;

/**
 * A piece of a rule file.
 *
 * @param kind what it is
 * @param text as written; of a text without its quotes
 * @param line the line in the file, from 1
 * @param startsLine whether nothing but space stands before it in its line
 * @param open whether it is a text without its closing quote, or the end of a file within a comment
 * @param start where it begins in the file's text with plain line feeds, its quotes included
 * @param end where it ends there
 */
public record Token(
    Kind kind, String text, int line, boolean startsLine, boolean open, int start, int end) {

  private static final int LONGEST_SHOWN = 40;

  /** What a piece is. */
  public enum Kind {
    WORD,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  /** Whether it is that word or sign. */
  public boolean is(String wanted) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wanted);
  }

  /** The token for a message. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT -> "the text " + quoted(text);
      default -> quoted(text);
    };
  }

  /** A text in quotes for a message, cut where it is long. */
  static String quoted(String text) {
    return "\"" + cut(text) + "\"";
  }

  /** A text for a message, cut where it is long. */
  static String cut(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
  }
}
