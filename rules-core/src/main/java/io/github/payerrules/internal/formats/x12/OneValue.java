package io.github.payerrules.internal.formats.x12;

import java.util.List;
import java.util.Set;

/**
 * What a loop may say once, such as the date of a service. Immutable.
 *
 * @param name for messages, without an article
 * @param segment the identifier of the segment that says it
 * @param qualifierAt the element that says which value it is
 * @param qualifiers the values of that element; empty where any will do
 * @param elements which of its elements say it: the first list of which the segment has something
 * @param weight what another value does
 */
public record OneValue(
    String name,
    String segment,
    int qualifierAt,
    Set<String> qualifiers,
    List<List<Integer>> elements,
    Weight weight) {

  /** What becomes of a loop that says two values. */
  public enum Weight {
    /** Nobody knows which one is meant, and too much depends on it. */
    REFUSED,
    /** The later one is used. */
    LATER,
    /** The first one is used. */
    FIRST
  }

  /** Lists that cannot be changed. */
  public OneValue {
    qualifiers = Set.copyOf(qualifiers);
    elements = List.copyOf(elements);
  }

  /** A value in these elements together, of which the later one is used. */
  public static OneValue of(String name, String segment, Integer... elements) {
    return new OneValue(name, segment, 1, Set.of(), List.of(List.of(elements)), Weight.LATER);
  }

  /** The same where the first element has one of these values. */
  public OneValue qualifiedBy(String... values) {
    return new OneValue(name, segment, 1, Set.of(values), elements, weight);
  }

  /** The same where that element has this value. */
  public OneValue qualifiedAt(int element, String value) {
    return new OneValue(name, segment, element, Set.of(value), elements, weight);
  }

  /** The same in other elements, where the segment has nothing in the ones so far. */
  public OneValue orIn(Integer... others) {
    return new OneValue(
        name, segment, qualifierAt, qualifiers, List.of(elements.get(0), List.of(others)), weight);
  }

  /** The same with another weight. */
  public OneValue weighing(Weight other) {
    return new OneValue(name, segment, qualifierAt, qualifiers, elements, other);
  }

  boolean isIn(Segment given) {
    return given.is(segment)
        && (qualifiers.isEmpty() || qualifiers.contains(given.code(qualifierAt)));
  }

  /** The elements that say it in this segment; empty where it does not say it. */
  List<Integer> saying(Segment given) {
    for (List<Integer> each : elements) {
      if (each.stream().anyMatch(given::has)) {
        return each;
      }
    }
    return List.of();
  }
}
