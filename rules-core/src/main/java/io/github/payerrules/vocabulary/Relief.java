package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.AtMost;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * What the documented diagnostic blocks before this service did; unknown when
 * {@code diagnosticBlocks} is.
 */
public interface Relief {
  @Meaning("How many diagnostic blocks gave relief of at least that many percent.")
  @Unknown(when = "`diagnosticBlocks` is not documented", fact = "diagnosticBlocks")
  @Nullable
  Integer blocksOfAtLeast(@AtMost(100) int percent);

  @Meaning(value = "Days between the last two diagnostic blocks.", unit = "days")
  @Unknown(when = "`diagnosticBlocks` is not documented", fact = "diagnosticBlocks")
  @None("there are not two")
  @Nullable
  Integer daysBetweenBlocks();

  @Meaning(value = "Whole months from the last diagnostic block to this service.", unit = "months")
  @Unknown(when = "`diagnosticBlocks` is not documented", fact = "diagnosticBlocks")
  @None("there is none")
  @Nullable
  Integer monthsSinceLastBlock();
}
