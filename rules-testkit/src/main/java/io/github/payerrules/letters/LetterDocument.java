package io.github.payerrules.letters;

import java.util.List;

/** A letter as a Word document. Immutable; {@link #toString()} shows no content. */
public final class LetterDocument {

  private final byte[] content;
  private final List<String> gaps;
  private final List<String> mergeFields;

  LetterDocument(byte[] content, List<String> gaps, List<String> mergeFields) {
    this.content = content;
    this.gaps = List.copyOf(gaps);
    this.mergeFields = List.copyOf(mergeFields);
  }

  /** The file. */
  public byte[] content() {
    return content.clone();
  }

  /** What a person must fill in; with gaps the document is marked DRAFT. */
  public List<String> gaps() {
    return gaps;
  }

  /** The mail merge fields in it. */
  public List<String> mergeFields() {
    return mergeFields;
  }

  /** Whether something is still to be filled in. */
  public boolean isDraft() {
    return !gaps.isEmpty();
  }

  @Override
  public String toString() {
    return "LetterDocument[" + gaps.size() + " gaps]";
  }
}
