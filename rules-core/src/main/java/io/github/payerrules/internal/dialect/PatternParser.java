package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.ConditionParser.Skip;
import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.dialect.Tokens.Unreadable;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the left side of one rule. */
final class PatternParser {

  private static final int MOST_PATTERNS = 20;
  private static final int MOST_CONDITIONS = 100;

  private final Tokens tokens;
  private final ConditionParser conditionParser;
  private final List<PatternSource> patterns = new ArrayList<>();

  /** Whether all was read so far; what then seems wrong in brackets may only follow from it. */
  private boolean whole = true;

  PatternParser(Tokens tokens) {
    this.tokens = tokens;
    this.conditionParser = new ConditionParser(tokens);
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

  private Unreadable giveUp(String what, String fix) {
    if (whole) {
      tokens.problem(tokens.current().line(), what, fix);
    }
    return new Unreadable();
  }

  private Unreadable expected(String expected, String fix) {
    return whole ? tokens.unexpected(expected, fix) : new Unreadable();
  }

  private void addPattern() {
    if (tokens.at(")")) {
      if (whole) {
        tokens.problem(
            tokens.current().line(), "a ) has no matching (", "Remove it, or add the missing (.");
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
      if (!whole) {
        conditionParser.addBinding(unread);
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
      String fix = Refused.element(token.text());
      tokens.problem(
          token.line(), token.shown() + " is not allowed after a pattern", fix == null ? "" : fix);
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
            "Write two rules, or name a list in the tables.");
        whole = false;
        throw new Unreadable();
      }
      try {
        conditions.add(conditionParser.condition());
        refuseAfterCondition(type);
      } catch (Skip skip) {
        whole = false;
        conditionParser.addBinding(unread);
        conditionParser.skipToNext();
      } catch (Unreadable unreadable) {
        whole = false;
        throw unreadable;
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
          "the parenthesis of " + word + "( is not closed",
          "Write ) after the last condition.");
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
    conditionParser.refuse();
    if (token.kind() == Kind.WORD) {
      tokens.problem(
          token.startsLine() ? tokens.lineBefore() : token.line(),
          "a comma is missing before " + token.shown(),
          "Put a comma between conditions.");
      return;
    }
    tokens.problem(
        token.line(),
        token.shown() + " is not allowed here",
        "A condition is a word, an operator such as == and a value; "
            + "put what a word takes in parentheses: inLastMonths( 12 ).");
    throw new Skip();
  }
}
