package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;

/** What a payer's {@code payer.yaml} states for rules that payers share. */
public interface Term {
  @Meaning("The policy and the place in it, for a citation.")
  String citation();

  @Meaning("How sure it is: V (seen in the payer's or CMS's own document), S (a secondary source), "
      + "M (from memory) or none. What rests on a term from memory only advises.")
  String mark();
}
