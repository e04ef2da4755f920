package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Template;
import io.github.payerrules.internal.rule.Template.Piece;
import io.github.payerrules.internal.rule.Template.Place;
import io.github.payerrules.internal.rule.Template.Plain;
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

  Template parse(String text, int line) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (open >= 0 && close < 0) {
        problems.add(line, "a { in the text is not closed", "Close it with }, or leave it out.");
      }
      if (close < 0) {
        pieces.add(new Plain(text.substring(at)));
        break;
      }
      if (open > at) {
        pieces.add(new Plain(text.substring(at, open)));
      }
      addPlace(text.substring(open + 1, close).strip(), line, pieces);
      at = close + 1;
    }
    return new Template(text, pieces);
  }

  private void addPlace(String name, int line, List<Piece> pieces) {
    Path path = path(name, line);
    if (path != null) {
      pieces.add(new Place(name, path));
    }
  }

  private @Nullable Path path(String name, int line) {
    PathSource source = PatternParser.pathOf(name, line);
    if (source == null) {
      problems.add(
          line, "{" + name + "} is no path of words", "Write {line.region} or {year.count}.");
      return null;
    }
    String first = source.steps().get(0).name();
    if (!paths.names().contains(first)) {
      problems.add(
          line,
          "{" + name + "} begins with \"" + first + "\", which this rule does not name",
          PatternChecker.didYouMean(first, paths.names()));
      return null;
    }
    Path path = paths.resolve(source, 0);
    if (path != null && Vocabulary.hasWords(paths.type(path))) {
      problems.add(
          line,
          "{" + name + "} is a " + paths.type(path).getSimpleName() + ", which is no text",
          "Go on to one of its words: "
              + String.join(", ", Vocabulary.words(paths.type(path)).keySet()) + ".");
      return null;
    }
    return path;
  }
}
