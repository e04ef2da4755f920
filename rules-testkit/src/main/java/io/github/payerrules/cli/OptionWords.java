package io.github.payerrules.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, for the person who typed it, and what to type. */
final class OptionWords {

  private OptionWords() {}

  static String of(ParameterException wrong) {
    if (wrong instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    ArgSpec argument = wrong.getArgSpec();
    String given = wrong.getValue();
    if (argument instanceof OptionSpec option && given != null) {
      return option.longestName() + " takes " + wanted(option) + ", not \"" + given + "\"";
    }
    return Objects.toString(wrong.getMessage(), "this command cannot be understood");
  }

  private static String missing(MissingParameterException missing) {
    List<ArgSpec> all = missing.getMissing();
    if (all.size() == 1 && all.get(0) instanceof OptionSpec option && !option.required()) {
      return option.longestName() + " needs a value: " + typed(option);
    }
    return all.isEmpty()
        ? Objects.toString(missing.getMessage(), "something is missing")
        : "also give "
            + String.join(" and ", all.stream().map(OptionWords::typed).toList());
  }

  private static String typed(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    List<String> given = unmatched.getUnmatched();
    String first = given.isEmpty() ? "" : given.get(0);
    List<String> near = unmatched.getSuggestions();
    String what = unmatched.isUnknownOption()
        ? "there is no option " + first
        : unmatched.getCommandLine().getSubcommands().isEmpty()
            ? "\"" + first + "\" is one argument too many"
            : "there is no command \"" + first + "\"";
    return near.isEmpty() ? what : what + "; did you mean " + String.join(" or ", near) + "?";
  }

  private static String wanted(OptionSpec option) {
    Class<?> type = option.type();
    if (option.paramLabel().contains("=")) {
      return option.paramLabel();
    }
    if (type == LocalDate.class) {
      return "a date as YYYY-MM-DD, such as 2026-07-01";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == Long.class) {
      return "a whole number of 0 or more";
    }
    if (type == double.class || type == Double.class) {
      return "a percentage from 0 to 100";
    }
    return "a " + option.paramLabel();
  }
}
