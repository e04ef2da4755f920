package io.github.payerrules.review;

import java.util.List;

/**
 * A rule that could decide if something were known. Unknown evidence asks; it never denies.
 * Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param outcome what the rule would find if the answer were against the claim
 * @param lines the numbers of the lines concerned; empty when it is the whole claim
 * @param missing what would decide it: names of {@link io.github.payerrules.claim.EvidenceFact} and
 *     fields of the claim
 * @param text the question, for a person
 * @param citation the policy that asks, and the place in it
 * @param category the policy area: the name of the rule's file
 * @param source file and line of the rule
 */
public record Question(
    String rule,
    Outcome outcome,
    List<Integer> lines,
    List<String> missing,
    String text,
    String citation,
    String category,
    String source) {

  @Override
  public String toString() {
    return "Question[" + rule + ", lines " + lines + ", missing " + missing + "]";
  }
}
