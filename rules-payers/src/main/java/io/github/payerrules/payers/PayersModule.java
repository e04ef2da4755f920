package io.github.payerrules.payers;

/** Stands in until the payers arrive. */
public final class PayersModule {
  private PayersModule() {}

  /** Returns the name of this module. */
  public static String name() {
    return "rules-payers";
  }
}
