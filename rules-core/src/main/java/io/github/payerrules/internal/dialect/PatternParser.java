package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.Literal;
import io.github.payerrules.internal.dialect.Source.Operand;
import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.StepSource;
import io.github.payerrules.internal.dialect.Source.Unknown;
import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the left side of a rule. */
final class PatternParser {

  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

  /** A condition is given up; the next one of the pattern is read. */
  private static final class Skip extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Skip() {
      super(null, null, false, false);
    }
  }

  private final Tokens tokens;

  PatternParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The path that a text consists of, or {@code null}. */
  static @Nullable PathSource pathOf(String text, int line) {
    Problems unread = new Problems("");
    Tokens tokens = new Tokens(Tokenizer.tokens(text, unread), unread);
    try {
      PathSource path = new PatternParser(tokens).path();
      return tokens.current().kind() == Kind.END && unread.isEmpty()
          ? new PathSource(path.steps(), line)
          : null;
    } catch (Skip noPath) {
      return null;
    }
  }

  List<PatternSource> patterns() {
    List<PatternSource> patterns = new ArrayList<>();
    while (!tokens.atPartEnd()) {
      if (tokens.at("and") || tokens.at(",") || tokens.at(";")) {
        tokens.next();
      } else {
        patterns.add(pattern());
      }
    }
    return patterns;
  }

  private PatternSource pattern() {
    int line = tokens.current().line();
    Quantifier quantifier = tokens.skip("not")
        ? Quantifier.NOT
        : tokens.skip("exists") ? Quantifier.EXISTS : Quantifier.EACH;
    refuseElement();
    String first = tokens.word("a pattern such as line : Line( ... )", "Write line : Line( ... ).");
    String name = null;
    String type = first;
    if (tokens.skip(":")) {
      name = first;
      type = tokens.word("Line or Claim after " + first + " :", "Write line : Line( ... ).");
    }
    if (!tokens.skip("(")) {
      throw tokens.unexpected("( after " + type, "Write line : " + type + "( ... ).");
    }
    List<ConditionSource> conditions = conditions();
    refuseAfterPattern();
    return new PatternSource(quantifier, name, type, conditions, line);
  }

  private void refuseElement() {
    String refused = Refused.element(tokens.current().text());
    if (refused != null) {
      Token token = tokens.current();
      tokens.problem(token.line(), token.shown() + " is not allowed in conditions", refused);
      throw new Tokens.Unreadable();
    }
  }

  private void refuseAfterPattern() {
    if (tokens.at("from") || tokens.at("over") || tokens.at("||") || tokens.at("or")) {
      Token token = tokens.current();
      String mend = Refused.element(token.text());
      tokens.problem(
          token.line(),
          token.shown() + " is not allowed after a pattern",
          mend == null ? "" : mend);
      throw new Tokens.Unreadable();
    }
  }

  private List<ConditionSource> conditions() {
    List<ConditionSource> conditions = new ArrayList<>();
    if (tokens.skip(")")) {
      return conditions;
    }
    while (true) {
      try {
        conditions.add(condition());
        if (!tokens.at(",") && !tokens.at(")")) {
          throw wrongAfterCondition();
        }
      } catch (Skip skip) {
        skipToNextCondition();
      }
      if (tokens.skip(")")) {
        return conditions;
      }
      if (!tokens.skip(",")) {
        throw tokens.unexpected(
            ") at the end of the pattern", "Close every bracket that you open.");
      }
    }
  }

  private Skip wrongAfterCondition() {
    Token token = tokens.current();
    String mend = Refused.inCondition(token.text());
    if (mend == null && tokens.atPartEnd()) {
      throw tokens.unexpected(") at the end of the pattern", "Close every bracket that you open.");
    }
    tokens.problem(
        token.line(),
        mend == null
            ? "a condition ends before " + token.shown()
            : token.shown() + " is not allowed in a condition",
        mend == null ? "Put a comma between conditions." : mend);
    return new Skip();
  }

  private void skipToNextCondition() {
    int depth = 0;
    while (!tokens.atPartEnd()) {
      if (depth == 0 && (tokens.at(",") || tokens.at(")"))) {
        return;
      }
      depth += tokens.at("(") || tokens.at("[") || tokens.at("{") ? 1 : 0;
      depth -= tokens.at(")") || tokens.at("]") || tokens.at("}") ? 1 : 0;
      tokens.next();
    }
  }

  private ConditionSource condition() {
    Token first = tokens.current();
    int line = first.line();
    refuseInCondition();
    String binding = null;
    if (first.kind() == Kind.WORD && tokens.following().is(":")) {
      binding = first.text();
      tokens.next();
      tokens.next();
      refuseInCondition();
    }
    PathSource path = path();
    refuseInCondition();
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

  private void refuseInCondition() {
    Token token = tokens.current();
    String mend = token.kind() == Kind.TEXT ? null : Refused.inCondition(token.text());
    if (mend != null) {
      tokens.problem(token.line(), token.shown() + " is not allowed in a condition", mend);
      throw new Skip();
    }
  }

  private PathSource path() {
    int line = tokens.current().line();
    List<StepSource> steps = new ArrayList<>();
    do {
      if (tokens.current().kind() != Kind.WORD) {
        tokens.problem(
            tokens.current().line(),
            "expected a word of the vocabulary, but found " + tokens.current().shown(),
            "A condition begins with a word, such as procedure == \"ESI\".");
        throw new Skip();
      }
      String name = tokens.current().text();
      tokens.next();
      boolean called = tokens.skip("(");
      steps.add(new StepSource(name, called ? arguments(name) : List.of(), called));
    } while (tokens.skip("."));
    return new PathSource(steps, line);
  }

  private List<Operand> arguments(String word) {
    List<Operand> arguments = new ArrayList<>();
    if (tokens.skip(")")) {
      return arguments;
    }
    do {
      arguments.add(operand());
    } while (tokens.skip(","));
    if (!tokens.skip(")")) {
      tokens.problem(
          tokens.current().line(),
          "expected ) after what " + word + " is given, but found "
              + tokens.current().shown(),
          "Write " + word + "( ... ) with commas between the values.");
      throw new Skip();
    }
    return arguments;
  }

  private Operand operand() {
    Token token = tokens.current();
    boolean negative = token.is("-") && tokens.following().kind() == Kind.NUMBER;
    if (negative) {
      tokens.next();
      token = tokens.current();
    }
    return switch (token.kind()) {
      case TEXT -> {
        tokens.next();
        yield new Literal(token.text());
      }
      case NUMBER -> number(token, negative);
      case WORD -> wordOperand(token);
      default -> {
        tokens.problem(
            token.line(),
            "expected a value, but found " + token.shown(),
            token.is("'")
                ? "Write texts in double quotes: \"ESI\"."
                : "A value is a text in double quotes, a whole number, true, false or null.");
        throw new Skip();
      }
    };
  }

  private Operand number(Token token, boolean negative) {
    tokens.next();
    @Nullable Integer number = wholeNumber(token.text());
    if (number == null) {
      tokens.problem(
          token.line(),
          "\"" + token.text() + "\" is no whole number",
          "Numbers in conditions are whole: days, months, units, percent. A code is a text in quotes.");
      throw new Skip();
    }
    return new Literal(negative ? -number : number);
  }

  private static @Nullable Integer wholeNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException notWhole) {
      return null;
    }
  }

  private Operand wordOperand(Token token) {
    if (token.is("true") || token.is("false")) {
      tokens.next();
      return new Literal(token.is("true"));
    }
    if (tokens.skip("null")) {
      return new Unknown();
    }
    refuseInCondition();
    return path();
  }
}
