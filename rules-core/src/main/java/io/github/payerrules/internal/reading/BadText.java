package io.github.payerrules.internal.reading;

import java.io.IOException;

/** The bytes are not the text that they should be. The message says what, without content. */
public final class BadText extends IOException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String fix;

  BadText(int line, String what, String fix) {
    super(what);
    this.line = line;
    this.fix = fix;
  }

  /** The line of the file, from 1. */
  public int line() {
    return line;
  }

  /** What to do about it. */
  public String fix() {
    return fix;
  }

  Tree tree(String file) {
    Problems problems = new Problems(file);
    problems.add(line, null, String.valueOf(getMessage()), fix);
    return new Tree(line, null, problems.toList());
  }
}
