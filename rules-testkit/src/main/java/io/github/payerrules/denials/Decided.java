package io.github.payerrules.denials;

import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payer's decision on a service. Immutable and thread-safe.
 *
 * @param patient the key of the payer's member; {@code null} where not known
 * @param code the procedure that was billed
 * @param side LT, RT or 50; empty where no side is told, or two are
 * @param controlNumber the practice's number of the line; {@code null} where none
 * @param day the payment date; {@code null} where it is not known
 * @param decision tells the lines of one decision on a claim from those of others
 * @param isPaid whether it pays something; a reversal never does
 * @param isOfWholeClaim whether it decides a claim without its lines
 * @param line kept where it is open or denied
 */
record Decided(
    String payer,
    @Nullable String patient,
    String code,
    String side,
    @Nullable String controlNumber,
    @Nullable LocalDate day,
    String decision,
    String file,
    int fileLine,
    boolean isReversal,
    boolean isPaid,
    BigDecimal charge,
    boolean isOfWholeClaim,
    Says says,
    @Nullable WorkedLine line) {

  /** What a decision says of the service. */
  enum Says {
    OPEN,
    /** The payer has decided before: open only where that decision is not there. */
    DUPLICATE,
    SETTLED,
    /** Open, and worked where the payer says it: on the claim as a whole, or on its lines. */
    OPEN_ELSEWHERE,
    NEITHER
  }

  private static final Set<String> SIDES = Set.of("LT", "RT", "50");
  private static final String REVERSAL = "22";

  /** It says what would be paid, and pays nothing. */
  private static final String PREDETERMINATION = "25";

  static Decided of(WorkedLine line, String decision) {
    ServicePayment service = line.match().line();
    return new Decided(
        line.payer(),
        line.patientKey(),
        String.valueOf(service.billedCode()),
        side(service),
        service.controlNumber(),
        line.remitDate(),
        decision,
        line.file(),
        line.fileLine(),
        line.status().equals(REVERSAL),
        service.paid().signum() > 0,
        service.charge(),
        service.code() == null && service.charge().signum() != 0,
        says(line),
        line.isToWork() || line.isDenied() ? line : null);
  }

  private static String side(ServicePayment service) {
    List<String> told = Stream.concat(
            service.modifiers().stream(), service.submittedModifiers().stream())
        .filter(SIDES::contains)
        .distinct()
        .toList();
    return told.size() == 1 ? told.get(0) : "";
  }

  private static Says says(WorkedLine line) {
    if (isDuplicate(line)) {
      return Says.DUPLICATE;
    }
    if (line.isToWork()) {
      return Says.OPEN;
    }
    // Nothing paid and nothing of the patient's, such as a duplicate, settles nothing.
    ServicePayment service = line.match().line();
    boolean isSettled = !line.isDenied()
        && !line.status().equals(REVERSAL)
        && !line.status().equals(PREDETERMINATION)
        && (service.paid().signum() > 0 || service.patientPart().signum() > 0);
    return isSettled ? Says.SETTLED : Says.NEITHER;
  }

  private static boolean isDuplicate(WorkedLine line) {
    return line.isDenied() && line.remedy().category().equals("DUPLICATE");
  }

  /** Whether it leaves nothing of what was decided before. */
  boolean isDeciding() {
    return says == Says.OPEN || says == Says.SETTLED || says == Says.OPEN_ELSEWHERE;
  }

  /** Where no day is known, it may be later than any. */
  boolean isBefore(Decided other) {
    return day != null && other.day != null && day.isBefore(other.day);
  }

  /** The same, as it counts for services that it does not name. */
  Decided asSaidElsewhere() {
    return new Decided(
        payer,
        patient,
        code,
        side,
        controlNumber,
        day,
        decision,
        file,
        fileLine,
        isReversal,
        false,
        charge,
        isOfWholeClaim,
        says == Says.OPEN ? Says.OPEN_ELSEWHERE : says,
        null);
  }

  /** Where it stands, as told beside another: all of a file may stand on one line of it. */
  String placeBeside(Decided other) {
    boolean isOneLine = other.file.equals(file) && other.fileLine == fileLine;
    return file + ":" + fileLine + (isOneLine ? " (decision " + position() + " of the file)" : "");
  }

  private String position() {
    return decision.substring(decision.lastIndexOf('\n') + 1);
  }
}
