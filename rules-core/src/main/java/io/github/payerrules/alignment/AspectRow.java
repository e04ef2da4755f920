package io.github.payerrules.alignment;

/**
 * One aspect side by side, dates as ISO 8601 writes them. It holds values of the claim: treat it as
 * the claim itself.
 *
 * @param aspect the aspect
 * @param approved what the authorization says; empty where it does not say
 * @param planned what was planned; empty where no plan is known
 * @param billed what is billed; empty where nothing is billed yet
 * @param agreement whether they agree
 */
public record AspectRow(
    Aspect aspect, String approved, String planned, String billed, Agreement agreement) {

  @Override
  public String toString() {
    return "AspectRow[" + aspect + ", " + agreement + "]";
  }
}
