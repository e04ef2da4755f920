package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;

/** What a payer's {@code payer.yaml} states for rules that payers share. */
public interface Term {
  @Meaning("The policy and the place in it, for a citation.")
  String citation();

  @Meaning("Whether it was seen in a source (mark V or S). What rests on a term that was not "
      + "only advises.")
  boolean verified();
}
