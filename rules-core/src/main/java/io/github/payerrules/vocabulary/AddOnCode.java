package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/** What CMS's table of add-on codes says of a line's code. */
public interface AddOnCode {
  @Meaning("The type of the add-on code: 1 when CMS lists every primary code, 2 when the "
      + "contractors define them, 3 when CMS lists some of them.")
  int type();

  @Meaning("Whether a primary code is billed on the same day by the same provider, on the "
      + "claim or in history.")
  @Unknown(
      when =
          "history does not cover the day, or for types 2 and 3 another procedure is billed that day: the contractor may accept it",
      fact = "primary procedure that the contractor accepts for the add-on code")
  @Nullable
  Boolean primaryBilled();

  @Meaning("The listed primary codes, for a message: `64490, 64493`.")
  String primaries();
}
