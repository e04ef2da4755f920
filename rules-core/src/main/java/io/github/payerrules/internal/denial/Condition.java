package io.github.payerrules.internal.denial;

import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a row: words joined by {@code and}, each perhaps with {@code not} or
 * {@code unknown} before it. A word that is not known is neither true nor false, so that
 * {@code not} needs a fact as well.
 */
final class Condition {

  private enum Sense {
    TRUE,
    FALSE,
    UNKNOWN
  }

  private record Term(Sense sense, FactWord word) {
    boolean holds(AskedLine line) {
      Boolean truth = word.of(line);
      return switch (sense) {
        case TRUE -> Boolean.TRUE.equals(truth);
        case FALSE -> Boolean.FALSE.equals(truth);
        case UNKNOWN -> truth == null;
      };
    }
  }

  private final List<Term> terms;

  private Condition(List<Term> terms) {
    this.terms = terms;
  }

  boolean holds(AskedLine line) {
    return terms.stream().allMatch(term -> term.holds(line));
  }

  /** Reads a condition; words that nobody knows are added to the problems. */
  static Condition read(SheetRow row, DenialTables tables, List<Problem> problems) {
    List<Term> terms = new ArrayList<>();
    String text = row.get("when");
    if (!text.isEmpty()) {
      for (String part : text.split(" and ", -1)) {
        Term term = term(part.strip(), tables);
        if (term == null) {
          problems.add(new Problem(
              row.file(),
              row.line(),
              null,
              "unknown word in the condition: \"" + part.strip() + "\"",
              "Use a word of facts.csv or of the list in the README, or declare it in facts.csv."));
        } else {
          terms.add(term);
        }
      }
    }
    return new Condition(List.copyOf(terms));
  }

  private static @Nullable Term term(String part, DenialTables tables) {
    Sense sense = Sense.TRUE;
    String text = part;
    if (text.startsWith("not ")) {
      sense = Sense.FALSE;
      text = text.substring("not ".length());
    } else if (text.startsWith("unknown ")) {
      sense = Sense.UNKNOWN;
      text = text.substring("unknown ".length());
    }
    FactWord word = word(text.strip(), tables);
    return word == null ? null : new Term(sense, word);
  }

  private static @Nullable FactWord word(String text, DenialTables tables) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return tables.word(text);
    }
    List<String> values = Sheet.alternatives(text.substring(space + 1).strip());
    return switch (text.substring(0, space)) {
      case "state" ->
        line -> {
          String state = line.facts().text("state");
          return state == null ? null : values.contains(state);
        };
      case "status" -> line -> values.contains(line.denial().status());
      case "remark" -> line -> any(values, line::hasRemark);
      case "modifier" -> line -> any(values, line::hasModifier);
      case "with" -> line -> any(values, line::hasAdjustment);
      case "code" -> line -> any(values, value -> tables.isCode(value, line.code()));
      default -> null;
    };
  }

  private static boolean any(List<String> values, Predicate<String> test) {
    return values.stream().anyMatch(test);
  }
}
