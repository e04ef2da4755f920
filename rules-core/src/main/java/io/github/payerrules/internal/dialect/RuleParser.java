package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Annotation;
import io.github.payerrules.internal.dialect.Source.Call;
import io.github.payerrules.internal.dialect.Source.FileSource;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.RuleSource;
import io.github.payerrules.internal.dialect.Token.Kind;
import io.github.payerrules.internal.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file. A mistake is reported and reading goes on, in the same rule where the place to
 * go on is clear and at the next rule where it is not.
 */
final class RuleParser {

  private final Tokens tokens;
  private final AnnotationParser annotationParser;

  private RuleParser(Tokens tokens) {
    this.tokens = tokens;
    this.annotationParser = new AnnotationParser(tokens);
  }

  static FileSource parse(String text, Problems problems) {
    return new RuleParser(new Tokens(Tokenizer.tokens(text, problems), problems)).file();
  }

  private FileSource file() {
    DefaultsParser defaults = new DefaultsParser(tokens, annotationParser);
    List<RuleSource> rules = new ArrayList<>();
    while (tokens.current().kind() != Kind.END) {
      if (tokens.at("declare")) {
        defaults.read(!rules.isEmpty());
      } else if (tokens.skip("rule")) {
        RuleSource rule = rule();
        if (!tokens.atHiddenRest()) {
          rules.add(rule);
        }
      } else {
        refuseOutsideRules();
      }
    }
    return new FileSource(defaults.found(), rules);
  }

  private void refuseOutsideRules() {
    Token token = tokens.current();
    if (token.is(";")) {
      tokens.next();
      return;
    }
    boolean misspelt = token.kind() == Kind.WORD
        && tokens.following().kind() == Kind.TEXT
        && isNear(token, "rule");
    tokens.problem(
        token.line(),
        token.shown() + " is outside a rule",
        misspelt ? "Did you mean \"rule\"?" : Refused.outsideRules(token.text()));
    if (misspelt) {
      tokens.replaceBy("rule");
      return;
    }
    do {
      tokens.next();
    } while (!tokens.atRule()
        && tokens.current().kind() != Kind.END
        && !(tokens.current().startsLine()
            && Refused.isOutsideRules(tokens.current().text())));
  }

  private static boolean isNear(Token token, String keyword) {
    return NearestName.among(token.text(), Set.of(keyword)).isPresent();
  }

  private RuleSource rule() {
    int line = tokens.current().line();
    String title = title();
    List<Annotation> annotations = annotations();
    PatternParser left = new PatternParser(tokens);
    List<PatternSource> patterns = left.patterns();
    Call call = null;
    boolean whole = left.whole();
    if (then()) {
      try {
        call = call();
        whole &= call != null;
        expectEnd(title);
      } catch (Tokens.Unreadable unreadable) {
        whole = false;
      }
    }
    tokens.skipToEnd();
    tokens.skip("end");
    return new RuleSource(title, line, annotations, patterns, call, whole);
  }

  private String title() {
    Token title = tokens.current();
    if (title.kind() != Kind.TEXT) {
      tokens.unexpected("the rule's title in quotes", "Write rule \"what the policy says\".");
      while (tokens.current().line() == title.line()
          && !tokens.at("@")
          && !tokens.at("when")
          && tokens.current().kind() != Kind.END) {
        tokens.next();
      }
      return "";
    }
    tokens.next();
    if (title.text().isBlank()) {
      tokens.problem(title.line(), "the rule has no title", "Write rule \"what the policy says\".");
    }
    return title.text();
  }

  /** The annotations; reads on past {@code when}, or past what stands in its place. */
  private List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    while (!tokens.skip("when")) {
      Token token = tokens.current();
      if (annotationParser.isNext()) {
        annotationParser.read(annotations);
      } else if (token.is(",") || token.is(";")) {
        tokens.next();
      } else if (Refused.isAttribute(token.text())) {
        refuseAttribute();
      } else if (tokens.atPattern() || tokens.atPartEnd()) {
        if (!tokens.atHiddenRest()) {
          tokens.problem(
              token.line(),
              "\"when\" is missing before " + token.shown(),
              "Begin the conditions with when on a line of its own.");
        }
        return annotations;
      } else if (token.kind() == Kind.WORD && isNear(token, "when")) {
        tokens.problem(token.line(), "unknown keyword " + token.shown(), "Did you mean \"when\"?");
        tokens.next();
        return annotations;
      } else {
        tokens.unexpected("when", "Between the title and when write only @annotations.");
        do {
          tokens.next();
        } while (!tokens.at("@")
            && !tokens.at("when")
            && !tokens.atPattern()
            && !tokens.atPartEnd());
      }
    }
    return annotations;
  }

  private void refuseAttribute() {
    Token first = tokens.current();
    StringBuilder name = new StringBuilder(first.text());
    tokens.next();
    while (tokens.skip("-")) {
      name.append('-').append(tokens.current().text());
      tokens.next();
    }
    tokens.problem(
        first.line(),
        Token.quoted(name.toString()) + " is not allowed",
        Refused.attribute(name.toString()));
    while (!tokens.at("@")
        && !tokens.at("when")
        && tokens.current().kind() != Kind.END
        && tokens.current().line() == first.line()) {
      tokens.next();
    }
  }

  /** Whether the right side follows; else it was reported why not. */
  private boolean then() {
    Token token = tokens.current();
    if (tokens.skip("then")) {
      return true;
    }
    if (tokens.atHiddenRest()) {
      return false;
    }
    if (token.is("findings")) {
      tokens.problem(
          token.line(),
          "\"then\" is missing before \"findings\"",
          "After the conditions write then on a line of its own.");
      return true;
    }
    if (tokens.following().is("findings")) {
      tokens.problem(
          token.line(),
          "unknown keyword " + token.shown(),
          isNear(token, "then") ? "Did you mean \"then\"?" : "After the conditions write then.");
      tokens.next();
      return true;
    }
    tokens.problem(
        token.line(),
        "\"then\" and a finding are missing before " + token.shown(),
        "After the conditions write then, findings.deny( line ); and end.");
    return false;
  }

  private void expectEnd(String title) {
    if (tokens.at("end") || tokens.atHiddenRest()) {
      return;
    }
    Token token = tokens.current();
    if (tokens.atRule() || token.kind() == Kind.END) {
      tokens.problem(
          tokens.lineBefore(),
          "the rule " + Token.quoted(title) + " has no end",
          "Write end on a line of its own after findings.");
    } else if (token.kind() == Kind.WORD && isNear(token, "end")) {
      tokens.problem(token.line(), "unknown keyword " + token.shown(), "Did you mean \"end\"?");
    } else {
      tokens.problem(
          token.line(),
          "expected end after the finding, but found " + token.shown(),
          "A rule has exactly one finding, then end. Write a second rule for a second reason.");
    }
  }

  private @Nullable Call call() {
    Token receiver = tokens.current();
    int line = receiver.line();
    if (receiver.is("end")) {
      tokens.problem(line, "the rule has no finding", "After then write findings.deny( line );");
      return null;
    }
    if (!receiver.is("findings")) {
      throw refusedCall(receiver.shown() + " is not allowed after then");
    }
    tokens.next();
    List<String> subjects = new ArrayList<>();
    if (!tokens.skip(".")) {
      throw tokens.unexpected(". after findings", Refused.RIGHT_SIDE);
    }
    String outcome = tokens.word("deny, review or advise", Refused.RIGHT_SIDE);
    if (!tokens.skip("(")) {
      throw tokens.unexpected("( after findings." + Token.cut(outcome), Refused.RIGHT_SIDE);
    }
    do {
      subjects.add(tokens.word("the name of a line or claim", Refused.RIGHT_SIDE));
    } while (tokens.skip(","));
    if (!tokens.skip(")")) {
      throw tokens.unexpected(")", Refused.RIGHT_SIDE);
    }
    if (!tokens.skip(";")) {
      tokens.problem(
          tokens.lineBefore(),
          "missing ; after the closing parenthesis",
          "Write ; after the closing parenthesis.");
    }
    return new Call("findings", outcome, subjects, line);
  }

  private Tokens.Unreadable refusedCall(String what) {
    if (!tokens.atHiddenRest()) {
      tokens.problem(tokens.current().line(), what, Refused.RIGHT_SIDE);
    }
    return new Tokens.Unreadable();
  }
}
