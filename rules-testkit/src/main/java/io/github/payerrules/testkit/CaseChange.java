package io.github.payerrules.testkit;

import io.github.payerrules.document.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a case's claim, as {@code change} and {@code remove} make it.
 *
 * @param pointer the place, such as {@code /lines/0/units}
 * @param value what is put there; {@code null} where the place is removed
 */
public record CaseChange(String pointer, @Nullable Node value) {

  /**
   * The claim with the changes.
   *
   * @throws IllegalArgumentException where a place for one is not there
   */
  public static Node made(Node claim, List<CaseChange> changes) {
    Node made = claim;
    for (CaseChange change : changes) {
      made = change.value() == null
          ? made.without(change.pointer())
          : made.with(change.pointer(), change.value());
    }
    return made;
  }

  /** Where the change is; what it puts there is not shown. */
  @Override
  public String toString() {
    return "CaseChange[" + pointer + "]";
  }
}
