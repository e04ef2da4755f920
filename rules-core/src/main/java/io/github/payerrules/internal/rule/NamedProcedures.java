package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Path.Step;
import io.github.payerrules.internal.words.Values;
import io.github.payerrules.vocabulary.word.Aspect;
import io.github.payerrules.vocabulary.word.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The procedures that a condition names: what everything goes by that needs to know of which codes
 * a rule speaks. Found by what the words declare.
 *
 * @param by what the name is of
 * @param name such as {@code ESI} or the name of a list
 * @param own whether they are those of the pattern's fact, not of other lines
 */
public record NamedProcedures(By by, String name, boolean own) {

  /** How procedures are named. */
  public enum By {
    CODE,
    FAMILY,
    FAMILY_GROUP,
    CODE_LIST,
    PROGRAM
  }

  /** Those that must be there for the condition to hold; {@code null} where it names none. */
  public static @Nullable NamedProcedures of(Condition condition) {
    if (!(condition instanceof Condition.Literal literal)
        || literal.comparison() != Comparison.EQUAL
        || literal.path().steps().isEmpty()) {
      return null;
    }
    List<Step> steps = literal.path().steps();
    Step last = steps.get(steps.size() - 1);
    boolean own = steps.size() == 1 && last.word().aspects().contains(Aspect.CODE);
    if (own && literal.literal() instanceof String answer) {
      return named(last.word().answers(), answer, true);
    }
    if (literal.literal().equals(true)
        && last.word().type() == Boolean.class
        && last.arguments().size() == 1
        && last.arguments().get(0) instanceof String given) {
      return named(last.word().given().get(0), given, own);
    }
    return null;
  }

  private static @Nullable NamedProcedures named(Values values, String name, boolean own) {
    By by = by(values);
    return by == null ? null : new NamedProcedures(by, name, own);
  }

  private static @Nullable By by(Values values) {
    if (values.form() == Form.PROCEDURE_CODE) {
      return By.CODE;
    }
    return values.names() == null
        ? null
        : switch (values.names()) {
          case FAMILIES -> By.FAMILY;
          case FAMILY_GROUPS -> By.FAMILY_GROUP;
          case CODE_LISTS -> By.CODE_LIST;
          case PROGRAMS -> By.PROGRAM;
          default -> null;
        };
  }
}
