package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;

/** One level of the {@link Hierarchy}, with the loops in it. Not thread-safe. */
abstract class Level {

  private String loop;

  Level(String loop) {
    this.loop = loop;
  }

  /** The loop of the segment that was last taken. */
  final String loop() {
    return loop;
  }

  final void enter(String inner) {
    loop = inner;
  }

  /** Whether the segment belongs here. */
  abstract boolean take(Segment segment);
}
