package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Names.CONTRACTORS;

import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.NamedIn;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The policy document for a procedure family where the service was rendered, from
 * {@code contractors.csv} and {@code policies.csv}. Payers without contractors have one document a
 * family.
 */
public interface Policy {
  @Meaning("The document in words, for a citation: `LCD L39036, article A58745 (NGS)`; says so "
      + "when the state is not given or no document is known.")
  String name();

  @Meaning("The contractor for the state of service.")
  @NamedIn(CONTRACTORS)
  @Unknown(when = "the state is not given", fact = "state")
  @None("the state has no contractor")
  @Nullable
  String contractor();

  @Meaning("Whether the contractor for the state of service has a policy for the procedure.")
  @Unknown(when = "the state is not given", fact = "state")
  @None("the state has no contractor")
  @Nullable
  Boolean published();

  @Meaning("The number of the document, such as `L39036`.")
  @Unknown(when = "the state is not given", fact = "state")
  @None("no document is known")
  @Nullable
  String lcd();

  @Meaning("The number of the billing article, such as `A58745`.")
  @Unknown(when = "the state is not given", fact = "state")
  @None("no document is known")
  @Nullable
  String article();
}
