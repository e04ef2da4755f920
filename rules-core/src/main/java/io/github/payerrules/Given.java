package io.github.payerrules;

import org.jspecify.annotations.Nullable;

/** Refuses what a caller left out, at once and by its name. */
final class Given {

  private Given() {}

  /**
   * The argument.
   *
   * @throws IllegalArgumentException if it is null
   */
  static <T> T given(@Nullable T argument, String name) {
    if (argument == null) {
      throw new IllegalArgumentException(name + " is null; give one");
    }
    return argument;
  }
}
