package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The minutes that a note (NTE) states; the note itself may name anybody and is not kept. */
final class NoteMinutes {

  private static final Pattern MINUTES =
      Pattern.compile("\\b(\\d{1,3})\\s*-?\\s*MIN(?:UTE)?S?\\b", Pattern.CASE_INSENSITIVE);

  private NoteMinutes() {}

  /** As far as the notes of the loop state them; where two differ, the first is used and told. */
  static @Nullable Integer in(Segment nte, String loop, @Nullable Integer before, Report report) {
    Integer minutes = in(nte.text(2));
    if (before != null && minutes != null && !minutes.equals(before)) {
      report
          .notices()
          .add(
              nte,
              loop,
              2,
              "an earlier note has another number of minutes; that one is used",
              Report.KEEP_ONE);
    }
    return before == null ? minutes : before;
  }

  /** {@code null} if it states none, or several. */
  private static @Nullable Integer in(String note) {
    Matcher matcher = MINUTES.matcher(note);
    if (!matcher.find()) {
      return null;
    }
    Integer minutes = Integer.valueOf(matcher.group(1));
    return matcher.find() ? null : minutes;
  }
}
