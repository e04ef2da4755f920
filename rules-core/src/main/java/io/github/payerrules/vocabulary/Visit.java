package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Form.PROCEDURE_CODE;
import static io.github.payerrules.vocabulary.word.Names.CODE_LISTS;
import static io.github.payerrules.vocabulary.word.Names.FAMILIES;

import io.github.payerrules.vocabulary.word.Formed;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.NamedIn;

/** What is billed on the claim for the line's date of service, the line itself apart. */
public interface Visit {
  @Meaning("Whether another line is of that procedure family.")
  boolean has(@NamedIn(FAMILIES) String procedure);

  @Meaning("Whether another line has the code.")
  boolean hasCode(@Formed(PROCEDURE_CODE) String code);

  @Meaning("Whether another line has the code and shares a side with this one, or names no side.")
  boolean hasCodeOnSameSide(@Formed(PROCEDURE_CODE) String code);

  @Meaning("Whether another line has a code on that list in `codes.csv`.")
  boolean hasCodeIn(@NamedIn(CODE_LISTS) String list);
}
