package io.github.payerrules.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many there may be: no fewer than none. */
final class NotNegative implements ITypeConverter<Long> {

  @Override
  public Long convert(String written) {
    long number = Long.parseLong(written); // picocli refuses what is no number
    if (number < 0) {
      throw new TypeConversionException("'" + written + "' is below 0");
    }
    return number;
  }
}
