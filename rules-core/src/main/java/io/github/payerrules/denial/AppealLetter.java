package io.github.payerrules.denial;

import java.util.List;

/**
 * A letter to a payer. Immutable and thread-safe; {@link #toString()} shows no content.
 *
 * @param template the name of the letter in the practice's folder, such as
 *     {@code medical-necessity}
 * @param text the letter; begins with {@link #DRAFT} while it has gaps
 * @param fields what each field is filled with, for a template in another format
 * @param gaps what a person must fill in
 * @param mergeFields the fields of patient, practice and address that are left for a mail merge
 */
public record AppealLetter(
    String template,
    String text,
    LetterFields fields,
    List<String> gaps,
    List<String> mergeFields) {

  /** Marks a letter that must not go out yet. */
  public static final String DRAFT = "DRAFT: fill in everything in [brackets] before you send this";

  public AppealLetter {
    gaps = List.copyOf(gaps);
    mergeFields = List.copyOf(mergeFields);
  }

  /** Whether something is still to be filled in. */
  public boolean isDraft() {
    return !gaps.isEmpty();
  }

  @Override
  public String toString() {
    return "AppealLetter[" + template + ", " + gaps.size() + " gaps]";
  }
}
