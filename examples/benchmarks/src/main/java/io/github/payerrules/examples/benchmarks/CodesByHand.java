package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.ServiceLine;
import java.util.Set;
import java.util.function.Predicate;

/** Which code is what, by CPT. */
final class CodesByHand {

  static final Set<String> INTERLAMINAR = Set.of("62320", "62321", "62322", "62323");
  static final Set<String> TRANSFORAMINAL = Set.of("64479", "64480", "64483", "64484");
  static final Set<String> FACET = Set.of("64490", "64491", "64492", "64493", "64494", "64495");
  static final Set<String> ABLATION = Set.of("64633", "64634", "64635", "64636");
  static final Set<String> SACROILIAC = Set.of("27096", "64451");
  static final Set<String> TRIGGER = Set.of("20552", "20553");
  static final Set<String> STIMULATOR = Set.of("63650", "63655", "63685");
  static final Set<String> NEW_PATIENT = Set.of("99202", "99203", "99204", "99205");

  private static final Set<String> CERVICAL =
      Set.of("62320", "62321", "64479", "64480", "64490", "64491", "64492", "64633", "64634");
  private static final Set<String> TEN_DAYS =
      Set.of("64633", "64635", "64624", "64625", "64628", "64640", "63650", "63685", "64590");
  private static final Set<String> FURTHER_LEVELS =
      Set.of("64480", "64484", "64491", "64492", "64494", "64495", "64634", "64636", "64629");

  private CodesByHand() {}

  static boolean isEpidural(String code) {
    return INTERLAMINAR.contains(code) || TRANSFORAMINAL.contains(code);
  }

  static boolean isVisit(String code) {
    return code.startsWith("992");
  }

  static boolean isProcedure(String code) {
    return code.matches("[26].*");
  }

  /** A procedure with a needle; not the generator of a peripheral stimulator. */
  static boolean isIntervention(String code) {
    return code.matches("[26].*") && !code.equals("64590");
  }

  static boolean isFurtherLevel(String code) {
    return FURTHER_LEVELS.contains(code);
  }

  /** Whether its care of the ten days after it is part of it. */
  static boolean hasTenDays(String code) {
    return TEN_DAYS.contains(code);
  }

  /** Codes of a kind in the region of a line. */
  static Predicate<String> inRegionOf(ServiceLine line, Predicate<String> kind) {
    boolean cervical = CERVICAL.contains(line.code());
    return code -> kind.test(code) && CERVICAL.contains(code) == cervical;
  }

  /** Codes of a kind in another region than that of a line. */
  static Predicate<String> inOtherRegionThan(ServiceLine line, Predicate<String> kind) {
    boolean cervical = CERVICAL.contains(line.code());
    return code -> kind.test(code) && CERVICAL.contains(code) != cervical;
  }

  static Predicate<String> cervical(Predicate<String> kind) {
    return code -> kind.test(code) && CERVICAL.contains(code);
  }

  static Predicate<String> lumbar(Predicate<String> kind) {
    return code -> kind.test(code) && !CERVICAL.contains(code);
  }

  /** Services with such a code. */
  static Predicate<Chart.Service> by(Predicate<String> codes) {
    return service -> codes.test(service.code());
  }
}
