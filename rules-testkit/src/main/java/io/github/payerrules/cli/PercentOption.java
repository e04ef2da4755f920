package io.github.payerrules.cli;

import io.github.payerrules.testkit.proof.Goals;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a percentage that can be reached, from 0 to 100. */
final class PercentOption implements ITypeConverter<Double> {

  @Override
  public Double convert(String written) {
    double percent;
    try {
      percent = Double.parseDouble(written);
    } catch (NumberFormatException noNumber) {
      percent = Double.NaN;
    }
    if (!Goals.isPercent(percent)) {
      throw new TypeConversionException("'" + written + "' is no percentage from 0 to 100");
    }
    return percent;
  }
}
