package io.github.payerrules.testkit;

/** Stands in until the test kit arrives. */
public final class TestkitModule {
  private TestkitModule() {}

  /** Returns the name of this module. */
  public static String name() {
    return "rules-testkit";
  }
}
