package io.github.payerrules.internal.dialect;

/**
 * A piece of a rule file.
 *
 * @param kind what it is
 * @param text as written; of a text without its quotes
 * @param line the line in the file, from 1
 * @param startsLine whether nothing but space stands before it in its line
 */
record Token(Kind kind, String text, int line, boolean startsLine) {

  enum Kind {
    WORD,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  boolean is(String wanted) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wanted);
  }

  /** The token for a message. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT ->
        "the text \"" + (text.length() > 30 ? text.substring(0, 30) + "..." : text) + "\"";
      default -> "\"" + text + "\"";
    };
  }
}
