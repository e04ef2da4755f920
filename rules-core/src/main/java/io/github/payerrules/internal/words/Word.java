package io.github.payerrules.internal.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One word of the vocabulary. Thread-safe. */
public interface Word {

  String name();

  /** What the word is given in brackets. */
  List<Class<?>> parameters();

  /**
   * What the word answers: {@code Integer}, {@code Boolean}, {@code String} or a vocabulary type.
   */
  Class<?> type();

  /** What the word answers of the receiver; {@code null} where that is not known. */
  @Nullable
  Object ask(Object receiver, Object[] arguments);
}
