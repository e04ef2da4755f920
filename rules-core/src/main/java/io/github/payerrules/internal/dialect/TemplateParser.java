package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Template;
import io.github.payerrules.internal.rule.Template.Piece;
import io.github.payerrules.internal.rule.Template.Place;
import io.github.payerrules.internal.rule.Template.Plain;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a rule and looks up what stands between their braces. */
final class TemplateParser {

  private final PathChecker paths;
  private final Problems problems;

  TemplateParser(PathChecker paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /**
   * The template that a text is.
   *
   * @param sharedBy the sentence of the rule that has the text from its file; {@code null} where
   *     the text is the rule's own
   */
  Template parse(String text, int line, @Nullable String sharedBy) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (open >= 0 && close < 0) {
        problems.add(line, "a { in the text is not closed", "Close it with }, or leave it out.");
      }
      if (close < 0) {
        addPlain(text.substring(at), line, pieces);
        break;
      }
      if (open > at) {
        addPlain(text.substring(at, open), line, pieces);
      }
      addPlace(text.substring(open + 1, close).strip(), line, sharedBy, pieces);
      at = close + 1;
    }
    return new Template(text, pieces);
  }

  private void addPlain(String text, int line, List<Piece> pieces) {
    if (text.indexOf('}') >= 0) {
      problems.add(line, "a } in the text has no matching {", "Open it with {, or leave it out.");
    }
    pieces.add(new Plain(text));
  }

  private void addPlace(String name, int line, @Nullable String sharedBy, List<Piece> pieces) {
    Path path = path(name, line, sharedBy);
    if (path != null) {
      pieces.add(new Place(name, path));
    }
  }

  private @Nullable Path path(String name, int line, @Nullable String sharedBy) {
    PathSource source = ConditionParser.pathOf(name, line);
    if (source == null) {
      problems.add(
          line,
          shown(name) + " is not a valid placeholder",
          "Write {line.region} or {year.count}.");
      return null;
    }
    String first = source.steps().get(0).name();
    if (!paths.names().contains(first)) {
      if (!paths.mayBeUnread(first)) {
        problems.add(
            line,
            shown(name) + " begins with " + Token.quoted(first) + ", which "
                + (sharedBy == null ? "this rule" : "the rule " + Token.quoted(sharedBy))
                + " does not name",
            sharedBy == null
                ? unnamed(first, name)
                : "Give that rule its own text, beginning with "
                    + String.join(" or ", paths.names()) + ".");
      }
      return null;
    }
    Path path = paths.resolve(source, 0);
    if (path != null && Vocabulary.hasWords(paths.type(path))) {
      problems.add(
          line,
          shown(name) + " is a " + paths.type(path).getSimpleName() + ", which is not text",
          "Use one of its words: "
              + String.join(", ", Vocabulary.words(paths.type(path)).keySet()) + ".");
      return null;
    }
    return path;
  }

  private String unnamed(String first, String name) {
    List<String> lines = paths.patternNames();
    if (NearestName.among(first, paths.names()).isEmpty()
        && !lines.isEmpty()
        && Vocabulary.find(paths.patternType(0), first) != null) {
      return "Did you mean " + shown(lines.get(0) + "." + name) + "?";
    }
    return NearestName.among(first, paths.names())
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse("Name it in a condition (" + Token.cut(first) + " : ...), or begin with "
            + String.join(" or ", paths.names()) + ".");
  }

  private static String shown(String name) {
    return "{" + Token.cut(name) + "}";
  }
}
