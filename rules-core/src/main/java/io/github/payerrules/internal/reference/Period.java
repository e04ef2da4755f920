package io.github.payerrules.internal.reference;

import io.github.payerrules.source.ReferenceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The quarter or fiscal year for which CMS published a table.
 *
 * @param name such as {@code 2024Q3}, {@code FY2024} or {@code FY2025-April}
 * @param from its first day
 * @param until its last day
 */
record Period(String name, LocalDate from, LocalDate until) {

  private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)[-_ .]?q([1-4])");
  // NCCI versions: 30.2 is the third quarter of the year 1994 + 30.
  private static final Pattern NCCI_VERSION = Pattern.compile("v(\\d\\d)([0-3])r\\d");
  private static final Pattern AMERICAN_DATE =
      Pattern.compile("(?<!\\d)(0[1-9]|1[0-2])-(\\d\\d)-(20\\d\\d)(?!\\d)");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(20\\d\\d)-?(0[1-9]|1[0-2])-?01(?!\\d)");
  private static final Pattern RVU_MONTH =
      Pattern.compile("rvu(?:20)?(\\d\\d)[-_ ]?(jan|apr|jul|oct)");
  private static final Pattern RVU_LETTER = Pattern.compile("rvu(?:20)?(\\d\\d)([a-d])");
  private static final Pattern FISCAL_YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final List<String> MONTHS = List.of("jan", "apr", "jul", "oct");

  /** The period in the words of a user, such as {@code 2024Q3} or {@code FY2024}, or null. */
  static @Nullable Period named(ReferenceTable kind, String text) {
    return in(kind, text);
  }

  /** The period that a file's name tells, or null. */
  static @Nullable Period in(ReferenceTable kind, String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return kind == ReferenceTable.DIAGNOSES ? fiscalYearIn(name) : quarterIn(name);
  }

  private static @Nullable Period fiscalYearIn(String name) {
    Matcher year = FISCAL_YEAR.matcher(name);
    if (!year.find()) {
      return null;
    }
    int number = number(year, 1);
    LocalDate until = LocalDate.of(number, 9, 30);
    // An update of April holds for the second half of the fiscal year.
    return name.contains("april")
        ? new Period("FY" + number + "-April", LocalDate.of(number, 4, 1), until)
        : new Period("FY" + number, LocalDate.of(number - 1, 10, 1), until);
  }

  private static @Nullable Period quarterIn(String name) {
    Matcher quarter = QUARTER.matcher(name);
    if (quarter.find()) {
      return quarter(number(quarter, 1), number(quarter, 2));
    }
    Matcher version = NCCI_VERSION.matcher(name);
    if (version.find()) {
      return quarter(1994 + number(version, 1), number(version, 2) + 1);
    }
    Matcher month = RVU_MONTH.matcher(name);
    if (month.find()) {
      return quarter(2000 + number(month, 1), MONTHS.indexOf(month.group(2)) + 1);
    }
    Matcher letter = RVU_LETTER.matcher(name);
    if (letter.find()) {
      return quarter(2000 + number(letter, 1), letter.group(2).charAt(0) - 'a' + 1);
    }
    Matcher american = AMERICAN_DATE.matcher(name);
    if (american.find()) {
      return quarter(number(american, 3), (number(american, 1) + 2) / 3);
    }
    Matcher date = DATE.matcher(name);
    return date.find() ? quarter(number(date, 1), (number(date, 2) + 2) / 3) : null;
  }

  private static Period quarter(int year, int quarter) {
    LocalDate from = LocalDate.of(year, quarter * 3 - 2, 1);
    return new Period(year + "Q" + quarter, from, from.plusMonths(3).minusDays(1));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
