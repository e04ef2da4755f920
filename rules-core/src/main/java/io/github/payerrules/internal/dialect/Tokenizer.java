package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.text.OddCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a rule file into tokens. Comments are {@code // ...} and {@code /* ... *}{@code /}. */
public final class Tokenizer {

  private static final Set<String> LONG_SYMBOLS =
      Set.of("==", "!=", "<=", ">=", "&&", "||", "!.", "->", "::", "++", "--", "+=", "-=");
  private static final String CURLY_QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB";
  private static final String SINGLE_QUOTES = "'`\u2018\u2019\u201A";

  /** A longer one is no sentence that somebody reads. */
  private static final int LONGEST_TEXT = 4_000;

  /** More of them take more memory and time than any policy is worth. */
  private static final int MOST_TOKENS = 500_000;

  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private boolean startsLine = true;
  private boolean openComment;

  private Tokenizer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The tokens of a text; the last is its end. */
  public static List<Token> tokens(String text, Problems problems) {
    Tokenizer tokenizer = new Tokenizer(withLineFeeds(text), problems);
    tokenizer.run();
    return tokenizer.tokens;
  }

  /** The text in which tokens have their places. */
  public static String withLineFeeds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private void run() {
    OddCharacters.find(text, problems::add);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        startsLine = true;
        at++;
      } else if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || (c == '\uFEFF' && at == 0)) {
        at++;
      } else if (isUnseen(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        skipTo(text.indexOf('\n', at));
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else if (c == '#' && startsLine) {
        problems.add(line, "a comment does not begin with #", "Begin it with //.");
        skipTo(text.indexOf('\n', at));
      } else if (c == '"') {
        addText("\"");
      } else if (CURLY_QUOTES.indexOf(c) >= 0) {
        problems.add(line, "the quote " + c + " is not straight", "Write texts as \"...\".");
        addText("\"" + CURLY_QUOTES);
      } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
        addSingleQuoted();
      } else if (c >= '0' && c <= '9') {
        addWhile(Kind.NUMBER, d -> Character.isLetterOrDigit(d) || d == '.' || d == '_');
      } else if (Character.isJavaIdentifierStart(c)) {
        addWhile(Kind.WORD, d -> Character.isJavaIdentifierPart(d) && !isUnseen(d));
      } else {
        addSymbol();
      }
    }
    add(Kind.END, "", openComment, at);
  }

  private void addSymbol() {
    int length =
        at + 2 <= text.length() && LONG_SYMBOLS.contains(text.substring(at, at + 2)) ? 2 : 1;
    int start = at;
    at += length;
    add(Kind.SYMBOL, text.substring(start, at), false, start);
  }

  /** Signs that make a file read otherwise than it looks: controls, and marks of no width. */
  private static boolean isUnseen(char c) {
    return c != '\t'
        && c != '\n'
        && (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
  }

  /** Adds the token that ends here. */
  private void add(Kind kind, String tokenText, boolean open, int start) {
    if (tokens.size() == MOST_TOKENS) {
      throw problems.giveUp(
          "the file holds more than " + MOST_TOKENS + " words and signs",
          "Split it into several files.");
    }
    tokens.add(new Token(kind, tokenText, line, startsLine, open, start, at));
    startsLine = false;
  }

  private interface Accepts {
    boolean test(char c);
  }

  private void addWhile(Kind kind, Accepts accepts) {
    int start = at;
    while (at < text.length() && accepts.test(text.charAt(at))) {
      at++;
    }
    add(kind, text.substring(start, at), false, start);
  }

  private void addText(String closing) {
    StringBuilder value = new StringBuilder();
    int start = at++;
    while (at < text.length() && closing.indexOf(text.charAt(at)) < 0 && text.charAt(at) != '\n') {
      addCharacter(value);
    }
    boolean closed = at < text.length() && text.charAt(at) != '\n';
    if (closed) {
      at++;
    } else {
      problems.add(
          line,
          "the text that begins with "
              + text.substring(start, Math.min(at, start + 20)).strip()
              + " has no closing quote",
          "Close it with \" on the same line; a text must be on one line.");
    }
    if (value.length() > LONGEST_TEXT) {
      problems.add(
          line,
          "a text is longer than " + LONGEST_TEXT + " characters",
          "Shorten it to a sentence or two.");
    }
    add(Kind.TEXT, value.toString(), !closed, start);
  }

  private void addCharacter(StringBuilder value) {
    char c = text.charAt(at++);
    if (c == '\\') {
      char next = at < text.length() ? text.charAt(at) : '\n';
      if (next == '"' || next == '\\') {
        value.append(next);
        at++;
        return;
      }
      problems.add(
          line,
          "a \\ in the text is not followed by \" or \\",
          "Leave it out. Write a quote inside text as \\\", a backslash \\\\.");
    } else if (isUnseen(c)) {
      return;
    }
    value.append(c);
  }

  /** Reads on as if the quotes were double, so that what follows is understood. */
  private void addSingleQuoted() {
    int from = at + 1;
    int to = from;
    while (to < text.length()
        && SINGLE_QUOTES.indexOf(text.charAt(to)) < 0
        && text.charAt(to) != '\n') {
      to++;
    }
    if (to == text.length() || text.charAt(to) == '\n') {
      addSymbol();
      return;
    }
    String value = text.substring(from, to);
    problems.add(
        line,
        Token.quoted(value) + " is in single quotes",
        "Put text in double quotes: " + Token.quoted(value) + ".");
    int start = at;
    at = to + 1;
    add(Kind.TEXT, value, false, start);
  }

  private void skipComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      problems.add(line, "this comment is not closed", "End it with */.");
      openComment = true;
    }
    int to = end < 0 ? text.length() : end + 2;
    line += (int) text.substring(at, to).chars().filter(c -> c == '\n').count();
    at = to;
  }

  private void skipTo(int index) {
    at = index < 0 ? text.length() : index;
  }
}
