package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.words.Vocabulary;
import java.util.List;

/** The tokens of a file and the place that was read up to. */
final class Tokens {

  /** The rule cannot be read on; it was reported why. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  private final List<Token> tokens;
  private final Problems problems;
  private int at;

  Tokens(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  Token current() {
    return tokens.get(at);
  }

  Token following() {
    return ahead(1);
  }

  private Token ahead(int count) {
    return tokens.get(Math.min(at + count, tokens.size() - 1));
  }

  /** The line of the token before this one, where something after it is missing. */
  int lineBefore() {
    return tokens.get(Math.max(at - 1, 0)).line();
  }

  void next() {
    at = Math.min(at + 1, tokens.size() - 1);
  }

  boolean at(String text) {
    return current().is(text);
  }

  /** Reads on as if another word stood here. */
  void replaceBy(String word) {
    Token wrong = current();
    tokens.set(
        at,
        new Token(
            Kind.WORD, word, wrong.line(), wrong.startsLine(), false, wrong.start(), wrong.end()));
  }

  boolean skip(String text) {
    if (!at(text)) {
      return false;
    }
    next();
    return true;
  }

  String word(String expected, String fix) {
    if (current().kind() != Kind.WORD) {
      throw unexpected(expected, fix);
    }
    String word = current().text();
    next();
    return word;
  }

  void problem(int line, String what, String fix) {
    problems.add(line, what, fix);
  }

  /**
   * Reports what stands here in place of what was expected; thrown, it gives this part of the rule
   * up. Says nothing where a comment that is not closed hides the rest of the file.
   */
  Unreadable unexpected(String expected, String fix) {
    if (!atHiddenRest()) {
      problem(
          current().line(), "expected " + expected + ", but found " + current().shown(), fix);
    }
    return new Unreadable();
  }

  /** Whether the file ends here in a comment that is not closed. */
  boolean atHiddenRest() {
    return current().kind() == Kind.END && current().open();
  }

  /** Whether a new rule begins here. */
  boolean atRule() {
    return at("rule") && (current().startsLine() || following().kind() == Kind.TEXT);
  }

  /** Whether a pattern begins here: {@code not}, {@code exists} or {@code line : Line(}. */
  boolean atPattern() {
    boolean quantified = current().startsLine() && (at("not") || at("exists"));
    boolean named = current().kind() == Kind.WORD
        && following().is(":")
        && isPatternType(ahead(2))
        && ahead(3).is("(");
    return quantified || named || (isPatternType(current()) && following().is("("));
  }

  private static boolean isPatternType(Token token) {
    return token.kind() == Kind.WORD && Vocabulary.PATTERN_TYPES.containsKey(token.text());
  }

  /** Whether the left or right side of a rule ends here. */
  boolean atPartEnd() {
    return at("then") || at("end") || atRule() || current().kind() == Kind.END;
  }

  void skipToNextRule() {
    while (!atRule() && current().kind() != Kind.END) {
      next();
    }
  }

  /** To where the left or right side of the rule ends. */
  void skipToPartEnd() {
    while (!atPartEnd()) {
      next();
    }
  }

  /** To the {@code end} of this rule, or to the next rule. */
  void skipToEnd() {
    while (!at("end") && !atRule() && current().kind() != Kind.END) {
      next();
    }
  }

  /** Past the bracket that closes the one already read, within this part of the rule. */
  void skipPastClosing() {
    int depth = 1;
    while (depth > 0 && !atPartEnd() && !at("when")) {
      depth += at("(") ? 1 : at(")") ? -1 : 0;
      next();
    }
  }
}
