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
 * Where the parts of a rule are in the text of its file. Of files that were read without a problem.
 *
 * @param id the rule's id
 * @param line the line of its name, from 1
 * @param start where the rule begins in the text
 * @param titleEnd where the sentence that names it ends
 * @param end where it ends, behind {@code end}
 * @param sharedEnd where what the file's rules share ends, before the rule; 0 where nothing is
 * @param annotations the values of its annotations in their quotes, by name: its own, and those
 *     that the file shares and of which it does not state to have none
 * @param patterns its left side
 * @param outcome {@code deny}, {@code review} or {@code advise}
 */
record RuleLayout(
    String id,
    int line,
    int start,
    int titleEnd,
    int end,
    int sharedEnd,
    Map<String, Piece> annotations,
    List<PatternLayout> patterns,
    Piece outcome) {

  /** What the file's rules share. */
  private record Shared(int end, Map<String, Piece> annotations) {}

  /** Whether a value is among those that the file's rules share. */
  public boolean isShared(Piece value) {
    return value.start() < sharedEnd;
  }

  /** What the file's rules share, and blank lines down to the rule. */
  public String above(String file) {
    return file.substring(0, sharedEnd) + "\n".repeat(line - lineAt(file, sharedEnd));
  }

  /** The rule as its file has it, from {@code rule} to {@code end}. */
  String text(String file) {
    return file.substring(start, end);
  }

  /** The rule with another text in place of a part. */
  String text(String file, int from, int to, String with) {
    return file.substring(start, from) + with + file.substring(to, end);
  }

  /** The line of a place in the text, from 1. */
  static int lineAt(String file, int place) {
    int line = 1;
    for (int at = file.indexOf('\n'); at >= 0 && at < place; at = file.indexOf('\n', at + 1)) {
      line++;
    }
    return line;
  }

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
   * @param elements the parts between commas
   */
  public record PatternLayout(boolean named, int start, int end, List<Element> elements) {}

  /**
   * A condition, or a name that is given to a value.
   *
   * @param binds whether it only gives a name
   * @param knows whether it is {@code known.} before the condition that is the next element
   */
  public record Element(boolean binds, boolean knows, List<Piece> pieces) {

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
    Shared shared = new Shared(0, Map.of());
    while (tokens.get(at[0]).kind() != Kind.END) {
      if (tokens.get(at[0]).is("declare")) {
        shared = shared(tokens, at);
      } else {
        rules.add(rule(tokens, at, shared));
      }
    }
    return rules;
  }

  /** Leaves the place behind {@code end}. */
  private static Shared shared(List<Token> tokens, int[] at) {
    at[0] += 2;
    Map<String, Piece> annotations = annotations(tokens, at);
    return new Shared(tokens.get(at[0]++).end(), annotations);
  }

  private static Map<String, Piece> annotations(List<Token> tokens, int[] at) {
    Map<String, Piece> annotations = new LinkedHashMap<>();
    while (tokens.get(at[0]).is("@")) {
      annotations.put(tokens.get(at[0] + 1).text(), piece(tokens.get(at[0] + 3)));
      at[0] += 5;
    }
    return annotations;
  }

  /** The rule whose {@code rule} is at the place; leaves the place behind its {@code end}. */
  private static RuleLayout rule(List<Token> tokens, int[] at, Shared shared) {
    Token first = tokens.get(at[0]);
    Token title = tokens.get(at[0] + 1);
    at[0] += 2;
    Map<String, Piece> annotations = new LinkedHashMap<>(shared.annotations());
    annotations.putAll(annotations(tokens, at));
    annotations.values().removeIf(value -> value.text().equals("none"));
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
        id == null ? "" : id.text(),
        title.line(),
        first.start(),
        title.end(),
        end,
        shared.end(),
        annotations,
        patterns,
        outcome);
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
        addElements(pieces, elements);
        pieces.clear();
      } else {
        pieces.add(piece(token));
      }
    }
    if (!pieces.isEmpty()) {
      addElements(pieces, elements);
    }
    return new PatternLayout(named, first.start(), tokens.get(at[0]++).end(), elements);
  }

  private static void addElements(List<Piece> pieces, List<Element> elements) {
    boolean binds = pieces.size() > 1 && pieces.get(1).is(":");
    boolean knows =
        pieces.size() > 2 && pieces.get(0).is("known") && pieces.get(1).is(".");
    if (knows) {
      elements.add(new Element(false, true, List.copyOf(pieces.subList(0, 2))));
    }
    elements.add(
        new Element(binds, false, List.copyOf(pieces.subList(knows ? 2 : 0, pieces.size()))));
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
