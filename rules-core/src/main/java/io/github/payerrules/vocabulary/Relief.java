package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What the documented diagnostic blocks before this service did; unknown when
 * {@code diagnosticBlocks} is.
 */
public interface Relief {

  /** How many diagnostic blocks gave relief of at least that many percent. */
  @Nullable
  Integer blocksOfAtLeast(int percent);

  /** Days between the last two diagnostic blocks; conditions on it fail when there are not two. */
  @Nullable
  Integer daysBetweenBlocks();

  /**
   * Whole months from the last diagnostic block to this service; conditions fail when there is
   * none.
   */
  @Nullable
  Integer monthsSinceLastBlock();
}
