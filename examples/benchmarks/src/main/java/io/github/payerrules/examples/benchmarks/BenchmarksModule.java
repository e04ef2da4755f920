package io.github.payerrules.examples.benchmarks;

/** Stands in until the benchmarks arrive. */
public final class BenchmarksModule {
  private BenchmarksModule() {}

  /** Returns the name of this module. */
  public static String name() {
    return "benchmarks";
  }
}
