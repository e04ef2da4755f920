package io.github.payerrules.testkit;

/**
 * Text as a person sees it. Characters that move the cursor, change colours or the reading
 * direction, or cannot be seen at all become question marks: what a claim holds must not pass for
 * words of this program, nor steer a terminal.
 */
public final class Printable {

  /** What stands in the place of such a character. */
  private static final char INSTEAD = '?';

  private Printable() {}

  /** A text that stays on one line. */
  public static String line(String text) {
    return shown(text, false);
  }

  /** A text whose line breaks stay. */
  public static String lines(String text) {
    return shown(text, true);
  }

  /**
   * JSON of which only texts can hold such characters: they are escaped there, so that a reader
   * gets them and a terminal does not.
   */
  public static String json(String json) {
    if (isPlain(json, true)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints().forEach(c -> {
      if (c == '\n' || !isHidden(c)) {
        escaped.appendCodePoint(c);
      } else {
        for (char half : Character.toChars(c)) {
          escaped.append("\\u%04x".formatted((int) half));
        }
      }
    });
    return escaped.toString();
  }

  /** Whether it is a control, format or separating character, or half of one. */
  public static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> true;
      default -> false;
    };
  }

  /** Whether it is of printable ASCII alone, as nearly all texts are. */
  private static boolean isPlain(String text, boolean keepsBreaks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && !(keepsBreaks && c == '\n')) {
        return false;
      }
    }
    return true;
  }

  private static String shown(String text, boolean keepsBreaks) {
    if (isPlain(text, keepsBreaks)
        || text.codePoints().noneMatch(c -> isHidden(c) && !(keepsBreaks && c == '\n'))) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> shown.appendCodePoint(isHidden(c) && !(keepsBreaks && c == '\n') ? INSTEAD : c));
    return shown.toString();
  }
}
