package io.github.payerrules.testkit.rules;

import java.util.Arrays;

/** Where the lines of a text begin: asked for every condition of a payer's rules. Immutable. */
final class LineStarts {

  private final int[] starts;

  LineStarts(String text) {
    int[] found = new int[64];
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, 2 * lines);
      }
      found[lines++] = at + 1;
    }
    this.starts = Arrays.copyOf(found, lines);
  }

  /** A part of the text, by lines and columns from 1. */
  TextSpan span(int start, int end) {
    return new TextSpan(line(start), column(start), line(end), column(end));
  }

  private int line(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int column(int place) {
    return place - starts[line(place) - 1] + 1;
  }
}
