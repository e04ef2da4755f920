package io.github.payerrules.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * Characters that make a text read otherwise than it looks: unseen ones, those that turn the
 * reading direction, fillers, and digits of other scripts. Policy has no use for them.
 */
public final class OddCharacters {

  /** A tab, a line feed and a carriage return are seen; a byte-order mark may begin a text. */
  private static final String SEEN = "\t\n\r";

  /** Letters and signs that take room and show nothing. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800\u034F\u17B4\u17B5";

  private OddCharacters() {}

  /** Is told of the first odd character of each line. */
  @FunctionalInterface
  public interface Found {
    void at(int line, String what, String fix);
  }

  /** Looks through a text; lines count from 1. */
  public static void find(String text, Found found) {
    int line = 1;
    int reported = 0;
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean lineEnds = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      // Nearly all of a rule file is plain ASCII, which needs no closer look.
      boolean plain = c >= ' ' && c < 0x7F;
      String what = plain || reported == line ? null : odd(c);
      if (what != null) {
        reported = line;
        found.at(
            line, "%s (U+%04X)".formatted(what, c), "Delete it and retype the words around it.");
      }
      line += lineEnds ? 1 : 0;
      i += Character.charCount(c);
    }
  }

  private static @Nullable String odd(int c) {
    if (SEEN.indexOf(c) >= 0) {
      return null;
    }
    if (isUnseen(c)) {
      return "there is an invisible character here";
    }
    return Character.isDigit(c) && (c < '0' || c > '9')
        ? "there is a digit other than 0 to 9 here"
        : null;
  }

  private static boolean isUnseen(int c) {
    return isVariation(c)
        || FILLERS.indexOf(c) >= 0
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED -> true;
          default -> false;
        };
  }

  /** They choose another shape of the character before them, and are not seen themselves. */
  private static boolean isVariation(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180D);
  }
}
