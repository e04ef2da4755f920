package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.Literal;
import io.github.payerrules.internal.dialect.Source.Operand;
import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.StepSource;
import io.github.payerrules.internal.dialect.Source.Unknown;
import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.dialect.Tokens.Unreadable;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the left side of one rule. */
final class PatternParser {

  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final int MOST_PATTERNS = 20;
  private static final int MOST_CONDITIONS = 100;
  private static final int MOST_STEPS = 20;
  private static final int DEEPEST_NESTING = 3;

  /** A condition is given up; the next one of the pattern is read. */
  private static final class Skip extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Skip() {
      super(null, null, false, false);
    }
  }

  private final Tokens tokens;
  private final List<PatternSource> patterns = new ArrayList<>();

  /** Whether all was read so far; what then seems wrong in brackets may only follow from it. */
  private boolean whole = true;

  /** How many brackets of words are open in the condition that is being read. */
  private int nesting;

  /** What the condition that is being read names. */
  private @Nullable String binding;

  PatternParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The path that a text consists of, or {@code null}. */
  static @Nullable PathSource pathOf(String text, int line) {
    Problems unread = new Problems("");
    Tokens tokens = new Tokens(Tokenizer.tokens(text, unread), unread);
    try {
      PathSource path = new PatternParser(tokens).path();
      return tokens.current().kind() == Kind.END && unread.isEmpty() ? path.at(line) : null;
    } catch (Skip | Unreadable | Problems.GivenUp noPath) {
      return null;
    }
  }

  /** Whether all patterns were read. */
  boolean whole() {
    return whole;
  }

  /** The patterns up to {@code then}, or to what stands in its place. */
  List<PatternSource> patterns() {
    try {
      while (!tokens.atPartEnd() && !atRightSide()) {
        if (tokens.at("and") || tokens.at(",") || tokens.at(";")) {
          tokens.next();
        } else if (patterns.size() == MOST_PATTERNS) {
          throw giveUp("the rule has more than " + MOST_PATTERNS + " patterns", "Write two rules.");
        } else {
          addPattern();
        }
      }
    } catch (Unreadable unreadable) {
      whole = false;
      while (!tokens.atPartEnd() && !atRightSide()) {
        tokens.next();
      }
    }
    return patterns;
  }

  /** Whether the finding comes here, with a wrong word in place of {@code then} or with none. */
  private boolean atRightSide() {
    return isFindings(tokens.current())
        || (tokens.current().startsLine()
            && tokens.current().kind() == Kind.WORD
            && isFindings(tokens.following()));
  }

  private static boolean isFindings(Token token) {
    return token.is("findings") && token.startsLine();
  }

  private Unreadable giveUp(String what, String mend) {
    if (whole) {
      tokens.problem(tokens.current().line(), what, mend);
    }
    return new Unreadable();
  }

  private Unreadable expected(String expected, String mend) {
    return whole ? tokens.unexpected(expected, mend) : new Unreadable();
  }

  private void addPattern() {
    if (tokens.at(")")) {
      if (whole) {
        tokens.problem(
            tokens.current().line(), "a ) closes nothing", "Remove it, or write the ( before it.");
      }
      whole = false;
      tokens.next();
      return;
    }
    int line = tokens.current().line();
    Quantifier quantifier = tokens.skip("not")
        ? Quantifier.NOT
        : tokens.skip("exists") ? Quantifier.EXISTS : Quantifier.EACH;
    if (refusedElement()) {
      return;
    }
    String first = word("a pattern such as line : Line( ... )");
    String name = null;
    String type = first;
    if (tokens.skip(":")) {
      name = first;
      type = word("Line, PriorService or Claim after " + first + " :");
    }
    if (!tokens.skip("(")) {
      throw expected("( after " + Token.quoted(type), "Write line : Line( ... ).");
    }
    addPattern(quantifier, name, type, line);
    refuseAfterPattern();
  }

  private void addPattern(Quantifier quantifier, @Nullable String name, String type, int line) {
    List<ConditionSource> conditions = new ArrayList<>();
    Set<String> unread = new HashSet<>();
    boolean before = whole;
    whole = true;
    try {
      readConditions(type, conditions, unread);
    } finally {
      if (!whole && binding != null) {
        unread.add(binding);
      }
      patterns.add(new PatternSource(quantifier, name, type, conditions, unread, whole, line));
      whole &= before;
    }
  }

  private String word(String expected) {
    if (tokens.current().kind() != Kind.WORD) {
      throw expected(expected, "Write line : Line( ... ).");
    }
    String word = tokens.current().text();
    tokens.next();
    return word;
  }

  /** Whether something stands here that is no pattern; it was reported and skipped. */
  private boolean refusedElement() {
    Token token = tokens.current();
    String refused = token.kind() == Kind.TEXT ? null : Refused.element(token.text());
    if (refused == null || tokens.following().is(":")) {
      return false;
    }
    tokens.problem(token.line(), token.shown() + " is not allowed in conditions", refused);
    whole = false;
    tokens.next();
    if (token.is("(") || tokens.skip("(")) {
      tokens.skipPastClosing();
    }
    return true;
  }

  private void refuseAfterPattern() {
    if (tokens.at("from") || tokens.at("over") || tokens.at("||") || tokens.at("or")) {
      Token token = tokens.current();
      String mend = Refused.element(token.text());
      tokens.problem(
          token.line(),
          token.shown() + " is not allowed after a pattern",
          mend == null ? "" : mend);
      throw new Unreadable();
    }
  }

  private void readConditions(String type, List<ConditionSource> conditions, Set<String> unread) {
    if (tokens.skip(")")) {
      return;
    }
    while (true) {
      if (conditions.size() == MOST_CONDITIONS) {
        tokens.problem(
            tokens.current().line(),
            "the pattern has more than " + MOST_CONDITIONS + " conditions",
            "A policy says less in one sentence: write two rules, or name a list in the tables.");
        whole = false;
        throw new Unreadable();
      }
      try {
        binding = null;
        nesting = 0;
        conditions.add(condition());
        refuseAfterCondition(type);
      } catch (Skip skip) {
        whole = false;
        if (binding != null) {
          unread.add(binding);
        }
        skipToNextCondition();
      }
      if (tokens.skip(")")) {
        return;
      }
      if (!tokens.skip(",") && tokens.current().kind() != Kind.WORD) {
        throw notClosed(type);
      }
      if (tokens.atPartEnd() || tokens.atPattern()) {
        throw notClosed(type);
      }
    }
  }

  private Unreadable notClosed(String word) {
    if (whole && !tokens.atHiddenRest()) {
      tokens.problem(
          tokens.lineBefore(),
          "the bracket of " + word + "( is not closed",
          "Close every bracket that you open: write ) behind the last condition.");
    }
    whole = false;
    return new Unreadable();
  }

  /** A condition that stands where a comma should stand is read on after it was reported. */
  private void refuseAfterCondition(String type) {
    if (tokens.at(",") || tokens.at(")")) {
      return;
    }
    Token token = tokens.current();
    if (tokens.atPartEnd() || tokens.atPattern()) {
      throw notClosed(type);
    }
    refuseInCondition();
    if (token.kind() == Kind.WORD) {
      tokens.problem(
          token.startsLine() ? tokens.lineBefore() : token.line(),
          "a comma is missing before " + token.shown(),
          "Put a comma between conditions.");
      return;
    }
    tokens.problem(
        token.line(),
        token.shown() + " does not belong here",
        "A condition is a word, an operator such as == and a value; "
            + "what a word is given stands in brackets: inLastMonths( 12 ).");
    throw new Skip();
  }

  private void skipToNextCondition() {
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

  private ConditionSource condition() {
    Token first = tokens.current();
    int line = first.line();
    if (first.kind() == Kind.WORD && tokens.following().is(":")) {
      binding = first.text();
      tokens.next();
      tokens.next();
    }
    refuseInCondition();
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
    if (token.is("not") && Refused.inCondition(tokens.following().text()) != null) {
      mend = Refused.inCondition(tokens.following().text());
    }
    if (mend != null && !tokens.atPattern()) {
      tokens.problem(token.line(), token.shown() + " is not allowed in a condition", mend);
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
            token.line(),
            "more than " + MOST_STEPS + " words follow each other",
            "No word lies that far from a line.");
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
              ? "A condition begins with a word, such as procedure == \"ESI\"."
              : "After a dot comes a word, such as sessions.inSameRegion.");
    } else {
      tokens.problem(
          tokens.lineBefore(),
          "the condition breaks off",
          "Finish it, and close the pattern with ).");
    }
    return new Skip();
  }

  private List<Operand> arguments(String word) {
    List<Operand> arguments = new ArrayList<>();
    if (++nesting > DEEPEST_NESTING) {
      tokens.problem(
          tokens.current().line(),
          "brackets stand within brackets within brackets",
          "A word is given texts, numbers or the name of a pattern.");
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
          "the bracket of " + word + "( is not closed",
          "Write " + word + "( ... ), then a comma and the next condition.");
    } else {
      tokens.problem(
          token.line(),
          "expected ) after what " + word + " is given, but found " + token.shown(),
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
        String mend = Refused.inCondition(token.text());
        tokens.problem(
            token.line(),
            "expected a value, but found " + token.shown(),
            mend == null
                ? "A value is a text in double quotes, a whole number, true, false or null."
                : mend);
        throw new Skip();
      }
    };
  }

  private Operand text(Token token) {
    tokens.next();
    if (token.open()) {
      // The text took the rest of its line with it: the bracket, perhaps, and the comma.
      whole = false;
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
          token.shown() + " is no whole number",
          "Numbers in conditions are whole: days, months, units, percent. A code is a text in quotes.");
    } catch (ArithmeticException tooLarge) {
      tokens.problem(
          token.line(), token.shown() + " is too large a number", "Check how many digits it has.");
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
    refuseInCondition();
    return path();
  }
}
