package io.github.payerrules.internal.reading;

/**
 * The text of one value in a JSON file, cut out by counting brackets alone.
 *
 * @param text the text; empty when it was too large
 * @param line the line in which it begins
 * @param column the column in which it begins
 * @param end how it ended
 */
record Slice(String text, int line, int column, End end) {

  /** How a value ended. */
  enum End {
    /** With its last bracket. */
    CLOSED,
    /** With its line, although brackets or a quotation mark are open: the line was cut off. */
    LINE_ENDS,
    /** With the file, although brackets or a quotation mark are open. */
    FILE_ENDS,
    /** It was closed, but it is larger than allowed and was not kept. */
    TOO_LARGE
  }
}
