package io.github.payerrules.internal.book;

import io.github.payerrules.internal.dialect.Known;
import io.github.payerrules.vocabulary.word.Names;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tables know of which some could not be read whole: a name that may stand there is let pass,
 * so that one wrong row is not reported again for every rule that needs it.
 *
 * @param unread those tables, such as {@code tables/families.csv}
 */
record KnownOfPart(Known known, Set<String> unread) implements Known {

  /**
   * What the rules of a shared folder may name for a payer that includes it: terms too that this
   * payer does not state, while another does.
   */
  static Known ofShared(Known ofPayer) {
    return new KnownOfPart(ofPayer, Set.of(PayerFiles.PAYER_FILE));
  }

  @Override
  public @Nullable Set<String> names(Names kind) {
    return unread.contains(kind.file()) ? null : known.names(kind);
  }

  @Override
  public boolean has(Names kind, String name) {
    return unread.contains(kind.file()) || known.has(kind, name);
  }

  @Override
  public @Nullable String causeOf(String carc) {
    return known.causeOf(carc);
  }
}
