package io.github.payerrules.testkit.why;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of a claim that was found to turn a rule's answer. The changed claim was
 * reviewed. Holds values of the claim; {@link #toString()} shows none.
 *
 * @param fires whether the rule fires on the changed claim
 * @param steps the changes, each in plain words
 * @param values the same as places of the claim and what stands there then
 * @param proof what the review of the changed claim said of the rule
 */
public record NeededChange(boolean fires, List<String> steps, List<Value> values, String proof) {

  /**
   * A changed place.
   *
   * @param pointer the place in the claim, such as {@code /lines/0/units}
   * @param value what stands there then, as JSON; {@code null} where the place is removed
   */
  public record Value(String pointer, @Nullable String value) {

    @Override
    public String toString() {
      return "Value[" + pointer + "]";
    }
  }

  public NeededChange {
    steps = List.copyOf(steps);
    values = List.copyOf(values);
  }

  @Override
  public String toString() {
    return "NeededChange[" + values + ", fires " + fires + "]";
  }
}
