package io.github.payerrules.internal.dialect;

import io.github.payerrules.vocabulary.word.Names;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the payer's tables know, so that a rule that names something else is refused instead of
 * never firing.
 */
public interface Known {

  /** What the payer's folder names so; {@code null} where any name will do. */
  @Nullable
  Set<String> names(Names kind);

  /** Whether the payer's folder has the name. */
  default boolean has(Names kind, String name) {
    Set<String> names = names(kind);
    return names == null || names.contains(name);
  }

  /**
   * The root cause that a claim adjustment reason code stands for by itself; {@code null} if none.
   */
  @Nullable
  String causeOf(String carc);
}
