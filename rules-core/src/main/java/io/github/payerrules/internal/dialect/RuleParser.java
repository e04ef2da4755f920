package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Annotation;
import io.github.payerrules.internal.dialect.Source.Call;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.RuleSource;
import io.github.payerrules.internal.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of a file. A mistake is reported and reading goes on, in the same rule where the
 * place to go on is clear and at the next rule where it is not.
 */
final class RuleParser {

  private final Tokens tokens;
  private final PatternParser patterns;

  private RuleParser(Tokens tokens) {
    this.tokens = tokens;
    this.patterns = new PatternParser(tokens);
  }

  static List<RuleSource> parse(String text, Problems problems) {
    return new RuleParser(new Tokens(Tokenizer.tokens(text, problems), problems)).rules();
  }

  private List<RuleSource> rules() {
    List<RuleSource> rules = new ArrayList<>();
    while (tokens.current().kind() != Kind.END) {
      if (tokens.skip("rule")) {
        RuleSource rule = rule();
        if (rule != null) {
          rules.add(rule);
        }
      } else {
        refuseOutsideRules();
      }
    }
    return rules;
  }

  private void refuseOutsideRules() {
    Token token = tokens.current();
    if (token.is(";")) {
      tokens.next();
      return;
    }
    tokens.problem(
        token.line(),
        token.shown() + " stands outside of a rule",
        Refused.outsideRules(token.text()));
    do {
      tokens.next();
    } while (!tokens.atRule() && tokens.current().kind() != Kind.END);
  }

  private @Nullable RuleSource rule() {
    Token title = tokens.current();
    int line = title.line();
    try {
      if (title.kind() != Kind.TEXT) {
        throw tokens.unexpected(
            "the rule's sentence in quotes", "Write rule \"what the policy says\".");
      }
      tokens.next();
      if (title.text().isBlank()) {
        tokens.problem(line, "the rule has no sentence", "Write rule \"what the policy says\".");
      }
      List<Annotation> annotations = annotations();
      expectKeyword("when", "Begin the conditions with when.");
      List<PatternSource> left = patterns.patterns();
      expectKeyword("then", "After the conditions write then.");
      Call call = call();
      expectEnd(title.text(), line);
      return new RuleSource(title.text(), line, annotations, left, call);
    } catch (Tokens.Unreadable unreadable) {
      tokens.skipToNextRule();
      return null;
    }
  }

  private List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    while (!tokens.at("when")) {
      Token token = tokens.current();
      if (tokens.skip("@")) {
        annotations.add(annotation());
      } else if (token.is(",")) {
        tokens.next();
      } else if (Refused.isAttribute(token.text())) {
        refuseAttribute();
      } else {
        throw tokens.unexpected("when", "Between the sentence and when stand only @annotations.");
      }
    }
    return annotations;
  }

  private Annotation annotation() {
    Token name = tokens.current();
    if (name.kind() != Kind.WORD) {
      throw tokens.unexpected("a name after @", "Write for example @id( \"my-rule\" ).");
    }
    tokens.next();
    if (!tokens.skip("(")) {
      throw tokens.unexpected("( after @" + name.text(), "Write @" + name.text() + "( \"...\" ).");
    }
    Token value = tokens.current();
    if (value.kind() != Kind.TEXT) {
      tokens.problem(
          value.line(),
          "the value of @" + name.text() + " is not a text in quotes",
          "Write @" + name.text() + "( \"...\" ), with one text in double quotes.");
      tokens.skipPastClosing();
      return new Annotation(name.text(), "", name.line());
    }
    tokens.next();
    if (!tokens.skip(")")) {
      tokens.problem(
          tokens.current().line(),
          "after the text of @" + name.text() + " comes " + tokens.current().shown(),
          "Close the annotation with ). A quote within the text is written \\\".");
      tokens.skipPastClosing();
    }
    return new Annotation(name.text(), value.text(), name.line());
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
        first.line(), "\"" + name + "\" is not allowed", Refused.attribute(name.toString()));
    while (!tokens.at("@") && !tokens.at("when") && tokens.current().line() == first.line()) {
      tokens.next();
    }
  }

  private void expectKeyword(String keyword, String mend) {
    if (!tokens.skip(keyword)) {
      throw tokens.unexpected("\"" + keyword + "\"", mend);
    }
  }

  private void expectEnd(String title, int line) {
    if (!tokens.skip("end")) {
      if (tokens.atRule() || tokens.current().kind() == Kind.END) {
        tokens.problem(
            line,
            "the rule \"" + title + "\" has no end",
            "Write end on a line of its own after findings.");
        return;
      }
      tokens.problem(
          tokens.current().line(),
          "after the finding comes " + tokens.current().shown(),
          "A rule does exactly one thing: one call of findings, then end. A second reason is a second rule.");
      tokens.skipToNextRule();
    }
  }

  private @Nullable Call call() {
    Token receiver = tokens.current();
    int line = receiver.line();
    if (receiver.is("end")) {
      tokens.problem(line, "the rule finds nothing", "After then write findings.deny( line );");
      return null;
    }
    if (!receiver.is("findings")) {
      tokens.problem(line, receiver.shown() + " is not allowed after then", Refused.RIGHT_SIDE);
      tokens.skipToEnd();
      return null;
    }
    tokens.next();
    List<String> subjects = new ArrayList<>();
    if (!tokens.skip(".")) {
      throw tokens.unexpected(". after findings", Refused.RIGHT_SIDE);
    }
    String outcome = tokens.word("deny, review or advise", Refused.RIGHT_SIDE);
    if (!tokens.skip("(")) {
      throw tokens.unexpected("( after findings." + outcome, Refused.RIGHT_SIDE);
    }
    do {
      subjects.add(tokens.word("the name of a line or claim", Refused.RIGHT_SIDE));
    } while (tokens.skip(","));
    if (!tokens.skip(")")) {
      throw tokens.unexpected(")", Refused.RIGHT_SIDE);
    }
    if (!tokens.skip(";")) {
      tokens.problem(line, "the finding has no ; at its end", Refused.RIGHT_SIDE);
    }
    return new Call("findings", outcome, subjects, line);
  }
}
