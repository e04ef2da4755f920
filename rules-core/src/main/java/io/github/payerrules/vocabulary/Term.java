package io.github.payerrules.vocabulary;

/** What a payer's {@code payer.yaml} states for rules that payers share. */
public interface Term {

  /** The policy and the place in it, for a citation. */
  String citation();

  /**
   * Whether it was seen in a source (mark V or S). What rests on a term that was not only advises.
   */
  boolean verified();
}
