package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.Literal;
import io.github.payerrules.internal.dialect.Source.Operand;
import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.dialect.Source.StepSource;
import io.github.payerrules.internal.dialect.Source.Unknown;
import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.dialect.Tokens.Unreadable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a pattern, one at a time. */
final class ConditionParser {

  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final int MOST_STEPS = 20;
  private static final int DEEPEST_NESTING = 3;

  /** A condition is given up; the next one of the pattern is read. */
  static final class Skip extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Skip() {
      super(null, null, false, false);
    }
  }

  private final Tokens tokens;

  /** How many brackets of words are open in the condition that was read last. */
  private int nesting;

  /** What the condition that was read last names. */
  private @Nullable String binding;

  ConditionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The path that a text consists of, or {@code null}. */
  static @Nullable PathSource pathOf(String text, int line) {
    Problems unread = new Problems("");
    Tokens tokens = new Tokens(Tokenizer.tokens(text, unread), unread);
    try {
      PathSource path = new ConditionParser(tokens).path();
      return tokens.current().kind() == Kind.END && unread.isEmpty() ? path.at(line) : null;
    } catch (Skip | Unreadable | Problems.GivenUp noPath) {
      return null;
    }
  }

  /** Adds what the condition that was read last names, if it names anything. */
  void addBinding(Set<String> names) {
    if (binding != null) {
      names.add(binding);
    }
  }

  /** Goes on to where the next condition may stand, out of what was read in part. */
  void skipToNext() {
    int depth = nesting;
    while (!tokens.atPartEnd() && !tokens.atPattern()) {
      if (depth <= 0 && (tokens.at(",") || tokens.at(")"))) {
        return;
      }
      depth += tokens.at("(") || tokens.at("[") || tokens.at("{") ? 1 : 0;
      depth -= tokens.at(")") || tokens.at("]") || tokens.at("}") ? 1 : 0;
      tokens.next();
    }
  }

  /** The next condition; what follows it stays unread. */
  ConditionSource condition() {
    binding = null;
    nesting = 0;
    Token first = tokens.current();
    int line = first.line();
    if (first.kind() == Kind.WORD && tokens.following().is(":")) {
      binding = first.text();
      tokens.next();
      tokens.next();
    }
    refuse();
    PathSource path = path();
    refuse();
    String operator = null;
    Operand operand = null;
    if (tokens.current().kind() == Kind.SYMBOL
        && OPERATORS.contains(tokens.current().text())) {
      operator = tokens.current().text();
      tokens.next();
      operand = operand();
    }
    return new ConditionSource(binding, path, operator, operand, line);
  }

  /** Refuses what stands here if DRL knows it and the dialect does not. */
  void refuse() {
    Token token = tokens.current();
    String fix = token.kind() == Kind.TEXT ? null : Refused.inCondition(token.text());
    if (token.is("not") && Refused.inCondition(tokens.following().text()) != null) {
      fix = Refused.inCondition(tokens.following().text());
    }
    if (fix != null && !tokens.atPattern()) {
      tokens.problem(token.line(), token.shown() + " is not allowed in a condition", fix);
      throw new Skip();
    }
  }

  private PathSource path() {
    int line = tokens.current().line();
    List<StepSource> steps = new ArrayList<>();
    do {
      Token token = tokens.current();
      if (token.kind() != Kind.WORD || tokens.atPartEnd()) {
        throw noWord(steps.isEmpty());
      }
      if (steps.size() == MOST_STEPS) {
        tokens.problem(
            token.line(), "more than " + MOST_STEPS + " words in one chain", "Shorten the chain.");
        throw new Skip();
      }
      tokens.next();
      boolean called = tokens.skip("(");
      List<Operand> arguments = called ? arguments(token.text()) : List.of();
      steps.add(new StepSource(token.text(), arguments, called, token.line()));
    } while (tokens.skip("."));
    return new PathSource(steps, line);
  }

  private Skip noWord(boolean first) {
    Token token = tokens.current();
    if (first && (tokens.at(")") || tokens.at(","))) {
      tokens.problem(
          token.line(),
          "a condition is missing before " + token.shown(),
          "Remove the comma, or write a condition.");
    } else if (!tokens.atPartEnd()) {
      tokens.problem(
          token.line(),
          "expected a word of the vocabulary, but found " + token.shown(),
          first
              ? "A condition starts with a word, such as procedure == \"ESI\"."
              : "Write a word after the dot, such as sessions.inSameRegion.");
    } else {
      tokens.problem(
          tokens.lineBefore(),
          "the condition is incomplete",
          "Finish it, and close the pattern with ).");
    }
    return new Skip();
  }

  private List<Operand> arguments(String word) {
    List<Operand> arguments = new ArrayList<>();
    if (++nesting > DEEPEST_NESTING) {
      tokens.problem(
          tokens.current().line(),
          "parentheses are nested too deep",
          "Put text, numbers or a pattern name in the parentheses.");
      throw new Skip();
    }
    if (!tokens.at(")")) {
      do {
        arguments.add(operand());
      } while (tokens.skip(","));
    }
    if (!tokens.at(")")) {
      throw argumentsNotClosed(word);
    }
    tokens.next();
    nesting--;
    return arguments;
  }

  private Skip argumentsNotClosed(String word) {
    Token token = tokens.current();
    boolean nextCondition = tokens.at(":")
        || (token.kind() == Kind.SYMBOL && OPERATORS.contains(token.text()))
        || tokens.atPartEnd();
    if (nextCondition) {
      nesting--;
      tokens.problem(
          tokens.lineBefore(),
          "the parenthesis of " + word + "( is not closed",
          "Write " + word + "( ... ), then a comma and the next condition.");
    } else {
      tokens.problem(
          token.line(),
          "expected ) after what " + word + " takes, but found " + token.shown(),
          "Write " + word + "( ... ) with commas between the values.");
    }
    return new Skip();
  }

  private Operand operand() {
    Token token = tokens.current();
    boolean negative = token.is("-") && tokens.following().kind() == Kind.NUMBER;
    if (negative) {
      tokens.next();
      token = tokens.current();
    }
    return switch (token.kind()) {
      case TEXT -> text(token);
      case NUMBER -> number(token, negative);
      case WORD -> wordOperand(token);
      default -> {
        String fix = Refused.inCondition(token.text());
        tokens.problem(
            token.line(),
            "expected a value, but found " + token.shown(),
            fix == null
                ? "A value is text in double quotes, a whole number, true, false or null."
                : fix);
        throw new Skip();
      }
    };
  }

  private Operand text(Token token) {
    tokens.next();
    if (token.open()) {
      // The text took the rest of its line with it: the bracket, perhaps, and the comma.
      throw new Unreadable();
    }
    return new Literal(token.text());
  }

  private Operand number(Token token, boolean negative) {
    tokens.next();
    try {
      int number = new BigInteger((negative ? "-" : "") + shortened(token.text())).intValueExact();
      return new Literal(number);
    } catch (NumberFormatException notWhole) {
      tokens.problem(
          token.line(),
          token.shown() + " is not a whole number",
          "Use whole numbers in conditions: days, months, units, percent. Put codes in quotes.");
    } catch (ArithmeticException tooLarge) {
      tokens.problem(
          token.line(), token.shown() + " is too large a number", "Check the number of digits.");
    }
    throw new Skip();
  }

  /** As many digits as tell that a number is too large. */
  private static String shortened(String digits) {
    return digits.length() > 20 && digits.chars().allMatch(Character::isDigit)
        ? digits.substring(0, 20)
        : digits;
  }

  private Operand wordOperand(Token token) {
    if (tokens.atPartEnd()) {
      throw noWord(false);
    }
    if (token.is("true") || token.is("false")) {
      tokens.next();
      return new Literal(token.is("true"));
    }
    if (tokens.skip("null")) {
      return new Unknown();
    }
    refuse();
    return path();
  }
}
