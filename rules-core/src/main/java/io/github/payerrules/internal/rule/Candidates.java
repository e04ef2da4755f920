package io.github.payerrules.internal.rule;

import java.util.List;

/** The facts of a claim among which the further patterns of a rule look. */
public interface Candidates {

  /** All facts of a pattern type. */
  List<?> of(Class<?> type);

  /**
   * Those of a pattern type that may be of the procedures, in the same order: the others need not
   * be asked.
   */
  List<?> of(Class<?> type, NamedProcedures procedures);
}
