package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of an event or a service. Not thread-safe. */
final class AuthorizationTerms {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");

  /** Units, and international units. */
  private static final Set<String> UNITS = Set.of("UN", "F2");

  /** Minutes, too. */
  private static final Set<String> UNITS_OF_ANESTHESIA = Set.of("UN", "F2", "MJ");

  private static final Set<String> VISITS = Set.of("UN", "VS", "FL", "F2");

  private static final String CANCEL = "3";

  private String action = "";
  private String request = "";
  private boolean isDateUnreadable;
  private @Nullable String number;
  private boolean isNumberUnclear;
  private @Nullable String code;
  private @Nullable String side;
  private @Nullable Integer units;
  private boolean isUnitsUnreadable;
  private boolean isOtherMeasure;
  private @Nullable String place;
  private @Nullable String rendering;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable LocalDate service;
  private @Nullable LocalDate serviceEnd;

  void takeDecision(Segment hcr) {
    action = hcr.code(1);
    if (hcr.has(2)) {
      takeNumber(hcr.text(2));
      number = hcr.text(2);
    }
  }

  void takeReference(Segment ref) {
    if (ref.has(1, "BB") && ref.has(2)) {
      takeNumber(ref.text(2));
    }
  }

  private void takeNumber(String given) {
    isNumberUnclear |= number != null && !number.equals(given);
    number = number == null ? given : number;
  }

  /** Whether the decision and its reference have two numbers. */
  boolean isNumberUnclear() {
    return isNumberUnclear;
  }

  /** Takes a date; false where it cannot be read. */
  boolean takeDate(Segment dtp) {
    @Nullable LocalDate[] days = Places.days(dtp);
    switch (dtp.code(1)) {
      case "007" -> {
        from = days[0];
        to = days[1] == null ? to : days[1];
      }
      case "036" -> to = days[0];
      case "472", "AAH" -> {
        service = days[0];
        serviceEnd = days[1] == null ? days[0] : days[1];
      }
      default -> {
        // Other dates, such as those of onset and admission.
        return true;
      }
    }
    boolean isUnreadable = Places.isUnreadable(dtp);
    isDateUnreadable |= isUnreadable;
    return !isUnreadable;
  }

  /** Whether it is not known on which days it holds: it must not count as without an end. */
  boolean isDateUnreadable(AuthorizationTerms of) {
    return isDateUnreadable || of.isDateUnreadable;
  }

  void takeRequest(Segment um) {
    request = um.code(2);
    if (um.code(4, 2).equals("B")) {
      place = um.code(4, 1);
    }
  }

  void takeService(Segment sv, int composite, int measure) {
    String given = sv.code(composite, 2);
    // What is no code may be anything, and is not shown.
    code = CODE.matcher(given).matches() ? given : code;
    for (int at = 3; at <= 6; at++) {
      switch (sv.code(composite, at)) {
        case "LT", "RT" -> side = sv.code(composite, at);
        case "50" -> side = "bilateral";
        default -> {
          // Other modifiers name no side.
        }
      }
    }
    boolean isAnesthesia = code != null && code.startsWith("0");
    takeUnits(sv, measure, isAnesthesia ? UNITS_OF_ANESTHESIA : UNITS);
  }

  void takeQuantity(Segment hsd) {
    if (units == null) {
      takeUnits(hsd, 1, VISITS);
    }
  }

  /** The number follows its unit of measure. */
  private void takeUnits(Segment segment, int measure, Set<String> known) {
    if (!segment.has(measure + 1)) {
      return;
    }
    if (segment.has(measure) && !known.contains(segment.code(measure))) {
      isOtherMeasure = true;
      return;
    }
    Integer count = Size.count(Values.decimal(segment.text(measure + 1)));
    units = count;
    isUnitsUnreadable = count == null;
  }

  /** Whether it is not known how much is approved: it must not count as without a limit. */
  boolean isUnitsUnreadable() {
    return isUnitsUnreadable;
  }

  /** Whether days, hours or months are approved, which nobody counts here. */
  boolean isOtherMeasure() {
    return isOtherMeasure;
  }

  /** The clinician who renders the service; an organization is none. */
  void takeProvider(Segment nm1) {
    if (nm1.has(1, "SJ") && nm1.has(2, "1") && nm1.has(8, "XX")) {
      rendering = nm1.text(9);
    }
  }

  private String actionOr(AuthorizationTerms of) {
    return action.isEmpty() ? of.action : action;
  }

  boolean needsNone(AuthorizationTerms of) {
    return actionOr(of).equals("NA");
  }

  /** Where it stands; {@code null} where nothing is decided or asked. */
  @Nullable
  Status status(AuthorizationTerms of) {
    return switch (actionOr(of)) {
      case "A1", "A2", "A6" -> isCancel(of) ? Status.CANCELLED : Status.APPROVED;
      case "A3" -> Status.DENIED;
      case "A4", "CT" -> Status.PENDING;
      case "C" -> Status.CANCELLED;
      default -> null;
    };
  }

  /** Whether it answers a request that takes an authorization back. */
  private boolean isCancel(AuthorizationTerms of) {
    return (request.isEmpty() ? of.request : request).equals(CANCEL);
  }

  /** Whether the event as a whole is refused or cancelled, and this is approved all the same. */
  boolean contradicts(AuthorizationTerms event) {
    Status whole = event.status(event);
    return status(event) == Status.APPROVED
        && (whole == Status.DENIED || whole == Status.CANCELLED);
  }

  boolean hasCode() {
    return code != null;
  }

  Authorization authorization(AuthorizationTerms of, Status status, List<String> diagnoses) {
    LocalDate first = from != null ? from : of.from != null ? of.from : service;
    LocalDate last = to != null ? to : of.to;
    if (last == null && from == null && of.from == null) {
      last = serviceEnd;
    }
    return Authorization.builder()
        .number(number == null ? of.number : number)
        .status(status)
        .codes(code == null ? List.of() : List.of(code))
        .diagnoses(diagnoses)
        .from(first == null ? of.service : first)
        .to(last == null && first == null ? of.serviceEnd : last)
        .unitsApproved(units)
        .renderingNpi(rendering == null ? of.rendering : rendering)
        .laterality(side)
        .placeOfService(place == null ? of.place : place)
        .build();
  }

  @Override
  public String toString() {
    return "AuthorizationTerms[]";
  }
}
