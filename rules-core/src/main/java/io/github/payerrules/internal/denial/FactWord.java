package io.github.payerrules.internal.denial;

import org.jspecify.annotations.Nullable;

/** Something that a condition asks of a line: true, false, or {@code null} where it is unknown. */
@FunctionalInterface
interface FactWord {

  @Nullable
  Boolean of(AskedLine line);
}
