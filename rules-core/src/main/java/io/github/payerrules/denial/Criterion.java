package io.github.payerrules.denial;

/**
 * One criterion of the payer's policy for a denied service, and what the record says about it.
 * Immutable and thread-safe; {@link #toString()} shows no content.
 *
 * @param rule the id of the rule that states it
 * @param criterion what the payer wants to see
 * @param citation the policy, and the place in it; may be empty
 * @param state whether the record meets it
 * @param record the documented facts where it is met, the finding where it is not, the question
 *     where it is not known
 */
public record Criterion(
    String rule, String criterion, String citation, State state, String record) {

  /** What the record says about a criterion. */
  public enum State {
    /** Documented facts meet it. */
    MET,
    /** Documented facts fail it. */
    NOT_MET,
    /** The fact that decides it is not documented. */
    NOT_KNOWN
  }

  @Override
  public String toString() {
    return "Criterion[" + rule + ", " + state + "]";
  }
}
