package io.github.payerrules.internal.words;

import org.jspecify.annotations.Nullable;

/** Joins answers to yes/no words, of which {@code null} is one that is not known. */
public final class Answers {

  private Answers() {}

  /** Yes when both are, no when either is. */
  public static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
    if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
      return false;
    }
    return (one == null || other == null) ? null : Boolean.TRUE;
  }
}
