package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file, said so that a person can fix it. Never quotes a claim's content.
 *
 * @param file the file's name as the reader gave it
 * @param line the line in it, from 1; 0 when it is the whole file
 * @param path the JSON path, such as {@code /lines/0/date}; {@code null} outside of claims and
 *     cases
 * @param what what is wrong
 * @param fix what was expected, and how to fix it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String file, int line, @Nullable String path, String what, String fix) {

  /** The problem as one text, such as {@code frequency.drl:12: no word "proceduer" ...}. */
  @Override
  public String toString() {
    return onOneLine(file)
        + (line > 0 ? ":" + line : "")
        + (path == null ? "" : " " + path)
        + ": "
        + what
        + (fix.isEmpty() ? "" : "\n    " + fix);
  }

  /** The name of a file may hold anything, and must not begin a line of its own. */
  private static String onOneLine(String name) {
    return name.codePoints().anyMatch(Character::isISOControl)
        ? name.replaceAll("\\p{Cntrl}", "?")
        : name;
  }
}
