package io.github.payerrules.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with an option, in words for whoever typed it. */
final class OptionWords {

  private OptionWords() {}

  static String of(ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    String given = wrong.getValue();
    if (!(argument instanceof OptionSpec option) || given == null) {
      return Objects.toString(wrong.getMessage(), "the command cannot be understood");
    }
    return option.longestName() + " takes " + wanted(option) + ", not \"" + given + "\"";
  }

  private static String wanted(OptionSpec option) {
    Class<?> type = option.type();
    if (Map.class.isAssignableFrom(type)) {
      return option.paramLabel();
    }
    if (type == LocalDate.class) {
      return "a date as YYYY-MM-DD, such as 2026-07-01";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    return "a " + option.paramLabel();
  }
}
