package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Annotation;
import io.github.payerrules.internal.dialect.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads annotations: {@code @name( "value" )}. */
final class AnnotationParser {

  private final Tokens tokens;

  AnnotationParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether an annotation is next; reports where it lacks its sign. */
  boolean isNext() {
    return tokens.at("@") || isWithoutSign();
  }

  private boolean isWithoutSign() {
    if (tokens.current().kind() != Kind.WORD
        || !tokens.current().startsLine()
        || !tokens.following().is("(")
        || !Annotations.isAnnotation(tokens.current().text())) {
      return false;
    }
    Token token = tokens.current();
    tokens.problem(
        token.line(),
        "@ is missing before " + token.shown(),
        "Write @" + token.text() + "( \"...\" ).");
    return true;
  }

  /** Reads the one that is next. */
  void read(List<Annotation> annotations) {
    tokens.skip("@");
    Token name = tokens.current();
    if (name.kind() != Kind.WORD) {
      tokens.unexpected("a name after @", "Write for example @id( \"my-rule\" ).");
      return;
    }
    tokens.next();
    annotations.add(new Annotation(name.text(), value(name), name.line()));
  }

  /** The text of an annotation; {@code null} where it has none, which is reported. */
  private @Nullable String value(Token name) {
    String example = "Write @" + name.text() + "( \"...\" )";
    boolean bracket = tokens.skip("(");
    Token value = tokens.current();
    if (!bracket) {
      tokens.problem(name.line(), "@" + name.text() + " has no ( after it", example + ".");
    } else if (value.kind() != Kind.TEXT) {
      tokens.problem(
          value.line(),
          "the value of @" + name.text() + " is not text in quotes",
          example + ", with one text in double quotes.");
      tokens.skipPastClosing();
    }
    if (value.kind() != Kind.TEXT) {
      return null;
    }
    tokens.next();
    if (!tokens.skip(")") && bracket && !value.open()) {
      Token after = tokens.current();
      if (!tokens.atHiddenRest()) {
        tokens.problem(
            after.startsLine() ? value.line() : after.line(),
            after.startsLine() || after.kind() == Kind.END
                ? "@" + name.text() + " is not closed"
                : "expected ) after the text of @" + name.text() + ", but found " + after.shown(),
            "Close the annotation with ). "
                + (after.is("+")
                    ? "Write the text as one string."
                    : "Write a quote inside the text as \\\"."));
      }
      if (!after.startsLine()) {
        tokens.skipPastClosing();
      }
    }
    return value.text();
  }
}
