package io.github.payerrules.vocabulary.word;

/**
 * A part of a service on which the answer to a word depends. Services that are alike in all aspects
 * of a word get the same answer within one review.
 */
public enum Aspect {
  /** The procedure code. */
  CODE,
  /** The date of service. */
  DAY,
  /** The modifiers. */
  MODIFIERS,
  /** The place of service. */
  PLACE,
  /** The diagnoses linked to the line. */
  DIAGNOSES,
  /** The rendering provider. */
  PROVIDER,
  /** What is documented of the service. */
  EVIDENCE,
  /** The claim as a whole, and the day of the review: the same for all lines of a review. */
  CLAIM,
  /** The tables that CMS publishes; they are the same for all lines of a review. */
  CMS_TABLES,
  /** Anything else of the line, other lines or history: each line has its own answer. */
  LINE
}
