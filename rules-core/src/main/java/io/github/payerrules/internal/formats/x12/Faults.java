package io.github.payerrules.internal.formats.x12;

import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong at places of an X12 file, said by loop, segment and element and never with
 * content. Not thread-safe.
 */
public final class Faults {

  private static final int MOST = 50;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  /** None yet, in the file of that name. */
  public Faults(String file) {
    this.file = file;
  }

  /** Adds one about a whole segment. */
  public void add(Segment segment, String loop, String what, String fix) {
    add(segment, loop, 0, 0, what, fix);
  }

  /** Adds one about an element. */
  public void add(Segment segment, String loop, int element, String what, String fix) {
    add(segment, loop, element, 0, what, fix);
  }

  /** Adds one about a component of an element. */
  public void add(
      Segment segment, String loop, int element, int component, String what, String fix) {
    if (found.size() < MOST) {
      String place =
          place(segment.id(), segment.flaw(), segment.number(), loop, element, component);
      found.add(new Problem(file, segment.lineOf(element), place, what, fix));
    }
  }

  /** Adds one about a segment that is gone by now. */
  public void add(int line, int number, String id, String loop, String what, String fix) {
    add(line, number, id, loop, 0, what, fix);
  }

  /** Adds one about an element of a segment that is gone by now. */
  public void add(
      int line, int number, String id, String loop, int element, String what, String fix) {
    if (found.size() < MOST) {
      String place = place(id, Flaw.NONE, number, loop, element, 0);
      found.add(new Problem(file, line, place, what, fix));
    }
  }

  private static String place(
      String id, Flaw flaw, int number, String loop, int element, int component) {
    StringBuilder place = new StringBuilder();
    if (!loop.isEmpty()) {
      place.append("loop ").append(loop).append(", ");
    }
    place.append("segment ").append(number);
    String shown = flaw == Flaw.NO_IDENTIFIER ? "" : SegmentNames.shown(id);
    if (!shown.isEmpty()) {
      place.append(", ").append(shown);
      if (element > 0) {
        place.append(element < 10 ? "0" : "").append(element);
      }
      if (component > 0) {
        place.append('-').append(component);
      }
    }
    return place.toString();
  }

  /** Adds what was collected elsewhere. */
  public void addAll(List<Problem> others) {
    others.stream().limit(Math.max(0, MOST - found.size())).forEach(found::add);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All, in the order of the file. */
  public List<Problem> toList() {
    return List.copyOf(found);
  }

  /** All so far, which are then forgotten. */
  public List<Problem> take() {
    List<Problem> all = List.copyOf(found);
    found.clear();
    return all;
  }
}
