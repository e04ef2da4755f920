package io.github.payerrules.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day taken as today: that of the machine unless another is named. */
final class TodayOption {

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Use this date as today, such as 2026-07-01.")
  private @Nullable LocalDate named;

  /** The day. */
  LocalDate day() {
    return named == null ? LocalDate.now(ZoneId.systemDefault()) : named;
  }

  /** The day that was named; {@code null} where none was. */
  @Nullable
  LocalDate named() {
    return named;
  }
}
