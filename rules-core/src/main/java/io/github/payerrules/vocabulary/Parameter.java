package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;

/**
 * A number of the payer's policy, from {@code parameters} of its {@code payer.yaml}; conditions
 * fail where the payer states none for the date of service.
 */
public interface Parameter extends Term {
  @Meaning("The number, in the unit that its name tells.")
  int value();
}
