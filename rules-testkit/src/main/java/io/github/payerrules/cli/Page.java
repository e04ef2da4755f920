package io.github.payerrules.cli;

import io.github.payerrules.testkit.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text in lines of a given width, wrapped with a hanging indentation. Not thread-safe. */
final class Page {

  private final PrintWriter out;
  private final int width;
  private final boolean colour;

  Page(PrintWriter out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  /** A piece of the first line, padded to a width. */
  record Cell(String text, int width, Style style) {

    Cell {
      text = Printable.line(text);
    }

    private int shown() {
      return Math.max(width, text.length());
    }

    private String painted(boolean colour) {
      return style.on(text, colour) + " ".repeat(shown() - text.length());
    }
  }

  void blank() {
    out.println();
  }

  void line(String text) {
    line(text, Style.PLAIN);
  }

  void line(String text, Style style) {
    out.println(style.on(Printable.lines(text), colour));
  }

  /**
   * Cells, then text; what does not fit stands below the text, and below cells that are too wide.
   */
  void entry(List<Cell> cells, String text, Style style) {
    String next = cells.stream().map(cell -> cell.painted(colour)).collect(Collectors.joining());
    int indent = cells.stream().mapToInt(Cell::shown).sum();
    if (indent > width * 2 / 3) {
      out.println(next.stripTrailing());
      indent = cells.stream().mapToInt(Cell::width).sum();
      next = " ".repeat(indent);
    }
    for (String part : wrap(Printable.lines(text), Math.max(20, width - indent))) {
      out.println((next + style.on(part, colour)).stripTrailing());
      next = " ".repeat(indent);
    }
  }

  /** Cells and text on one line, however long. */
  void heading(List<Cell> cells, String text) {
    out.println(cells.stream().map(cell -> cell.painted(colour)).collect(Collectors.joining())
        + Printable.line(text));
  }

  void entry(int indent, String text) {
    entry(List.of(new Cell("", indent, Style.PLAIN)), text, Style.PLAIN);
  }

  void flush() {
    out.flush();
  }

  /** Breaks text at spaces; a line break in it is kept, a longer word stands alone. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph.strip(), width, lines);
    }
    return lines;
  }

  private static void wrap(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    while (at < paragraph.length()) {
      int space = paragraph.indexOf(' ', at);
      int end = space < 0 ? paragraph.length() : space;
      if (end > at) {
        if (line.length() > 0 && line.length() + 1 + end - at > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() > 0 ? " " : "").append(paragraph, at, end);
      }
      at = end + 1;
    }
    lines.add(line.toString());
  }
}
