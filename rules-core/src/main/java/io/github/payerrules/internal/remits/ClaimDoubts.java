package io.github.payerrules.internal.remits;

import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.remittance.ClaimPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what cannot be right in the decided claims of one payment. Not thread-safe. */
public final class ClaimDoubts {

  static final String REVERSAL = "22";

  /** What is told where {@link #takesFromPatient}. */
  public static final String TAKES_FROM_PATIENT =
      "the patient's part has an amount below 0, but the claim is not a reversal";

  /** What is told where {@link #lacksDay}. */
  public static final String NO_DAY = "a line has no date of service";

  public static final String LOOK_UP_DAY =
      "Times that run from the service are not known. Look up the day in the claim.";

  private static final String DENIED = "4";
  private static final String PREDETERMINATION = "25";
  private static final Set<String> STATUSES = Set.of(
      "1", "2", "3", "4", "5", "10", "13", "15", "16", "17", "19", "20", "21", "22", "23", "25",
      "27");
  private static final String BY_HAND = "What is there is kept. Ask the payer before you post it.";

  private final Elements elements;
  private final RepeatedClaims claims = new RepeatedClaims();

  ClaimDoubts(Elements elements) {
    this.elements = elements;
  }

  /** The head of a claim. */
  static void check(Segment clp, BigDecimal charge, BigDecimal paid, Elements elements) {
    if (!clp.has(1)) {
      elements.problem(
          clp, 1, "the claim has no claim number", "It can be matched only by its lines.");
    }
    if (!clp.has(2)) {
      elements.problem(
          clp, 2, "the claim has no status", "It is read as a decided claim; check it by hand.");
    } else if (!STATUSES.contains(clp.code(2))) {
      elements.problem(
          clp,
          2,
          "this is not a claim status of an 835",
          "It is read as a decided claim; check it by hand.");
    } else if (clp.has(2, DENIED) && paid.signum() > 0) {
      elements.problem(clp, 2, "the claim is denied (status 4) and yet paid", BY_HAND);
    } else if (clp.has(2, PREDETERMINATION) && paid.signum() != 0) {
      elements.problem(clp, 2, "the claim is a predetermination (status 25) and yet paid", BY_HAND);
    } else if (clp.has(2, REVERSAL) && (charge.signum() > 0 || paid.signum() > 0)) {
      elements.problem(
          clp, 2, "the claim is a reversal (status 22), but its amounts are above 0", BY_HAND);
    } else if (!clp.has(2, REVERSAL) && (charge.signum() < 0 || paid.signum() < 0)) {
      elements.problem(
          clp,
          2,
          "amounts of the claim are below 0, but it is not a reversal (status 22)",
          "The payer may take back an earlier payment. " + BY_HAND);
    }
  }

  /** Whether it takes back what the patient owes, which only a reversal does. */
  public static boolean takesFromPatient(ClaimPayment claim) {
    return !claim.isReversal()
        && Stream.concat(
                claim.adjustments().stream(),
                claim.lines().stream().flatMap(it -> it.adjustments().stream()))
            .anyMatch(it -> it.group().equals("PR") && it.amount().signum() < 0);
  }

  /** Whether it is not known when a service was. */
  public static boolean lacksDay(ClaimPayment claim) {
    return claim.lines().stream().anyMatch(each -> each.serviceDate() == null);
  }

  /**
   * A claim that was read to its end.
   *
   * @param line the line of the file in which it begins
   * @param paidOn the day of the payment; {@code null} where it is not known
   */
  void check(int line, ClaimPayment claim, @Nullable LocalDate paidOn) {
    boolean isAfter = paidOn != null
        && claim.lines().stream()
            .anyMatch(each -> each.serviceDate() != null && each.serviceDate().isAfter(paidOn));
    if (isAfter) {
      elements.problem(line, "CLP", "a date of service is after the day of the payment", BY_HAND);
    }
    if (lacksDay(claim)) {
      elements.notice(line, "DTM", NO_DAY, LOOK_UP_DAY);
    }
    if (takesFromPatient(claim)) {
      elements.problem(line, "CLP", TAKES_FROM_PATIENT, BY_HAND);
    }
    switch (claims.add(claim)) {
      case SAME ->
        elements.problem(line, "CLP", "the payment has this claim twice; both count", BY_HAND);
      case OTHER_AMOUNTS -> elements.problem(line, "CLP", RepeatedClaims.OTHER_AMOUNTS, BY_HAND);
      case NO -> {
        // Nothing to tell.
      }
    }
  }
}
