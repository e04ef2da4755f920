package io.github.payerrules.invariants;

/** What must hold of every review, whatever the rules say. */
public enum Invariant {
  /** A second review of the claim says the same. */
  SAME_AGAIN("a second review says something else", "A word or the engine keeps something."),
  /** A review in another thread says the same. */
  SAME_IN_ANOTHER_THREAD(
      "a review in another thread says something else", "A word or the engine keeps something."),
  /** The claim, written as JSON and read again, is the same and its review too. */
  SAME_FROM_JSON(
      "the claim says something else after it was written as JSON and read",
      "ClaimWriter and ClaimReader must agree on every field."),
  /** The order of a list that has no order makes no difference. */
  ANY_ORDER(
      "the order of a list decides, which must not",
      "A word takes the first that fits: let it choose by what the items say. A list whose order has"
          + " a meaning belongs into ListsInOrder."),
  /** An earlier service that no policy knows makes no difference. */
  UNRELATED_SERVICE(
      "an earlier service that has nothing to do with it decides",
      "A word counts services of any procedure: let it count those of the line's."),
  /** Without a field of the claim no finding and no question vanishes in silence. */
  NO_SILENT_PASS(
      "a finding or question vanishes without a field, and nothing says that anything is not known",
      "The word must be unknown where the field is absent, so that the rule asks. A field whose"
          + " absence says something belongs into AbsentFields."),
  /** Without a documented fact no rule denies more than with it. */
  UNKNOWN_NEVER_DENIES(
      "a rule denies because a documented fact is not known",
      "Unknown evidence asks; it never denies. Leave out == null."),
  /** No claim makes a rule fail. */
  NO_FAILURE("a rule fails", "A word throws for a field that is absent."),
  /** Each rule says the same alone as among all others. */
  SAME_ALONE(
      "a rule says something else alone than among the others",
      "Rules must not see each other: a word remembers for one what it answered another.");

  private final String broken;
  private final String fix;

  Invariant(String broken, String fix) {
    this.broken = broken;
    this.fix = fix;
  }

  /** What is wrong where it does not hold. */
  public String broken() {
    return broken;
  }

  /** Where to look. */
  public String fix() {
    return fix;
  }
}
