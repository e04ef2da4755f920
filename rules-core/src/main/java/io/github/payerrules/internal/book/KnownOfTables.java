package io.github.payerrules.internal.book;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.internal.dialect.Known;
import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import io.github.payerrules.internal.tables.Setting;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.vocabulary.PriorService;
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
  public @Nullable Set<String> answers(Class<?> type, String word) {
    if (type == PriorService.class && word.equals("status")) {
      return Set.of("paid", "pending", "denied", "superseded");
    }
    return isOfTables(word) && ofAnyPayer ? null : allAnswers(word);
  }

  private static boolean isOfTables(String word) {
    return switch (word) {
      case "procedure",
          "procedurePerformed",
          "procedureGroup",
          "approach",
          "approachPerformed",
          "region",
          "contractor" -> true;
      default -> false;
    };
  }

  private @Nullable Set<String> allAnswers(String word) {
    return switch (word) {
      case "procedure", "procedurePerformed" -> tables.names(TableKind.FAMILIES);
      case "procedureGroup" -> of(tables.allFamilies(), Family::group);
      case "code" -> null;
      case "approach", "approachPerformed" -> of(tables.allProcedures(), Procedure::approach);
      case "region" -> of(tables.allProcedures(), Procedure::region);
      case "setting" -> Setting.ANSWERS;
      case "side" -> Set.of("", "LT", "RT", "bilateral");
      case "phase" -> Set.of("", "diagnostic", "therapeutic");
      case "claimType" -> Set.of("professional", "facility");
      case "status" -> Set.of("approved", "pending", "denied", "cancelled");
      case "contractor" -> tables.names(TableKind.CONTRACTORS);
      default ->
        EvidenceFact.named(word)
            .filter(fact -> !fact.allowed().isEmpty())
            .map(fact -> Set.copyOf(fact.allowed()))
            .orElse(null);
    };
  }

  private static <T> Set<String> of(Iterable<T> items, Function<T, String> text) {
    Set<String> texts = new TreeSet<>();
    texts.add("");
    items.forEach(item -> texts.add(text.apply(item)));
    return texts;
  }

  @Override
  public @Nullable Set<String> arguments(String word) {
    if (ofAnyPayer && !word.equals("inPhase")) {
      return null;
    }
    return switch (word) {
      case "sessionsOf", "has" -> tables.names(TableKind.FAMILIES);
      case "hasDiagnosisIn" -> tables.names(TableKind.DIAGNOSES);
      case "hasModifierIn",
          "hasModifierNotIn",
          "modifiersNotIn",
          "eitherHasModifierIn",
          "sharesModifierIn" -> tables.names(TableKind.MODIFIERS);
      case "hasCodeIn", "codeIn" -> tables.names(TableKind.CODES);
      case "inProgram" -> tables.names(TableKind.PROGRAMS);
      case "parameter" -> tables.terms().parameterNames();
      case "deadline" -> tables.terms().filings();
      case "inPhase" -> allAnswers("phase");
      case "byApproach" -> allAnswers("approach");
      default -> null;
    };
  }

  @Override
  public String table(String word) {
    if (word.equals("parameter") || word.equals("deadline")) {
      return "payer.yaml";
    }
    TableKind kind = switch (word) {
      case "procedure", "procedurePerformed", "procedureGroup", "sessionsOf", "has" ->
        TableKind.FAMILIES;
      case "hasDiagnosisIn" -> TableKind.DIAGNOSES;
      case "hasModifierIn",
          "hasModifierNotIn",
          "modifiersNotIn",
          "eitherHasModifierIn",
          "sharesModifierIn" -> TableKind.MODIFIERS;
      case "hasCodeIn", "codeIn" -> TableKind.CODES;
      case "inProgram" -> TableKind.PROGRAMS;
      case "contractor" -> TableKind.CONTRACTORS;
      default -> TableKind.PROCEDURES;
    };
    return "tables/" + kind.fileName();
  }

  @Override
  public @Nullable String causeOf(String carc) {
    RootCause cause = Denials.shipped().cause(carc);
    return cause == null ? null : cause.name();
  }
}
