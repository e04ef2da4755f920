package io.github.payerrules.internal.words;

import org.jspecify.annotations.Nullable;

/**
 * A fact that remembers what paths came to, so that rules that ask the same ask once. Used by one
 * thread.
 */
public interface Remembers {

  /** What is remembered, by the number of the path; {@code null} where nothing is yet. */
  @Nullable
  Object[] memory();
}
