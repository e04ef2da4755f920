package io.github.payerrules.claim;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One diagnostic block and what it did. {@link #toString()} shows nothing.
 *
 * @param date the date of the block
 * @param relief relief in percent, 0 to 100
 */
public record DiagnosticBlock(LocalDate date, int relief) {

  public DiagnosticBlock {
    Objects.requireNonNull(date, "date");
  }

  @Override
  public String toString() {
    return "DiagnosticBlock[]";
  }
}
