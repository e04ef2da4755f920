package io.github.payerrules.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a rule's text.
 *
 * @param text as it stands, or what stands between the braces
 * @param place whether it is a place for a value
 */
record Piece(String text, boolean place) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");

  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher places = PLACE.matcher(text);
    int from = 0;
    while (places.find()) {
      if (places.start() > from) {
        pieces.add(new Piece(text.substring(from, places.start()), false));
      }
      pieces.add(new Piece(places.group(1), true));
      from = places.end();
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), false));
    }
    return pieces;
  }
}
