package io.github.payerrules.internal.reference;

import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/**
 * The codes of a table in order, and the place of each. A hash table of 16-bit places stands beside
 * the sorted codes; both stay in a processor's cache.
 */
final class CodeIndex {

  /** The most codes: a place and the empty slot fit into 16 bits. */
  static final int MOST = 0xFFFE;

  private static final int MULTIPLIER = 0x9E3779B1;

  private final int size;
  private final IntBuffer codes;
  private final ShortBuffer slots;
  private final int shift;
  private final int mask;

  private CodeIndex(int size, IntBuffer codes, ShortBuffer slots) {
    this.size = size;
    this.codes = codes;
    this.slots = slots;
    this.mask = slots.capacity() - 1;
    this.shift = Integer.numberOfLeadingZeros(mask);
  }

  static CodeIndex read(Sections sections) {
    int size = sections.number();
    return new CodeIndex(size, sections.ints(size), sections.shorts(slotCount(size)));
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
    return size;
  }

  int code(int place) {
    return codes.get(place);
  }

  /** The place of a code, or -1. */
  int place(int code) {
    int slot = (code * MULTIPLIER) >>> shift;
    while (true) {
      int place = (slots.get(slot) & 0xFFFF) - 1;
      if (place < 0 || codes.get(place) == code) {
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
