package io.github.payerrules.vocabulary;

/** What is billed on the claim for the line's date of service, the line itself apart. */
public interface Visit {

  /** Whether another line is of that procedure family. */
  boolean has(String procedure);

  /** Whether another line has the code. */
  boolean hasCode(String code);

  /** Whether another line has the code and shares a side with this one, or tells no side. */
  boolean hasCodeOnSameSide(String code);

  /** Whether another line has a code of that list in {@code codes.csv}. */
  boolean hasCodeIn(String list);
}
