package io.github.payerrules.internal.reference;

import java.util.Arrays;

/**
 * The codes of a table in order, and the place of each. A hash table of 16-bit places stands beside
 * the sorted codes. Both are on the heap: they are small, stay in a processor's cache, and every
 * look-up begins here.
 */
final class CodeIndex {

  /** The most codes: a place and the empty slot fit into 16 bits. */
  static final int MOST = 0xFFFE;

  private static final int MULTIPLIER = 0x9E3779B1;

  private final int[] codes;
  private final short[] slots;
  private final int shift;
  private final int mask;

  private CodeIndex(int[] codes, short[] slots) {
    this.codes = codes;
    this.slots = slots;
    this.mask = slots.length - 1;
    this.shift = Integer.numberOfLeadingZeros(mask);
  }

  static CodeIndex read(Sections sections) {
    int size = sections.number();
    if (size < 0 || size > MOST) {
      throw new WrongTableException(
          "it says that it holds " + size + " codes", WrongTableException.AGAIN);
    }
    CodeIndex index = new CodeIndex(sections.intArray(size), sections.shortArray(slotCount(size)));
    index.check();
    return index;
  }

  /** A look-up ends at an empty slot: one that is not in order could go on for ever. */
  private void check() {
    int used = 0;
    for (short slot : slots) {
      int place = (slot & 0xFFFF) - 1;
      used += place >= 0 ? 1 : 0;
      if (place >= codes.length) {
        throw new WrongTableException(
            "the places of its codes are wrong", WrongTableException.AGAIN);
      }
    }
    for (int i = 1; i < codes.length; i++) {
      if (codes[i - 1] >= codes[i]) {
        throw new WrongTableException("its codes are not in order", WrongTableException.AGAIN);
      }
    }
    if (used != codes.length) {
      throw new WrongTableException("the places of its codes are wrong", WrongTableException.AGAIN);
    }
  }

  /** Writes codes that are sorted and distinct. */
  static void write(PayloadWriter payload, int[] sorted) {
    int slotCount = slotCount(sorted.length);
    int shift = Integer.numberOfLeadingZeros(slotCount - 1);
    short[] slots = new short[slotCount];
    for (int place = 0; place < sorted.length; place++) {
      int slot = (sorted[place] * MULTIPLIER) >>> shift;
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slotCount - 1);
      }
      slots[slot] = (short) (place + 1);
    }
    payload.number(sorted.length).ints(sorted).shorts(slots);
  }

  /** At least twice as many slots as codes, so that few are met before the right one. */
  private static int slotCount(int size) {
    return Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4);
  }

  /** The codes of an import, sorted and once each. */
  static int[] sorted(int[] codes) {
    return Arrays.stream(codes).sorted().distinct().toArray();
  }

  int size() {
    return codes.length;
  }

  int code(int place) {
    return codes[place];
  }

  /** The place of a code, or -1. */
  int place(int code) {
    int slot = (code * MULTIPLIER) >>> shift;
    while (true) {
      int place = (slots[slot] & 0xFFFF) - 1;
      if (place < 0 || codes[place] == code) {
        return place;
      }
      slot = (slot + 1) & mask;
    }
  }

  int place(String code) {
    int packed = Codes.pack(code);
    return packed == Codes.INVALID ? -1 : place(packed);
  }
}
