package io.github.payerrules.internal.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.payerrules.internal.reading.Slice.End;
import java.util.Locale;

/** What is wrong with a JSON text, in our words: the parser's own quote the text. */
final class JsonWords {

  private static final String LARGEST = String.format(
      Locale.ROOT,
      "text can have at most %,d characters, a number %,d digits; lists and objects can be"
          + " nested %d deep",
      Limits.LONGEST_TEXT,
      Limits.LONGEST_NUMBER,
      Limits.CLAIM.depth());

  private JsonWords() {}

  static void explain(
      JsonProcessingException broken, JsonStreamContext open, Slice slice, Problems problems) {
    if (broken instanceof StreamConstraintsException) {
      problems.add(
          slice.line(),
          null,
          "a text or number is too long, or lists are nested too deep",
          LARGEST);
      return;
    }
    int at = offset(broken, slice.text());
    boolean ended = at == slice.text().length();
    Place place = Place.of(slice.text(), at);
    int line = slice.line() + place.line - 1;
    String column =
        "column " + (place.line == 1 ? slice.column() + place.column - 1 : place.column);
    if (ended) {
      String what = "the %s ends at %s before the %s is closed: the %s was cut off";
      boolean lineEnds = slice.end() == End.LINE_ENDS;
      String whole = lineEnds ? "line" : "text";
      problems.add(
          line,
          null,
          what.formatted(whole, column, openThing(open, place), lineEnds ? "line" : "file"),
          place.inText ? "a quotation mark was expected" : expected(open, place) + " was expected");
    } else {
      problems.add(
          line,
          null,
          "not JSON at " + column + ": " + wrong(open, place, slice.text(), at),
          fix(place, slice.text(), at));
    }
  }

  /** The character at which the parser stopped; the length of the text if it stopped at its end. */
  private static int offset(JsonProcessingException broken, String text) {
    if (broken instanceof JsonEOFException) {
      return text.length();
    }
    long offset = broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset();
    return (int) Math.max(0, Math.min(offset, text.length()));
  }

  private static String openThing(JsonStreamContext open, Place place) {
    if (place.inText) {
      return "quoted text";
    }
    return open.inArray() ? "list" : "object";
  }

  private static String wrong(JsonStreamContext open, Place place, String text, int at) {
    if (place.inText) {
      return text.charAt(at) == '\n' || text.charAt(at) == '\r'
          ? "text is not closed by a quotation mark on the same line"
          : "text has a character that must be escaped, or an extra backslash";
    }
    return afterZero(text, at)
        ? "a number cannot begin with 0"
        : expected(open, place) + " was expected";
  }

  private static boolean afterZero(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '0' && Character.isDigit(text.charAt(at));
  }

  private static String expected(JsonStreamContext open, Place place) {
    return switch (place.before) {
      case '{' -> "a name in double quotation marks or }";
      case '[' -> "a value or ]";
      case ':' -> "a value";
      case ',' -> open.inArray() ? "a value" : "a name in double quotation marks";
      default -> afterValue(open, place);
    };
  }

  private static String afterValue(JsonStreamContext open, Place place) {
    if (open.inRoot()) {
      return "{ or [";
    }
    if (open.inArray()) {
      return "a comma or ]";
    }
    return place.afterName ? "a colon" : "a comma or }";
  }

  private static String fix(Place place, String text, int at) {
    if (place.inText) {
      return "write \\\" for a quotation mark and \\\\ for a backslash inside text";
    }
    if (afterZero(text, at)) {
      return "put codes and dates in quotation marks, such as \"00630\"";
    }
    return switch (text.charAt(at)) {
      case '\'' -> "in JSON, put names and text in double quotation marks";
      case '/', '#' -> "JSON does not allow comments: remove it, or use a YAML file";
      case '}', ']' -> place.before == ',' ? "remove the comma before the closing bracket" : "";
      default -> "";
    };
  }

  /** A place in a JSON text, found by reading it again from its start. */
  private static final class Place {
    private int line = 1;
    private int column = 1;
    private boolean inText;
    private boolean afterName;
    private char before;

    static Place of(String text, int at) {
      Place place = new Place();
      boolean escaped = false;
      for (int i = 0; i < at; i++) {
        char c = text.charAt(i);
        if (place.inText) {
          place.inText = c != '"' || escaped;
          escaped = c == '\\' && !escaped;
          place.before = '"';
        } else if (!Character.isWhitespace(c)) {
          place.inText = c == '"';
          // A text that follows a brace or comma is a name where the parser is within an object.
          place.afterName = c == '"' ? place.before == '{' || place.before == ',' : false;
          place.before = c;
        }
        place.column = c == '\n' ? 1 : place.column + 1;
        place.line += c == '\n' ? 1 : 0;
      }
      return place;
    }
  }
}
