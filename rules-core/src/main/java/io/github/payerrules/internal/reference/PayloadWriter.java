package io.github.payerrules.internal.reference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Collects the sections of a payload, in the form that {@link Sections} reads. */
final class PayloadWriter {

  private final List<ByteBuffer> sections = new ArrayList<>();

  PayloadWriter number(int number) {
    return ints(number);
  }

  PayloadWriter ints(int... numbers) {
    ByteBuffer section = section(numbers.length * Integer.BYTES);
    section.asIntBuffer().put(numbers);
    return this;
  }

  PayloadWriter longs(long... numbers) {
    ByteBuffer section = section(numbers.length * Long.BYTES);
    section.asLongBuffer().put(numbers);
    return this;
  }

  PayloadWriter shorts(short... numbers) {
    ByteBuffer section = section(numbers.length * Short.BYTES);
    section.asShortBuffer().put(numbers);
    return this;
  }

  PayloadWriter bytes(byte... numbers) {
    section(numbers.length).duplicate().put(numbers);
    return this;
  }

  private ByteBuffer section(int bytes) {
    ByteBuffer section =
        ByteBuffer.allocate(Sections.aligned(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    sections.add(section);
    return section;
  }

  /** The sections in order. */
  List<ByteBuffer> sections() {
    return List.copyOf(sections);
  }
}
