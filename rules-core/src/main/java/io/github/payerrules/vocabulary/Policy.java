package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The policy document for a procedure family where the service was rendered, from
 * {@code contractors.csv} and {@code policies.csv}. Payers without contractors have one document a
 * family.
 */
public interface Policy {

  /**
   * The document in words, for a citation: {@code LCD L39036, article A58745 (NGS)}; where the
   * state is not given or no document is known, it says so.
   */
  String name();

  /** The contractor for the state of service; unknown when the state is not given. */
  @Nullable
  String contractor();

  /** The document's number, such as {@code L39036}. */
  @Nullable
  String lcd();

  /** The billing article's number, such as {@code A58745}. */
  @Nullable
  String article();
}
