package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Annotation;
import io.github.payerrules.internal.dialect.Source.DefaultsSource;
import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the rules of a file share: {@code declare Defaults}, annotations, {@code end}. */
final class DefaultsParser {

  private static final String NAME = "Defaults";
  private static final String FORM =
      "Write declare Defaults, the @annotations that the rules in the file share, and end.";

  private final Tokens tokens;
  private final AnnotationParser annotationParser;
  private @Nullable DefaultsSource found;

  DefaultsParser(Tokens tokens, AnnotationParser annotationParser) {
    this.tokens = tokens;
    this.annotationParser = annotationParser;
  }

  /** What was read; {@code null} where the file has none. */
  @Nullable
  DefaultsSource found() {
    return found;
  }

  /**
   * Reads the {@code declare} that is next.
   *
   * @param behindRule whether a rule comes before it
   */
  void read(boolean behindRule) {
    int line = tokens.current().line();
    tokens.next();
    if (!name(line)) {
      skipRest();
      return;
    }
    List<Annotation> annotations = annotations(line);
    if (behindRule) {
      tokens.problem(
          line,
          "declare Defaults comes after a rule",
          "Put it before the first rule: it applies to all rules in the file.");
    }
    if (found != null) {
      tokens.problem(
          line,
          "declare Defaults appears twice",
          "Write all that the rules in the file share into the one at line " + found.line() + ".");
    } else {
      found = new DefaultsSource(annotations, line);
    }
  }

  /** Whether it is the name; else it was reported. */
  private boolean name(int line) {
    Token name = tokens.current();
    if (tokens.skip(NAME)) {
      return true;
    }
    boolean misspelt =
        name.kind() == Kind.WORD && NearestName.among(name.text(), Set.of(NAME)).isPresent();
    if (!tokens.atHiddenRest()) {
      tokens.problem(
          line,
          "a rule file can declare only Defaults, but this is declare " + name.shown(),
          misspelt ? "Did you mean \"Defaults\"?" : FORM);
    }
    if (misspelt) {
      tokens.next();
    }
    return misspelt;
  }

  private List<Annotation> annotations(int line) {
    List<Annotation> annotations = new ArrayList<>();
    while (!tokens.skip("end")) {
      if (annotationParser.isNext()) {
        annotationParser.read(annotations);
      } else if (tokens.at(",") || tokens.at(";")) {
        tokens.next();
      } else if (tokens.atRule() || tokens.current().kind() == Kind.END) {
        if (!tokens.atHiddenRest()) {
          tokens.problem(
              tokens.lineBefore(), "declare Defaults has no end", "Write end after its last line.");
        }
        break;
      } else {
        tokens.unexpected("end", "Only @annotations go between declare Defaults and end.");
        skipToAnnotation();
      }
    }
    if (annotations.isEmpty()) {
      tokens.problem(line, "declare Defaults is empty", FORM);
    }
    return annotations;
  }

  private void skipRest() {
    while (!tokens.atRule()
        && tokens.current().kind() != Kind.END
        && !(tokens.current().startsLine()
            && Refused.isOutsideRules(tokens.current().text()))) {
      tokens.next();
    }
  }

  private void skipToAnnotation() {
    do {
      tokens.next();
    } while (!tokens.at("@") && !tokens.atPartEnd());
  }
}
