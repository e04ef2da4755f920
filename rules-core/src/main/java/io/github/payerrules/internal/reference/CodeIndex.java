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
    return new CodeIndex(sections.intArray(size), sections.shortArray(slotCount(size)));
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
