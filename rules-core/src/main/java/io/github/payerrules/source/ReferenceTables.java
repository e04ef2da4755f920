package io.github.payerrules.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The tables that CMS publishes, by code and date of service. Asked only for the codes on the
 * claim, once a review, when a rule needs them. {@code io.github.payerrules.tables.CompiledTables}
 * opens imported ones; a vendor that keeps them elsewhere implements this.
 *
 * <p>Called from the reviewing thread; must be thread-safe and quick. Codes are given in capital
 * letters. An exception does not end the review: what needs the table is then reported as not
 * evaluated.
 */
public interface ReferenceTables {

  /**
   * The NCCI pairs in force on the date of which both codes are among those given, in any order.
   * Pairs with indicator 9 are left out: CMS publishes them as deleted. Where no pair is in force
   * the answer is an empty list.
   */
  TableAnswer<List<PairRow>> pairsAmong(Collection<String> codes, LocalDate date);

  /** The medically unlikely edit of the code. */
  TableAnswer<UnitLimitRow> unitLimit(String code, LocalDate date);

  /** The primary codes with one of which the add-on code is billed. */
  TableAnswer<AddOnRow> addOn(String code, LocalDate date);

  /**
   * What an ICD-10-CM code, with or without its dot, is on the date. Where a table covers the date
   * the answer is always a row.
   */
  TableAnswer<DiagnosisRow> diagnosis(String code, LocalDate date);

  /** The fee schedule's indicators for the code without a modifier. */
  TableAnswer<FeeScheduleRow> feeSchedule(String code, LocalDate date);

  /**
   * What they hold, to be stamped on each review: of each table its name and a hash of its rows. An
   * empty list says that they cannot tell; then the answers that they give to a review are stamped.
   */
  default List<String> contents() {
    return List.of();
  }
}
