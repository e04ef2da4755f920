package io.github.payerrules.internal.words;

import org.jspecify.annotations.Nullable;

/**
 * A fact of which it is not known whether there is one, such as a service from before the day from
 * which history is known. No condition holds of it for certain; some fail for certain.
 */
public abstract class Supposed extends Thing {

  /**
   * What a word comes to, whatever the fact may be; {@code null} where that is not known. A number
   * is the least that it can be.
   */
  public abstract @Nullable Object answer(Word word, Object[] arguments);

  /** What would tell whether there is one. */
  @Override
  public abstract Missing missing();
}
