package io.github.payerrules.internal.book;

import io.github.payerrules.internal.dialect.Known;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a shared folder may name for a payer that includes it: what the payer may name,
 * and terms that this payer does not state, while another does.
 */
record KnownOfShared(Known known) implements Known {

  @Override
  public @Nullable Set<String> answers(Class<?> type, String word) {
    return known.answers(type, word);
  }

  @Override
  public @Nullable Set<String> arguments(String word) {
    return word.equals("parameter") || word.equals("deadline") ? null : known.arguments(word);
  }

  @Override
  public String table(String word) {
    return known.table(word);
  }

  @Override
  public @Nullable String causeOf(String carc) {
    return known.causeOf(carc);
  }
}
