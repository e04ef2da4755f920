package io.github.payerrules.denial;

import java.util.List;

/**
 * A letter to a payer. Immutable and thread-safe; {@link #toString()} shows no content.
 *
 * @param text the letter; marked DRAFT while it has gaps
 * @param gaps what is to be filled in by a person
 */
public record AppealLetter(String text, List<String> gaps) {

  public AppealLetter {
    gaps = List.copyOf(gaps);
  }

  /** Whether something is still to be filled in. */
  public boolean isDraft() {
    return !gaps.isEmpty();
  }

  @Override
  public String toString() {
    return "AppealLetter[" + gaps.size() + " gaps]";
  }
}
