package io.github.payerrules.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Markdown, a line at a time. Whatever a text holds, it stays text. Not thread-safe. */
final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>|~#";

  private final StringBuilder text = new StringBuilder();

  /** A line as it is. */
  Markdown line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  Markdown blank() {
    return text.isEmpty() || text.toString().endsWith("\n\n") ? this : line("");
  }

  Markdown heading(int level, String title) {
    return blank().line("#".repeat(level) + " " + escaped(title)).blank();
  }

  /** A paragraph of one text. */
  Markdown paragraph(String paragraph) {
    return paragraph.isBlank() ? blank() : blank().line(escaped(paragraph)).blank();
  }

  Markdown item(String name, String said) {
    return said.isEmpty() ? this : line("- **" + name + "** " + said);
  }

  /** Cells that are Markdown already. */
  Markdown row(List<String> cells) {
    return line("| " + String.join(" | ", cells) + " |");
  }

  Markdown head(List<String> cells) {
    row(cells);
    return line("| --- ".repeat(cells.size()) + "|");
  }

  /** A text in which nothing is markup. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    String one = text.strip().replaceAll("\\s+", " ");
    for (int i = 0; i < one.length(); i++) {
      char c = one.charAt(i);
      if (c == '&') {
        escaped.append("&amp;");
        continue;
      }
      if (SPECIAL.indexOf(c) >= 0 && !(c == '_' && isWithinWord(one, i))) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped
        .toString()
        .replaceFirst("^(\\d+)([.)] )", "$1\\\\$2")
        .replaceFirst("^([-+=])", "\\\\$1");
  }

  private static boolean isWithinWord(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** A text in code; a backtick ends it nowhere. */
  static String code(String text) {
    return "`" + text.strip().replaceAll("\\s+", " ").replace('`', '\'').replace("|", "\\|") + "`";
  }

  /** A link to a file, of which any name will do, and a place in it. */
  static String link(String shown, String file, String place) {
    return "[" + shown + "](" + encoded(file) + (place.isEmpty() ? "" : "#" + encoded(place)) + ")";
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("*", "%2A");
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
