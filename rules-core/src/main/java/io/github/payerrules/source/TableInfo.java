package io.github.payerrules.source;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What is known of a table that was imported. Immutable and thread-safe.
 *
 * @param kind the kind of table
 * @param period its quarter or fiscal year, such as {@code 2024Q3} or {@code FY2024}
 * @param coveredFrom the first date of service for which it answers
 * @param coveredUntil the last one
 * @param rows the rows that it holds
 * @param refused rows of its files that were refused when it was imported
 * @param source the names of those files
 * @param file the compiled file
 */
public record TableInfo(
    ReferenceTable kind,
    String period,
    LocalDate coveredFrom,
    LocalDate coveredUntil,
    int rows,
    int refused,
    String source,
    Path file) {}
