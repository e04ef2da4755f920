package io.github.payerrules.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the command line with what it printed. */
record Ran(int exit, String out, String err) {

  static Ran with(String... arguments) {
    return with(Terminal.NONE, arguments);
  }

  static Ran with(Terminal terminal, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = PayerRulesCli.run(arguments, new PrintWriter(out), new PrintWriter(err), terminal);
    return new Ran(exit, out.toString(), err.toString());
  }
}
