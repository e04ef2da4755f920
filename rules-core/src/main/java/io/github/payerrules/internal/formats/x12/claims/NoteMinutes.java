package io.github.payerrules.internal.formats.x12.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The minutes that a note (NTE) states; the note itself may name anybody and is not kept. */
final class NoteMinutes {

  private static final Pattern MINUTES =
      Pattern.compile("\\b(\\d{1,3})\\s*-?\\s*MIN(?:UTE)?S?\\b", Pattern.CASE_INSENSITIVE);

  private NoteMinutes() {}

  /** {@code null} if it states none, or several. */
  static @Nullable Integer in(String note) {
    Matcher matcher = MINUTES.matcher(note);
    if (!matcher.find()) {
      return null;
    }
    Integer minutes = Integer.valueOf(matcher.group(1));
    return matcher.find() ? null : minutes;
  }
}
