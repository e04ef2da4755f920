package io.github.payerrules.internal.reference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Walks through the sections of a payload, each of which begins at a multiple of eight bytes. */
final class Sections {

  static final int ALIGNMENT = 8;

  private final ByteBuffer payload;
  private int position;

  Sections(ByteBuffer payload) {
    this.payload = payload.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  int number() {
    return next(Integer.BYTES).getInt(0);
  }

  IntBuffer ints(int count) {
    return next(Math.multiplyExact(count, Integer.BYTES)).asIntBuffer();
  }

  /** Numbers that every look-up needs, as an array on the heap. */
  int[] intArray(int count) {
    IntBuffer section = ints(count);
    int[] numbers = new int[count];
    section.get(numbers);
    return numbers;
  }

  /** As {@link #intArray}. */
  short[] shortArray(int count) {
    ShortBuffer section = shorts(count);
    short[] numbers = new short[count];
    section.get(numbers);
    return numbers;
  }

  LongBuffer longs(int count) {
    return next(Math.multiplyExact(count, Long.BYTES)).asLongBuffer();
  }

  ShortBuffer shorts(int count) {
    return next(Math.multiplyExact(count, Short.BYTES)).asShortBuffer();
  }

  ByteBuffer bytes(int count) {
    return next(count);
  }

  private ByteBuffer next(int bytes) {
    if (bytes < 0 || bytes > payload.capacity() - position) {
      throw new WrongTableException("the table file is damaged inside", WrongTableException.AGAIN);
    }
    ByteBuffer section = payload.slice(position, bytes).order(ByteOrder.LITTLE_ENDIAN);
    position += aligned(bytes);
    return section;
  }

  static int aligned(int bytes) {
    return Math.addExact(bytes, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
