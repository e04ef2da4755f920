package io.github.payerrules.internal.reading;

import java.util.Locale;

/**
 * How large one tree may be, so that a hostile or broken file cannot fill the memory.
 *
 * @param characters of text
 * @param nodes objects, lists and values
 * @param depth of objects and lists within each other
 */
record Limits(int characters, int nodes, int depth) {

  static final Limits CLAIM = new Limits(8 << 20, 100_000, 50);
  static final Limits DOCUMENT = new Limits(32 << 20, 1_000_000, 50);

  /** Of one text; in YAML also of a comment. */
  static final int LONGEST_TEXT = 1_000_000;

  /** Of the digits of a number in JSON. */
  static final int LONGEST_NUMBER = 1_000;

  /** Of lists and objects within each other; where one goes deeper reading stops. */
  static final int DEEPEST = 1_000;

  String inWords() {
    return String.format(
        Locale.ROOT, "at most %d MiB of text and %,d values", characters >> 20, nodes);
  }
}
