package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.internal.text.UsDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One service, aspect by aspect. Not thread-safe. */
final class LineComparison {

  private final AuthorizationLedger ledger;
  private final @Nullable Authorization approval;
  private final @Nullable Service planned;
  private final @Nullable Service billed;
  private final boolean planIsKnown;
  private final List<AspectRow> rows = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();

  LineComparison(
      AuthorizationLedger ledger,
      @Nullable Authorization approval,
      @Nullable Service planned,
      @Nullable Service billed,
      boolean planIsKnown) {
    this.ledger = ledger;
    this.approval = approval;
    this.planned = planned;
    this.billed = billed;
    this.planIsKnown = planIsKnown;
  }

  List<AspectRow> rows() {
    return rows;
  }

  List<Correction> corrections() {
    return corrections;
  }

  @Nullable
  String modificationRequest() {
    return approval == null || wanted.isEmpty()
        ? null
        : ModificationRequest.text(approval, first(), billed != null, wanted);
  }

  void run() {
    number();
    if (billed != null && planIsKnown && planned == null) {
      correct(
          Correction.Where.CLAIM,
          Aspect.CODE,
          "Billed but not planned: check in the note that it was performed, and whether it needs"
              + " its own authorization.");
    }
    if (approval == null) {
      withoutApproval();
      return;
    }
    Authorization one = approval;
    List<Authorization> others =
        Contradictions.of(one, first(), ledger.onFile(first().claim()));
    status(one, others);
    others.forEach(other -> contradiction(one, other));
    compare(
        Aspect.CODE,
        String.join(", ", one.codes()),
        Service::code,
        each -> each.isCoveredByCode(one));
    compare(
        Aspect.DIAGNOSIS,
        String.join(", ", one.diagnoses()),
        each -> String.join(", ", each.diagnoses()),
        each -> each.isCoveredByDiagnosis(one));
    String side = one.laterality() == null ? "" : one.laterality();
    compare(
        Aspect.SIDE,
        side,
        Service::sideInWords,
        each -> side.equalsIgnoreCase("bilateral") || side.equalsIgnoreCase(each.side()));
    compare(Aspect.LEVELS, "", each -> String.join(", ", each.levels()), each -> true);
    units(one);
    dates(one);
    String site = one.placeOfService() == null ? "" : one.placeOfService();
    compare(Aspect.SITE, site, Service::site, each -> site.equals(each.site()));
    String provider = one.renderingNpi() == null ? "" : one.renderingNpi();
    compare(Aspect.PROVIDER, provider, Service::provider, each -> provider.equals(each.provider()));
  }

  private Service first() {
    Service one = billed == null ? planned : billed;
    if (one == null) {
      throw new IllegalStateException("neither planned nor billed");
    }
    return one;
  }

  private void correct(Correction.Where where, Aspect aspect, String text) {
    corrections.add(new Correction(where, aspect, text));
  }

  private void number() {
    String onFile = approval == null || approval.number() == null ? "" : approval.number();
    String onPlan = planned == null || planned.number() == null ? "" : planned.number();
    String onClaim = billed == null || billed.number() == null ? "" : billed.number();
    Agreement agreement = Agreement.SAME;
    if (approval == null) {
      agreement = onPlan.isEmpty() && onClaim.isEmpty() ? Agreement.UNKNOWN : Agreement.DIFFERS;
    } else if (onFile.isEmpty()) {
      agreement = Agreement.UNKNOWN;
      correct(
          Correction.Where.PAYER,
          Aspect.NUMBER,
          "The authorization on file has no number: ask the payer for it and put it on the claim.");
    } else if (billed != null && !onClaim.equalsIgnoreCase(onFile)) {
      agreement = Agreement.DIFFERS;
      correct(
          Correction.Where.CLAIM,
          Aspect.NUMBER,
          (onClaim.isEmpty() ? "Put" : "Replace the number on the claim:")
              + " authorization number "
              + onFile
              + (onClaim.isEmpty() ? " on the claim (837P: REF*G1)." : " is the one on file."));
    }
    rows.add(new AspectRow(Aspect.NUMBER, onFile, onPlan, onClaim, agreement));
  }

  private void withoutApproval() {
    String number = first().number();
    if (number != null) {
      correct(
          Correction.Where.CLAIM,
          Aspect.NUMBER,
          "No authorization " + number
              + " is on file. Compare the number with the decision letter, or put the authorization"
              + " on file.");
    }
    for (Aspect aspect : List.of(Aspect.CODE, Aspect.DIAGNOSIS, Aspect.SIDE, Aspect.SITE)) {
      Function<Service, String> value = switch (aspect) {
        case CODE -> Service::code;
        case DIAGNOSIS -> each -> String.join(", ", each.diagnoses());
        case SIDE -> Service::sideInWords;
        default -> Service::site;
      };
      compare(aspect, "", value, each -> true);
    }
  }

  private void contradiction(Authorization one, Authorization other) {
    correct(
        Correction.Where.PAYER,
        Objects.requireNonNull(Contradictions.differsIn(one, other)),
        "Authorization " + one.number() + " is on file more than once and says two things: "
            + Contradictions.said(one) + "; and " + Contradictions.said(other)
            + ". Ask the payer which one holds, and keep only that one on file.");
  }

  private void status(Authorization one, List<Authorization> others) {
    String status = Texts.status(one);
    boolean isApproved = one.status() == Authorization.Status.APPROVED;
    boolean isDoubtful =
        others.stream().anyMatch(it -> Contradictions.differsIn(one, it) == Aspect.STATUS);
    rows.add(new AspectRow(
        Aspect.STATUS,
        status,
        "",
        "",
        isDoubtful ? Agreement.UNKNOWN : isApproved ? Agreement.SAME : Agreement.DIFFERS));
    if (!isApproved) {
      correct(
          billed == null ? Correction.Where.PLAN : Correction.Where.CLAIM,
          Aspect.STATUS,
          switch (one.status()) {
            case PENDING ->
              billed == null
                  ? "Do not perform it before the payer has decided; ask for the decision."
                  : "Hold the claim until the payer has decided.";
            case DENIED ->
              "The payer denied it: send the missing records, ask for a peer-to-peer review or"
                  + " appeal before it is " + (billed == null ? "performed." : "billed.");
            default -> "It was cancelled: ask for a new authorization, or to have it restored.";
          });
    }
  }

  /** One aspect in which a text of the approval restricts what may be planned and billed. */
  private void compare(
      Aspect aspect, String approved, Function<Service, String> value, Predicate<Service> covers) {
    String onPlan = planned == null ? "" : value.apply(planned);
    String onClaim = billed == null ? "" : value.apply(billed);
    boolean restricts = !approved.isEmpty();
    Boolean planFits = fits(planned, onPlan, restricts, covers);
    Boolean claimFits = fits(billed, onClaim, restricts, covers);
    boolean moved = planned != null
        && billed != null
        && !onPlan.isEmpty()
        && !onClaim.isEmpty()
        && !onPlan.equalsIgnoreCase(onClaim);
    Agreement agreement = Boolean.FALSE.equals(planFits) || Boolean.FALSE.equals(claimFits) || moved
        ? Agreement.DIFFERS
        : restricts && (billed == null ? planFits : claimFits) == null
            ? Agreement.UNKNOWN
            : restricts ? Agreement.SAME : Agreement.NOT_RESTRICTED;
    rows.add(new AspectRow(aspect, approved, onPlan, onClaim, agreement));
    boolean isKept = isUsedByAnotherLine(covers);
    if (Boolean.FALSE.equals(claimFits)) {
      ofClaim(aspect, approved, onClaim, planFits, isKept);
    } else if (billed == null && Boolean.FALSE.equals(planFits)) {
      correct(
          Correction.Where.PAYER,
          aspect,
          "Planned " + onPlan + ", approved " + approved
              + (isKept
                  ? " for another line: ask the payer to add " + onPlan + " before the service,"
                  : ": ask the payer to change the " + aspect.title() + " before the service,")
              + " or plan what was approved.");
      want(aspect, approved, onPlan, isKept);
    } else if (moved) {
      correct(
          Correction.Where.CLAIM,
          aspect,
          "Billed " + onClaim + ", planned " + onPlan + ": check the note, and record why the plan"
              + " changed.");
    } else if (agreement == Agreement.UNKNOWN) {
      correct(
          Correction.Where.CLAIM,
          aspect,
          "Approved " + approved + "; the " + (billed == null ? "plan" : "claim")
              + " does not say the " + aspect.title() + ".");
    }
  }

  /**
   * Whether another line under this authorization needs what it says: it may not be changed away.
   */
  private boolean isUsedByAnotherLine(Predicate<Service> covers) {
    Service service = first();
    return Service.of(service.claim()).stream()
        .filter(each -> each.lineNumber() != service.lineNumber())
        .filter(each -> Objects.equals(each.authorization(ledger.onFile(each.claim())), approval))
        .anyMatch(covers);
  }

  private void want(Aspect aspect, String approved, String value, boolean isKept) {
    wanted.add(
        isKept
            ? aspect.title() + ": add " + value + "; " + approved + " stays approved"
            : aspect.title() + ": from " + approved + " to " + value);
  }

  private static @Nullable Boolean fits(
      @Nullable Service service, String value, boolean restricts, Predicate<Service> covers) {
    if (service == null || (restricts && value.isEmpty())) {
      return null;
    }
    return !restricts || covers.test(service);
  }

  private void ofClaim(
      Aspect aspect, String approved, String onClaim, @Nullable Boolean planFits, boolean isKept) {
    if (Boolean.TRUE.equals(planFits)) {
      correct(
          Correction.Where.CLAIM,
          aspect,
          "Billed " + onClaim + ", planned and approved " + approved
              + ": correct the claim if the note shows what was approved. If the note shows what is"
              + " billed, hold the claim and send the modification request.");
    } else if (Boolean.FALSE.equals(planFits)) {
      correct(
          Correction.Where.PAYER,
          aspect,
          "Planned and billed " + onClaim + ", approved " + approved
              + ": hold the claim and send the modification request.");
    } else if (isKept) {
      correct(
          Correction.Where.PAYER,
          aspect,
          "Billed " + onClaim + ", approved " + approved + " for another line: if the note shows"
              + " both, hold the claim and ask the payer to add " + onClaim + ".");
    } else {
      correct(
          Correction.Where.CLAIM,
          aspect,
          "Billed " + onClaim + ", approved " + approved
              + ": check the note. If it shows what was approved, correct the claim; otherwise hold"
              + " the claim and send the modification request.");
    }
    want(aspect, approved, onClaim, isKept);
  }

  private void units(Authorization one) {
    Integer approved = one.unitsApproved();
    Service service = first();
    BigDecimal left = ledger.leftBefore(service, one);
    String text = approved == null || left == null
        ? ""
        : approved + ", " + left.toPlainString() + " left before this line";
    boolean isShort =
        left != null && service.isCoveredByCode(one) && service.units().compareTo(left) > 0;
    boolean moved =
        planned != null && billed != null && planned.units().compareTo(billed.units()) != 0;
    rows.add(new AspectRow(
        Aspect.UNITS,
        text,
        planned == null ? "" : planned.units().toPlainString(),
        billed == null ? "" : billed.units().toPlainString(),
        isShort || moved
            ? Agreement.DIFFERS
            : approved == null ? Agreement.NOT_RESTRICTED : Agreement.SAME));
    if (isShort && left != null) {
      BigDecimal missing = service.units().subtract(left.max(BigDecimal.ZERO));
      List<String> others = ledger.takenBefore(service, one);
      correct(
          Correction.Where.PAYER,
          Aspect.UNITS,
          missing.toPlainString()
              + (missing.compareTo(BigDecimal.ONE) == 0
                  ? " more unit than is left"
                  : " more units than are left")
              + (others.isEmpty() ? "" : "; units were used by " + String.join(", ", others))
              + ". Check the units; otherwise ask for more units"
              + (billed == null ? " before the service." : " and hold the claim.")
              + (isOneOfBothSides(one)
                  ? " Both sides are approved: ask the payer whether its unit counts for both or for"
                      + " each side."
                  : ""));
      wanted.add("units: " + missing.toPlainString() + " more than the " + approved + " approved");
    } else if (moved && billed != null && planned != null) {
      correct(
          Correction.Where.CLAIM,
          Aspect.UNITS,
          "Billed " + billed.units().toPlainString() + " units, planned "
              + planned.units().toPlainString() + ": check the note.");
    }
  }

  private boolean isOneOfBothSides(Authorization one) {
    String side = first().side();
    return "bilateral".equalsIgnoreCase(one.laterality())
        && (side.equalsIgnoreCase("LT") || side.equalsIgnoreCase("RT"));
  }

  private void dates(Authorization one) {
    Service service = first();
    boolean covers = service.isCoveredByDate(one);
    LocalDate from = one.from();
    LocalDate to = one.to();
    boolean isReversed = from != null && to != null && to.isBefore(from);
    rows.add(new AspectRow(
        Aspect.DATES,
        Texts.dates(one),
        planned == null ? "" : planned.date().toString(),
        billed == null ? "" : billed.date().toString(),
        isReversed
            ? Agreement.UNKNOWN
            : !covers
                ? Agreement.DIFFERS
                : from == null && to == null ? Agreement.NOT_RESTRICTED : Agreement.SAME));
    if (isReversed) {
      correct(
          Correction.Where.PAYER,
          Aspect.DATES,
          "The dates on file are reversed (" + Texts.usDates(one)
              + "): check the decision letter, or ask the payer for the right dates.");
    } else if (!covers) {
      boolean isAfter = to != null && service.lastDate().isAfter(to);
      String what = UsDates.in(
          isAfter ? "The authorization ends on " + to : "The authorization begins on " + from);
      correct(
          billed == null ? Correction.Where.PLAN : Correction.Where.CLAIM,
          Aspect.DATES,
          billed == null
              ? what + ", the service is planned for " + UsDates.of(service.date())
                  + ": move the service, or ask the payer to extend the dates before it."
              : what + ", the service was on " + UsDates.of(service.date())
                  + ": check the date of service. If it is right, hold the claim and send the"
                  + " modification request.");
      wanted.add("dates: from " + Texts.usDates(one) + " to dates that include "
          + UsDates.of(service.date()));
    }
  }
}
