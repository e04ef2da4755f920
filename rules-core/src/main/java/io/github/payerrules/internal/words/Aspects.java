package io.github.payerrules.internal.words;

import io.github.payerrules.vocabulary.word.Aspect;
import java.util.Arrays;
import java.util.Collection;

/** Sets of aspects as bits, since lines are compared by them in each review. */
public final class Aspects {

  private Aspects() {}

  /** A bit for each of the aspects. */
  public static int bits(Collection<Aspect> aspects) {
    return aspects.stream().mapToInt(Aspects::bit).reduce(0, (some, more) -> some | more);
  }

  /** The bit of an aspect. */
  public static int bit(Aspect aspect) {
    return 1 << Arrays.asList(Aspect.values()).indexOf(aspect);
  }
}
