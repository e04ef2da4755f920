package io.github.payerrules.internal.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that knows of which others a word holds that is given it, as in {@code sameVisitAs( line
 * )} or {@code edits.alwaysBundles( line )}: the rest need not be asked.
 */
public interface Related {

  /**
   * The others of that type of which the word may hold; {@code null} where all must be asked.
   *
   * @param words the words that lead from the other to its answer, such as
   *     {@code edits.alwaysBundles}
   */
  @Nullable
  List<?> relatedBy(Class<?> type, String words);
}
