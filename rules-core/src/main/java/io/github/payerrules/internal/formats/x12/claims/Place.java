package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;

/**
 * Where a segment is that is gone by now.
 *
 * @param segment its number; 0 if there was none
 * @param line the line in which it begins
 */
record Place(int segment, int line) {

  static final Place NONE = new Place(0, 0);

  static Place of(Segment segment) {
    return new Place(segment.number(), segment.line());
  }

  boolean isKnown() {
    return segment > 0;
  }
}
