package io.github.payerrules.internal.words;

import org.jspecify.annotations.Nullable;

/** A thing that can say what is missing when one of its words answers {@code null}. */
public interface NamesMissing {

  /** What is missing; {@code null} where it is known that there is no answer. */
  @Nullable
  Missing missing(String word);
}
