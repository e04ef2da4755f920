package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import java.util.Arrays;

/** Where the spots of one claim are, in two arrays: a file has many claims. Not thread-safe. */
final class Spots {

  /** The line number of what belongs to the whole claim. */
  static final int OF_CLAIM = 0;

  private static final int SIZE = 3;

  private Spot[] spots = new Spot[16];
  private int[] places = new int[16 * SIZE];
  private int count;

  void add(int lineNumber, Spot spot, Segment segment) {
    add(lineNumber, spot, segment.number(), segment.line());
  }

  void add(int lineNumber, Spot spot, int segment, int line) {
    if (count == spots.length) {
      spots = Arrays.copyOf(spots, count * 2);
      places = Arrays.copyOf(places, count * 2 * SIZE);
    }
    int at = count * SIZE;
    spots[count++] = spot;
    places[at] = lineNumber;
    places[at + 1] = segment;
    places[at + 2] = line;
  }

  /** The first of its kind; {@link Place#NONE} if there is none. */
  Place find(int lineNumber, Spot spot) {
    for (int i = 0; i < count; i++) {
      if (spots[i] == spot && places[i * SIZE] == lineNumber) {
        return new Place(places[i * SIZE + 1], places[i * SIZE + 2]);
      }
    }
    return Place.NONE;
  }
}
