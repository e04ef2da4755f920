package io.github.payerrules.internal.denial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of conditions that ask who covers the date of service, and in which order. */
final class CoverageWords {

  private static final int MEDICARE_AGE = 65;
  private static final int EMPLOYER_OF_AGED = 20;
  private static final int EMPLOYER_OF_DISABLED = 100;

  private CoverageWords() {}

  static void addTo(Map<String, FactWord> words) {
    words.put("next-payer", line -> known(line) ? nextPayer(line) : null);
    words.put("no-next-payer", line -> known(line) ? !nextPayer(line) : null);
    words.put("other-coverage", line -> known(line) ? !line.otherCoverages().isEmpty() : null);
    words.put("other-coverage-first", CoverageWords::otherFirst);
    words.put("this-coverage-active", CoverageWords::active);
    words.put("this-coverage-ended", CoverageWords::ended);
    words.put("this-coverage-not-begun", CoverageWords::notBegun);
    words.put("no-coverage-that-day", CoverageWords::nobody);
    words.put("medicare-advantage-that-day", line -> otherOfKind(line, "medicare-advantage"));
    words.put("medicaid-that-day", line -> otherOfKind(line, "medicaid"));
    words.put("qmb-that-day", line -> otherOfKind(line, "qmb"));
    words.put("workers-compensation-that-day", line -> otherOfKind(line, "workers-compensation"));
  }

  private static boolean known(AskedLine line) {
    return line.facts().has("coverages");
  }

  private static boolean nextPayer(AskedLine line) {
    FactTree own = line.ownCoverage();
    BigDecimal order = own == null ? null : own.number("order");
    BigDecimal first = order == null ? BigDecimal.ONE : order;
    return line.otherCoverages().stream()
        .map(each -> each.number("order"))
        .anyMatch(each -> each != null && each.compareTo(first) > 0);
  }

  private static @Nullable Boolean active(AskedLine line) {
    FactTree own = line.ownCoverage();
    return (own == null || (own.date("verifiedOn") == null && own.date("from") == null))
        ? null
        : AskedLine.covers(own, line.serviceDate());
  }

  private static @Nullable Boolean ended(AskedLine line) {
    FactTree own = line.ownCoverage();
    LocalDate to = own == null ? null : own.date("to");
    LocalDate day = line.serviceDate();
    return (to == null || day == null) ? null : day.isAfter(to);
  }

  private static @Nullable Boolean notBegun(AskedLine line) {
    FactTree own = line.ownCoverage();
    LocalDate from = own == null ? null : own.date("from");
    LocalDate day = line.serviceDate();
    return (from == null || day == null) ? null : day.isBefore(from);
  }

  private static @Nullable Boolean nobody(AskedLine line) {
    if (!known(line)) {
      return null;
    }
    FactTree own = line.ownCoverage();
    boolean byThis = own != null && AskedLine.covers(own, line.serviceDate());
    return !byThis && line.otherCoverages().isEmpty();
  }

  private static @Nullable Boolean otherOfKind(AskedLine line, String kind) {
    return known(line)
        ? line.otherCoverages().stream()
            .anyMatch(each -> line.tables().kindsOf(each.text("plan")).contains(kind)
                || line.tables().kindsOf(each.text("payer")).contains(kind))
        : null;
  }

  /**
   * Whether another payer pays before this one: it is earlier in the order that was verified, or
   * Medicare's rules say so of an employer's plan.
   */
  private static @Nullable Boolean otherFirst(AskedLine line) {
    if (!known(line)) {
      return null;
    }
    List<FactTree> others = line.otherCoverages();
    Boolean byEmployment = null;
    for (FactTree other : others) {
      Boolean first = line.tables().kindsOf(line.payer()).contains("medicare")
          ? employerFirst(line, other)
          : null;
      if (Boolean.TRUE.equals(first)) {
        return true;
      }
      byEmployment = first == null ? byEmployment : first;
    }
    return byEmployment != null
        ? byEmployment
        : others.isEmpty() ? Boolean.FALSE : earlierInOrder(line, others);
  }

  private static Boolean earlierInOrder(AskedLine line, List<FactTree> others) {
    FactTree own = line.ownCoverage();
    BigDecimal order = own == null ? null : own.number("order");
    return others.stream()
        .map(each -> each.number("order"))
        .anyMatch(each -> each != null && (order == null || each.compareTo(order) < 0));
  }

  /** Medicare Secondary Payer: the employer's plan is first while somebody works for it. */
  private static @Nullable Boolean employerFirst(AskedLine line, FactTree other) {
    String employment = AskedLine.lower(other.text("employment"));
    BigDecimal size = other.number("employerSize");
    if (employment.isEmpty() && size == null) {
      return null;
    }
    if (employment.contains("retire") || employment.contains("cobra")) {
      return false;
    }
    BigDecimal age = line.facts().number("patientAge");
    int needed =
        (age == null || age.intValue() >= MEDICARE_AGE) ? EMPLOYER_OF_AGED : EMPLOYER_OF_DISABLED;
    return size == null ? null : size.intValue() >= needed;
  }
}
