package io.github.payerrules.crosswalk;

import io.github.payerrules.PayerRules;
import io.github.payerrules.internal.visit.CrosswalkBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which diagnoses a payer's policy covers for a procedure, and for which procedures it covers a
 * diagnosis, by state and date. It asks the rules themselves, so that it says what a review of the
 * claim would say. Immutable and thread-safe.
 */
public final class Crosswalk {

  private final PayerRules rules;

  private Crosswalk(PayerRules rules) {
    this.rules = rules;
  }

  /** By these rules. */
  public static Crosswalk of(PayerRules rules) {
    return new Crosswalk(rules);
  }

  /**
   * The diagnoses that policies cover for a procedure.
   *
   * @param payers the payers asked
   * @param code the CPT or HCPCS code
   * @param state the state of service, which decides Medicare's contractor
   * @param date the date of service
   */
  public CrosswalkAnswer ofCode(
      Collection<String> payers, String code, @Nullable String state, LocalDate date) {
    Collected collected = new Collected();
    for (String payer : payers) {
      CrosswalkBook book = new CrosswalkBook(rules, payer, state, date);
      List<CrosswalkBook.Covered> covered = book.diagnosesOf(upper(code));
      collected.add(payer, book, covered, state, date);
    }
    return collected.answer();
  }

  /**
   * The procedures for which policies cover a diagnosis.
   *
   * @param diagnosis the ICD-10-CM code
   */
  public CrosswalkAnswer ofDiagnosis(
      Collection<String> payers, String diagnosis, @Nullable String state, LocalDate date) {
    Collected collected = new Collected();
    for (String payer : payers) {
      CrosswalkBook book = new CrosswalkBook(rules, payer, state, date);
      List<CrosswalkBook.Covered> covered = book.proceduresOf(upper(diagnosis));
      collected.add(payer, book, covered, state, date);
    }
    return collected.answer();
  }

  private static String upper(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** Not thread-safe. */
  private static final class Collected {

    private final List<CrosswalkRow> rows = new ArrayList<>();
    private final List<String> withoutPolicy = new ArrayList<>();
    private final List<String> byState = new ArrayList<>();

    void add(
        String payer,
        CrosswalkBook book,
        List<CrosswalkBook.Covered> covered,
        @Nullable String state,
        LocalDate date) {
      if (book.dependsOnState()) {
        byState.add(payer);
      }
      if (!book.hasPolicy() && !book.dependsOnState()) {
        withoutPolicy.add(payer);
      }
      for (CrosswalkBook.Covered one : covered) {
        rows.add(new CrosswalkRow(
            payer,
            one.code(),
            one.procedure(),
            one.diagnosis(),
            state,
            date,
            one.policy(),
            one.rule(),
            one.verified(),
            one.list(),
            one.mark(),
            one.source()));
      }
    }

    CrosswalkAnswer answer() {
      return new CrosswalkAnswer(rows, withoutPolicy, byState);
    }
  }
}
