package io.github.payerrules.internal.rule;

import java.util.Map;

/** What a person is asked for a field of the claim that is not given. */
final class FieldQuestions {

  private static final Map<String, String> QUESTIONS = Map.ofEntries(
      Map.entry("placeOfService", "What is the place of service?"),
      Map.entry("state", "In which state was the service rendered?"),
      Map.entry("admittedOn", "On which day was the patient admitted?"),
      Map.entry("dischargedOn", "On which day was the patient discharged?"),
      Map.entry("decidedOn", "On which day did the payer decide on the original claim?"),
      Map.entry("coverage plan", "Of which kind is the plan?"),
      Map.entry("coverage primary", "Is the coverage the primary one?"),
      Map.entry("coverage daysSinceVerified", "On which day was the coverage verified?"),
      Map.entry("coverage networkRequired", "Does the plan pay only providers of its network?"),
      Map.entry("coverage referralRequired", "Does the plan pay only with a referral?"),
      Map.entry("coverage costSharingKnown", "Was the patient's share verified?"));

  private FieldQuestions() {}

  static String of(String field) {
    return QUESTIONS.getOrDefault(field, "What is the " + field + "?");
  }
}
