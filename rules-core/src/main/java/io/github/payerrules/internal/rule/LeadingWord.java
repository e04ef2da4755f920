package io.github.payerrules.internal.rule;

import org.jspecify.annotations.Nullable;

/** The words of a line by which the rules that concern it are found without asking each rule. */
public enum LeadingWord {
  PROCEDURE,
  PROCEDURE_GROUP,
  CODE;

  /** The word that the condition compares with a text, or {@code null}. */
  public static @Nullable LeadingWord of(Condition condition) {
    NamedProcedures named = NamedProcedures.of(condition);
    if (named == null || !named.own() || condition.path().type(Object.class) != String.class) {
      return null;
    }
    return switch (named.by()) {
      case FAMILY -> PROCEDURE;
      case FAMILY_GROUP -> PROCEDURE_GROUP;
      case CODE -> CODE;
      case CODE_LIST, PROGRAM -> null;
    };
  }
}
