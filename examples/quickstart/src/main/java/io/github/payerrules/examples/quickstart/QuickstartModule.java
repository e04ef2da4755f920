package io.github.payerrules.examples.quickstart;

/** Stands in until the example arrives. */
public final class QuickstartModule {
  private QuickstartModule() {}

  /** Returns the name of this module. */
  public static String name() {
    return "quickstart";
  }
}
