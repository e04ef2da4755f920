package io.github.payerrules.examples.benchmarks;

/** Numbers on a command line. */
final class Arguments {

  private Arguments() {}

  /** The number at a place, or another where there is none. */
  static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }
}
