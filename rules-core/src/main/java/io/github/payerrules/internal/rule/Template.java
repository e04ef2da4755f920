package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Path.AtLeast;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.internal.words.Missing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values, such as {@code the {line.region} region}.
 *
 * @param text as the rule file has it
 * @param parts the text in pieces: a {@link Piece} each
 */
public record Template(String text, List<Piece> parts) {

  private static final Pattern MANY =
      Pattern.compile("^ (day|week|month|year|unit|session|level|line|visit)s\\b( are| were)?");

  /** A piece of a template. */
  public sealed interface Piece {}

  /** Text as it stands. */
  public record Plain(String text) implements Piece {}

  /** A place for a value; {@code name} is what stands between the braces. */
  public record Place(String name, Path path) implements Piece {}

  public Template {
    parts = List.copyOf(parts);
  }

  /** Whether nothing is filled in. */
  public boolean isPlain() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Place) {
        return false;
      }
    }
    return true;
  }

  /** The text with the values filled in. */
  String fill(@Nullable Object[] facts) {
    return fill(facts, new HashMap<>(), new StringBuilder());
  }

  /**
   * The text with the values filled in; each value is also put into {@code values}, where dates
   * keep the form of data.
   *
   * @param filled where the text is put together; what it holds before is lost
   */
  String fill(@Nullable Object[] facts, Map<String, String> values, StringBuilder filled) {
    if (parts.size() == 1 && parts.get(0) instanceof Plain plain) {
      return plain.text();
    }
    filled.setLength(0);
    String before = "";
    for (int i = 0; i < parts.size(); i++) {
      Piece part = parts.get(i);
      if (part instanceof Plain plain) {
        filled.append(before.equals("1") ? ofOne(plain.text()) : plain.text());
      } else if (part instanceof Place place) {
        before = shown(place.path().value(facts));
        values.put(place.name(), before);
        filled.append(UsDates.in(before));
      }
    }
    return filled.toString();
  }

  /** What follows a number of one: rules write it for many. */
  private static String ofOne(String text) {
    Matcher many = MANY.matcher(text);
    return many.find()
        ? " "
            + many.group(1)
            + (many.group(2) == null ? "" : many.group(2).equals(" are") ? " is" : " was")
            + text.substring(many.end())
        : text;
  }

  private static String shown(Object value) {
    if (value == Path.ABSENT || value == Path.NONE) {
      return "none";
    }
    if (value instanceof Missing) {
      return "(not known)";
    }
    return value instanceof AtLeast least ? "at least " + least.number() : String.valueOf(value);
  }
}
