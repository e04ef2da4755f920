package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.dialect.Problems;
import io.github.payerrules.internal.dialect.Token;
import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.dialect.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of a rule stand in the text of its file. Of files that were read without a
 * problem.
 *
 * @param id the rule's id
 * @param line the line of its name, from 1
 * @param start where the rule begins in the text
 * @param end where it ends, behind {@code end}
 * @param annotations the values of its annotations in their quotes, by name
 * @param patterns its left side
 * @param outcome {@code deny}, {@code review} or {@code advise}
 */
public record RuleLayout(
    String id,
    int line,
    int start,
    int end,
    Map<String, Piece> annotations,
    List<PatternLayout> patterns,
    Piece outcome) {

  /**
   * A word, value or sign.
   *
   * @param text as written; of a text without its quotes
   * @param start where it begins in the text, its quotes included
   * @param end where it ends
   */
  public record Piece(PieceKind kind, String text, int start, int end) {

    /** Whether it is that word or sign. */
    public boolean is(String wanted) {
      return kind == PieceKind.OTHER && text.equals(wanted);
    }
  }

  /** What a piece is. */
  public enum PieceKind {
    TEXT,
    NUMBER,
    /** A word or a sign. */
    OTHER
  }

  /**
   * A pattern.
   *
   * @param named whether it binds a line or the claim; else {@code not} or {@code exists}
   * @param start where it begins
   * @param end where it ends, behind its bracket
   * @param elements what stands between commas
   */
  public record PatternLayout(boolean named, int start, int end, List<Element> elements) {}

  /**
   * A condition, or a name that is given to a value.
   *
   * @param binds whether it only gives a name
   */
  public record Element(boolean binds, List<Piece> pieces) {

    public int start() {
      return pieces.get(0).start();
    }

    public int end() {
      return pieces.get(pieces.size() - 1).end();
    }
  }

  /** The text in which the layouts of a file have their places. */
  public static String textOf(String file) {
    return Tokenizer.withLineFeeds(file);
  }

  /** The rules of a file, in its order. */
  public static List<RuleLayout> of(String file) {
    List<Token> tokens = Tokenizer.tokens(file, new Problems(""));
    List<RuleLayout> rules = new ArrayList<>();
    int[] at = {0};
    while (tokens.get(at[0]).kind() != Kind.END) {
      rules.add(rule(tokens, at));
    }
    return rules;
  }

  /** The rule whose {@code rule} is at the place; leaves the place behind its {@code end}. */
  private static RuleLayout rule(List<Token> tokens, int[] at) {
    Token first = tokens.get(at[0]);
    int line = tokens.get(at[0] + 1).line();
    at[0] += 2;
    Map<String, Piece> annotations = new LinkedHashMap<>();
    while (tokens.get(at[0]).is("@")) {
      annotations.put(tokens.get(at[0] + 1).text(), piece(tokens.get(at[0] + 3)));
      at[0] += 5;
    }
    at[0]++;
    List<PatternLayout> patterns = new ArrayList<>();
    while (!tokens.get(at[0]).is("then")) {
      if (tokens.get(at[0]).is(",")
          || tokens.get(at[0]).is("and")
          || tokens.get(at[0]).is(";")) {
        at[0]++;
      } else {
        patterns.add(pattern(tokens, at));
      }
    }
    Piece outcome = piece(tokens.get(at[0] + 3));
    while (!tokens.get(at[0]).is("end")) {
      at[0]++;
    }
    int end = tokens.get(at[0]++).end();
    Piece id = annotations.get("id");
    return new RuleLayout(
        id == null ? "" : id.text(), line, first.start(), end, annotations, patterns, outcome);
  }

  private static PatternLayout pattern(List<Token> tokens, int[] at) {
    Token first = tokens.get(at[0]);
    boolean named = !first.is("not") && !first.is("exists");
    while (!tokens.get(at[0]).is("(")) {
      at[0]++;
    }
    at[0]++;
    List<Element> elements = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    int depth = 0;
    while (depth > 0 || !tokens.get(at[0]).is(")")) {
      Token token = tokens.get(at[0]++);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.is(",")) {
        elements.add(element(pieces));
        pieces.clear();
      } else {
        pieces.add(piece(token));
      }
    }
    if (!pieces.isEmpty()) {
      elements.add(element(pieces));
    }
    return new PatternLayout(named, first.start(), tokens.get(at[0]++).end(), elements);
  }

  private static Element element(List<Piece> pieces) {
    boolean binds = pieces.size() > 1 && pieces.get(1).is(":");
    return new Element(binds, List.copyOf(pieces));
  }

  private static Piece piece(Token token) {
    PieceKind kind = switch (token.kind()) {
      case TEXT -> PieceKind.TEXT;
      case NUMBER -> PieceKind.NUMBER;
      case WORD, SYMBOL, END -> PieceKind.OTHER;
    };
    return new Piece(kind, token.text(), token.start(), token.end());
  }
}
