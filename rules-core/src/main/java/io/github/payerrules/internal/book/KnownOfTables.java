package io.github.payerrules.internal.book;

import io.github.payerrules.internal.dialect.Known;
import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.vocabulary.word.Names;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rules of a payer may name, from its tables. */
final class KnownOfTables implements Known {

  private final PayerTables tables;
  private final boolean ofAnyPayer;

  private KnownOfTables(PayerTables tables, boolean ofAnyPayer) {
    this.tables = tables;
    this.ofAnyPayer = ofAnyPayer;
  }

  /** For the rules of a payer whose tables these are. */
  static KnownOfTables ofPayer(PayerTables tables) {
    return new KnownOfTables(tables, false);
  }

  /** For shared rules by themselves: a payer that includes them may have further tables. */
  static KnownOfTables ofAnyPayer(PayerTables tables) {
    return new KnownOfTables(tables, true);
  }

  @Override
  public @Nullable Set<String> names(Names kind) {
    if (ofAnyPayer) {
      return null;
    }
    return switch (kind) {
      case FAMILIES -> tables.names(TableKind.FAMILIES);
      case FAMILY_GROUPS -> of(tables.allFamilies(), Family::group);
      case APPROACHES -> of(tables.allProcedures(), Procedure::approach);
      case REGIONS -> of(tables.allProcedures(), Procedure::region);
      case CONTRACTORS -> tables.names(TableKind.CONTRACTORS);
      case DIAGNOSIS_LISTS -> tables.names(TableKind.DIAGNOSES);
      case MODIFIER_LISTS -> tables.names(TableKind.MODIFIERS);
      case CODE_LISTS -> tables.names(TableKind.CODES);
      case PROGRAMS -> tables.names(TableKind.PROGRAMS);
      case PARAMETERS -> tables.terms().parameterNames();
      case FILINGS -> tables.terms().filings();
    };
  }

  private static <T> Set<String> of(Iterable<T> items, Function<T, String> text) {
    Set<String> texts = new TreeSet<>();
    texts.add("");
    items.forEach(item -> texts.add(text.apply(item)));
    return texts;
  }

  @Override
  public @Nullable String causeOf(String carc) {
    RootCause cause = Denials.shipped().cause(carc);
    return cause == null ? null : cause.name();
  }
}
