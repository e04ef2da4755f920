package io.github.payerrules.internal.rule;

import java.util.List;

/** The facts of a claim among which the further patterns of a rule look. */
public interface Candidates {

  /** All facts of a pattern type. */
  List<?> of(Class<?> type);
}
