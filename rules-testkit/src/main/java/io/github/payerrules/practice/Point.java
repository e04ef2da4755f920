package io.github.payerrules.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** A point of the practice's monthly checklist, and how it is measured. */
public enum Point {
  /** What was done, where and why is in the note. */
  SUPPORTED_CODES(
      1,
      "Each billed code is supported by the note",
      "billed lines",
      "the note answers all that the payer's rules ask for the code",
      "clinician",
      "documented facts of the notes: evidence in JSON or YAML claims, or FHIR with --facts",
      "MEDICAL_NECESSITY DOCUMENTATION",
      true),
  /** The diagnosis billed is the one that was authorized. */
  ALIGNED_DIAGNOSES(
      2,
      "The diagnosis billed is the one of the authorization request",
      "billed lines with an authorization or a request",
      "a diagnosis of the line is one that was approved or requested",
      "authorization coordinator",
      "authorizations with their diagnoses, or the requests: 278 responses, PAS, JSON or YAML",
      "AUTHORIZATION DX_PROCEDURE_MISMATCH",
      false),
  /** Eligibility was verified before the service. */
  VERIFIED_COVERAGE(
      3,
      "Insurance is verified before the service",
      "claims",
      "coverage by the payer billed was verified before the first date of service, and not too long"
          + " before",
      "front desk",
      "the day of verification: coverages of the claims with verifiedOn, or 271 responses",
      "ELIGIBILITY BENEFIT COB NETWORK",
      true),
  /** Numbers, dates and approved details of authorizations are on record and on the claim. */
  TRACKED_AUTHORIZATIONS(
      4,
      "Authorization numbers, dates and approved details are tracked",
      "billed lines with an authorization, or for which the payer asks for one",
      "number, status, code, side, units, dates, place and provider agree with what was approved",
      "authorization coordinator",
      "the authorizations on file: 278 responses, PAS, or authorizations in JSON or YAML",
      "AUTHORIZATION REFERRAL",
      true),
  /** Units, modifiers, place of service and identifiers are right. */
  VALIDATED_CLAIMS(
      5,
      "Units, modifiers, place of service and provider identifiers are validated",
      "claims",
      "a review of the claim finds none of them wrong",
      "biller",
      "rules of the payers billed",
      "CLAIM_DATA PLACE_OF_SERVICE PROVIDER CODING_MODIFIER CODING_UNITS CODING_ADDON",
      true),
  /** Denials have a cause and are worked in time. */
  ROUTED_DENIALS(
      6,
      "Denials are classified by root cause and worked in time",
      "denied remittance lines",
      "the cause is known, and the line was decided again or its last day is not over",
      "biller",
      "remittances: 835, or FHIR ExplanationOfBenefit",
      "",
      false),
  /** Reviews are recorded, and records that payers ask for are sent. */
  AUDIT_READY_RECORDS(
      7,
      "Documentation is ready for payers' requests and audits",
      "claims, and payers' requests for records",
      "the claim's review is in the audit log; the records were sent in time",
      "compliance officer",
      "the audit log of check and request (--audit FILE), and remittances",
      "",
      false),
  /** All who document and bill do it the same way. */
  CONSISTENT_DOCUMENTATION(
      8,
      "Documentation standards are the same for all providers",
      "billed lines with documented facts, of codes with three such lines or more",
      "the note has every fact that more than half of the practice's notes for the code have",
      "practice manager",
      "documented facts of at least three notes for the same code",
      "MEDICAL_NECESSITY DOCUMENTATION",
      false);

  private final int number;
  private final String title;
  private final String counted;
  private final String met;
  private final String who;
  private final String needs;
  private final String causes;
  private final boolean isProvedByDenial;

  Point(
      int number,
      String title,
      String counted,
      String met,
      String who,
      String needs,
      String causes,
      boolean isProvedByDenial) {
    this.isProvedByDenial = isProvedByDenial;
    this.number = number;
    this.title = title;
    this.counted = counted;
    this.met = met;
    this.who = who;
    this.needs = needs;
    this.causes = causes;
  }

  /** Its number on the checklist, from 1. */
  public int number() {
    return number;
  }

  /** The point in words. */
  public String title() {
    return title;
  }

  /** What is counted. */
  public String counted() {
    return counted;
  }

  /** When something counted is in order. */
  public String met() {
    return met;
  }

  /** Who closes its gaps. */
  public String who() {
    return who;
  }

  /** What is needed to measure it. */
  public String needs() {
    return needs;
  }

  /** The categories of denials that come of a gap here. */
  Set<String> causes() {
    return Set.of(causes.split(" ", -1));
  }

  /** Whether such a denial shows a gap by itself, whatever the practice's own data say. */
  boolean isProvedByDenial() {
    return isProvedByDenial;
  }

  /** As files write it, such as {@code verified-coverage}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
