package io.github.payerrules.testkit.proof;

import io.github.payerrules.testkit.Case;

/**
 * Where a case stands.
 *
 * @param file the case file, such as {@code medicare/frequency.cases.yaml}
 * @param line the line in it, from 1
 * @param name what the case shows
 */
public record CaseRef(String file, int line, String name) {

  static CaseRef of(Case test) {
    return new CaseRef(test.file(), test.line(), test.name());
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + name;
  }
}
