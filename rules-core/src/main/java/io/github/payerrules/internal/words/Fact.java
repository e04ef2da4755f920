package io.github.payerrules.internal.words;

import org.jspecify.annotations.Nullable;

/**
 * A thing with which rules begin. It remembers what paths came to, so that rules that ask the same
 * ask once. Used by one thread.
 */
public abstract class Fact extends Thing {

  private final int memorySize;
  private @Nullable Object @Nullable [] memory;

  /**
   * A fact that remembers nothing yet.
   *
   * @param memorySize how many paths there are
   */
  protected Fact(int memorySize) {
    this.memorySize = memorySize;
  }

  /** What is remembered, by the number of the path; {@code null} where nothing is yet. */
  public final @Nullable Object[] memory() {
    @Nullable Object[] own = memory;
    if (own == null) {
      own = new @Nullable Object[memorySize];
      memory = own;
    }
    return own;
  }

  /**
   * Lets the fact remember in what others before it used, until it is {@linkplain #forget told to
   * forget}.
   *
   * @param lent nothing but nulls; of another length it is of no use to this fact
   * @return what the fact remembers in
   */
  public final @Nullable Object[] remember(@Nullable Object[] lent) {
    memory = lent.length == memorySize ? lent : memory;
    return memory();
  }

  /** Takes from the fact what it remembers: asked again, it evaluates again. */
  public final void forget() {
    memory = null;
  }

  /**
   * The first fact of the claim that is alike in those aspects, of which words that depend on
   * nothing else answer the same: this one where no fact before it is.
   *
   * @param aspects as {@link Aspects} has them
   */
  public Fact firstAlike(int aspects) {
    return this;
  }

  /**
   * What words answer that depend on the code and the day alone goes by this, whatever the claim:
   * facts of which it is equal get the same answers. {@code null} where the fact has no code.
   */
  public @Nullable Object codeAndDay() {
    return null;
  }

  /** The position among the facts of its type on the claim. */
  public int index() {
    return 0;
  }
}
