package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** How sure it is that a payer's policy says what a rule, or a number of the payer's, says. */
public enum Mark {
  /** Seen in the payer's or CMS's own document, which the payer's file names with the day. */
  @JsonProperty("V")
  VERIFIED("V", "verified"),

  /** Only a secondary source says so: a summary, a journal, a society, a vendor. */
  @JsonProperty("S")
  SECONDARY("S", "secondary source"),

  /** Nobody says where it was seen, as in a payer's folder that names no documents. */
  @JsonProperty("none")
  NONE("none", "no source named"),

  /** From memory: no source was seen. It never denies. */
  @JsonProperty("M")
  MEMORY("M", "from memory");

  private final String letter;
  private final String words;

  Mark(String letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  /** As files and JSON write it: {@code V}, {@code S}, {@code M} or {@code none}. */
  public String letter() {
    return letter;
  }

  /**
   * The one of that letter.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Mark of(String letter) {
    for (Mark mark : values()) {
      if (mark.letter.equals(letter)) {
        return mark;
      }
    }
    throw new IllegalArgumentException("Not a mark. Use V, S, M or none.");
  }

  /** Words and letter, as a number of rules is counted: {@code secondary source (S)}. */
  public String counted() {
    return this == NONE ? words : words + " (" + letter + ")";
  }

  /** Letter and words, such as {@code S: secondary source}. */
  public String label() {
    return this == NONE ? words : letter + ": " + words;
  }

  /** A citation with the label behind it, unless nothing is known. */
  public String behind(String citation) {
    return this == NONE ? citation : citation + " (" + label() + ")";
  }

  /** Verified is only what one of these documents shows, with the day on which it was seen. */
  public Mark backedBy(List<PolicySource> documents) {
    return this == VERIFIED && documents.stream().allMatch(one -> one.seen() == null) ? NONE : this;
  }

  /** The less sure one of both. */
  public Mark and(Mark other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
