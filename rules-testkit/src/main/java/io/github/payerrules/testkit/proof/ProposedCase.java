package io.github.payerrules.testkit.proof;

/**
 * A case that was made by a machine: a person confirms its answer before it counts.
 *
 * @param file the case file into which it belongs
 * @param yaml its text, ready to paste
 */
public record ProposedCase(String file, String yaml) {

  /** Where it belongs; its claim is not shown. */
  @Override
  public String toString() {
    return "ProposedCase[" + file + "]";
  }
}
