package io.github.payerrules.invariants;

import java.util.List;

/**
 * Fields of a claim whose absence says something, so that a finding may vanish without them: no
 * modifier is billed as no modifier, an authorization without dates does not restrict them. So do
 * fields with a default, such as units, which need no place here. Every other field is not known
 * where it is absent, and a rule that needs it must ask.
 */
final class AbsentFields {

  private static final List<FieldPattern> MEANINGFUL = List.of(
      // As billed: what is not on the claim is not on the claim.
      FieldPattern.of("/diagnoses"),
      FieldPattern.of("/authorizationNumber"),
      FieldPattern.of("/relatedCauses"),
      FieldPattern.of("/accidentOn"),
      FieldPattern.of("/accidentState"),
      FieldPattern.of("/lines/*/modifiers"),
      FieldPattern.of("/lines/*/diagnoses"),
      FieldPattern.of("/lines/*/diagnosisPointers"),
      FieldPattern.of("/lines/*/drug"),
      FieldPattern.of("/lines/*/drug/ndc"),
      FieldPattern.of("/lines/*/endDate"), // the same day
      FieldPattern.of("/lines/*/authorizationNumber"), // the claim's
      FieldPattern.of("/lines/*/number"), // its place on the claim
      // The claim's provider; who is not named counts as the same one.
      FieldPattern.of("/rendering"),
      FieldPattern.of("/rendering/npi"),
      FieldPattern.of("/lines/*/rendering"),
      FieldPattern.of("/lines/*/rendering/npi"),
      // The record of an earlier service: one unit, paid, no modifier.
      FieldPattern.of("/history/*/**"),
      FieldPattern.of("/historyCompleteFrom"), // complete as given
      // What is on file restricts by what it says.
      FieldPattern.of("/authorizations/*/**"),
      FieldPattern.of("/referrals/*/**"),
      FieldPattern.of("/coverages/*/payer"),
      FieldPattern.of("/coverages/*/from"),
      FieldPattern.of("/coverages/*/to"),
      // Where a fact stands, not the fact.
      FieldPattern.of("/evidence/*/recordedOn"),
      FieldPattern.of("/evidence/*/source"),
      FieldPattern.of("/lines/*/evidence/*/recordedOn"),
      FieldPattern.of("/lines/*/evidence/*/source"));

  private AbsentFields() {}

  static boolean saySomething(String pointer) {
    return MEANINGFUL.stream().anyMatch(field -> field.matches(pointer));
  }

  /** Whether the field holds documented facts: without it no rule may find more. */
  static boolean areEvidence(String pointer) {
    return pointer.matches("(/lines/[^/]+)?/evidence(/.*)?");
  }
}
