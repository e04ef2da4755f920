package io.github.payerrules.internal.visit;

import io.github.payerrules.internal.calendar.WorkDays;
import io.github.payerrules.remittance.Actor;
import io.github.payerrules.review.TaskKind;
import java.time.LocalDate;

/**
 * Who does a task, how many workdays before the visit, and what to do.
 *
 * @param actor who does it
 * @param workdays how many workdays before the visit it must be done
 * @param fix what to do, before a service
 */
record TaskTerms(Actor actor, int workdays, String fix) {

  static TaskTerms of(TaskKind kind) {
    return switch (kind) {
      case COVERAGE_INACTIVE ->
        desk(2, "Ask the patient for the coverage of that day, verify it, or agree on self-pay.");
      case COVERAGE_NOT_BEGUN ->
        desk(2, "Verify which coverage pays on that day, or move the visit to after it begins.");
      case COVERAGE_GAP ->
        desk(
            2,
            "Ask the payer whether a late premium closes the gap; otherwise find the coverage"
                + " of that day.");
      case COVERAGE_NOT_ON_FILE ->
        desk(
            2, "Get the insurance card and verify eligibility (270/271) for the day of the visit.");
      case VERIFICATION_STALE -> desk(2, "Verify eligibility again for the day of the visit.");
      case WRONG_PAYER ->
        desk(
            3,
            "Change the payer of the visit, verify eligibility with it, and follow its own"
                + " rules on referral and authorization.");
      case PAYER_ORDER_WRONG ->
        desk(
            2,
            "Correct the order in the registration and have it corrected with both payers"
                + " before anything is billed.");
      case REFERRAL_MISSING ->
        desk(3, "Get the referral from the primary care provider before the visit.");
      case REFERRAL_EXPIRED -> desk(3, "Get a referral that covers the day of the visit.");
      case REFERRAL_VISITS_USED -> desk(3, "Get a new referral, or more visits on this one.");
      case REFERRAL_RENEW_SOON -> desk(0, "Ask for the next referral now, for the visit after it.");
      case AUTHORIZATION_MISSING ->
        desk(
            7,
            "Ask for authorization today, with the records that the policy asks for. Do not"
                + " render the service without the number.");
      case AUTHORIZATION_OR_REVIEW ->
        desk(
            5,
            "Ask for authorization before the visit, or have the records ready for a review"
                + " before payment.");
      case AUTHORIZATION_FACILITY_CHECK ->
        desk(
            5,
            "Ask the facility for its authorization number and send it the records. The number"
                + " does not go on the professional claim.");
      case AUTHORIZATION_PLAN_CHECK ->
        desk(
            7,
            "Ask the plan, with the member's number, whether the code needs authorization;"
                + " write down who answered.");
      case AUTHORIZATION_PENDING ->
        desk(
            2,
            "Ask for the decision. If there is none in time, move the visit or ask for an expedited decision.");
      case AUTHORIZATION_DENIED ->
        new TaskTerms(
            Actor.CLINICIAN,
            5,
            "Ask for a peer-to-peer call or send the request again with the missing records. Do"
                + " not render the service after a denial.");
      case AUTHORIZATION_MISMATCH_CODE,
          AUTHORIZATION_MISMATCH_DIAGNOSIS,
          AUTHORIZATION_MISMATCH_SIDE,
          AUTHORIZATION_MISMATCH_UNITS,
          AUTHORIZATION_MISMATCH_DATE,
          AUTHORIZATION_MISMATCH_PROVIDER,
          AUTHORIZATION_MISMATCH_PLACE ->
        desk(5, "Have the authorization changed before the visit, or plan what was approved.");
      case FREQUENCY_LIMIT ->
        desk(2, "Move the visit to the first allowed day, or check the history for a mistake.");
      case CRITERIA_NOT_MET ->
        new TaskTerms(
            Actor.CLINICIAN,
            3,
            "Check the fact against the record. If it is right, change the"
                + " plan of treatment.");
      case DOCUMENTATION_NEEDED ->
        new TaskTerms(
            Actor.CLINICIAN,
            3,
            "Document what is known. Do or ask what is missing" + " before the service.");
      case SERVICE_NOT_COVERED ->
        desk(
            5,
            "Ask the plan why, and whether it allows an exception. Otherwise tell the patient before"
                + " the service what it will cost, and have it signed.");
      case HOSPICE_CHECK ->
        desk(
            2,
            "Ask the hospice whether the visit is for the terminal illness: GW where it is not, GV"
                + " for the attending clinician whom the hospice does not pay.");
      case SITE_OF_SERVICE ->
        desk(
            5,
            "Plan the service at the place of service that the payer requires, or document why not.");
      case NETWORK_OUT ->
        desk(
            5,
            "Check under which group the clinician is contracted. Otherwise ask the plan for"
                + " a network gap exception, or tell the patient before the visit.");
      case MEMBER_SHARE_UNKNOWN ->
        desk(
            2,
            "Verify copay, coinsurance and what is left of the deductible, and tell the"
                + " patient.");
      case MEMBER_SHARE_COLLECT ->
        desk(0, "Tell the patient the amount and collect it at check-in.");
      case DO_NOT_COLLECT_SHARE ->
        desk(
            0,
            "Mark the account: collect nothing from the patient; bill the rest to Medicaid or"
                + " write it off.");
      case NOTICE_NEEDED ->
        desk(
            0,
            "Have the notice (ABN) filled in and signed before the service, with reason and"
                + " estimated cost; then bill with GA.");
      case ORGANIZATION_DETERMINATION ->
        desk(7, "Ask the plan for its decision (organization determination) before the service.");
      case GOOD_FAITH_ESTIMATE ->
        desk(
            1,
            "Give the patient a written estimate of the expected charges, also those of other"
                + " providers.");
      case ELIGIBILITY_REJECTED -> desk(2, "Correct what the payer did not accept, and ask again.");
      case INPUT_UNCLEAR -> desk(2, "Correct it, and verify the visit again.");
    };
  }

  private static TaskTerms desk(int workdays, String fix) {
    return new TaskTerms(Actor.FRONT_DESK, workdays, fix);
  }

  /** By when: that many workdays before the visit, but not before today. */
  LocalDate due(LocalDate visit, LocalDate today) {
    LocalDate due = WorkDays.minus(visit, workdays);
    return due.isBefore(today) ? today : due;
  }
}
