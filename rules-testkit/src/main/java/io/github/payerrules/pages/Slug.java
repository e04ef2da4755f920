package io.github.payerrules.pages;

import java.util.Locale;

/** The anchors that forges give to headings. */
final class Slug {

  private Slug() {}

  /** Lower case, without punctuation, and with hyphens for spaces. */
  static String of(String title) {
    return title
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
