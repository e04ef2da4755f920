package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a rule file into tokens. Comments are {@code // ...} and {@code /* ... *}{@code /}. */
final class Tokenizer {

  private static final Set<String> LONG_SYMBOLS =
      Set.of("==", "!=", "<=", ">=", "&&", "||", "!.", "->", "::", "++", "--", "+=", "-=");

  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private boolean startsLine = true;

  private Tokenizer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  static List<Token> tokens(String text, Problems problems) {
    Tokenizer tokenizer = new Tokenizer(text, problems);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        startsLine = true;
        at++;
      } else if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at)) {
        skipTo(text.indexOf('\n', at));
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else if (c == '"') {
        addText();
      } else if (Character.isDigit(c)) {
        addWhile(Kind.NUMBER, d -> Character.isLetterOrDigit(d) || d == '.' || d == '_');
      } else if (Character.isJavaIdentifierStart(c)) {
        addWhile(Kind.WORD, Character::isJavaIdentifierPart);
      } else {
        int length =
            at + 2 <= text.length() && LONG_SYMBOLS.contains(text.substring(at, at + 2)) ? 2 : 1;
        add(Kind.SYMBOL, text.substring(at, at + length));
        at += length;
      }
    }
    add(Kind.END, "");
  }

  private void add(Kind kind, String tokenText) {
    tokens.add(new Token(kind, tokenText, line, startsLine));
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
    add(kind, text.substring(start, at));
  }

  private void addText() {
    StringBuilder value = new StringBuilder();
    int start = at++;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
        at++;
      }
      value.append(text.charAt(at++));
    }
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
    } else {
      problems.add(
          line,
          "the text that begins with "
              + text.substring(start, Math.min(at, start + 20)).strip()
              + " has no closing quote",
          "Close it with \" on the same line; a text stands on one line.");
    }
    add(Kind.TEXT, value.toString());
  }

  private void skipComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      problems.add(line, "this comment is not closed", "End it with */.");
    }
    int to = end < 0 ? text.length() : end + 2;
    line += (int) text.substring(at, to).chars().filter(c -> c == '\n').count();
    at = to;
  }

  private void skipTo(int index) {
    at = index < 0 ? text.length() : index;
  }
}
