package io.github.payerrules;

/** Stands in until the API arrives. */
public final class CoreModule {
  private CoreModule() {}

  /** Returns the name of this module. */
  public static String name() {
    return "rules-core";
  }
}
