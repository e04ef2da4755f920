package io.github.payerrules.vocabulary;

/** What a rule does: exactly one of these, on the lines or the claim that it names. */
public interface Findings {

  /** The payer would deny the line. */
  void deny(Line line);

  /** The payer would deny the first line because of the second. */
  void deny(Line line, Line otherLine);

  /** The payer would deny the claim. */
  void deny(Claim claim);

  /** A person must look at the line. */
  void review(Line line);

  /** A person must look at the first line because of the second. */
  void review(Line line, Line otherLine);

  /** A person must look at the claim. */
  void review(Claim claim);

  /** Good to know of the line. */
  void advise(Line line);

  /** Good to know of the first line because of the second. */
  void advise(Line line, Line otherLine);

  /** Good to know of the claim. */
  void advise(Claim claim);
}
