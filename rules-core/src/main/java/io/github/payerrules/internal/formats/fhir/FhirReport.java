package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.internal.formats.FindingPlaces;
import io.github.payerrules.internal.formats.PointerPlaces;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with one claim, and what is odd about it or missing to bill. Not thread-safe. */
final class FhirReport {

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notices = new ArrayList<>();
  private final List<ItemPlace> items = new ArrayList<>();

  private record ItemPlace(int number, Resource item) {}

  FhirReport(String file) {
    this.file = file;
  }

  void problem(Resource at, String field, String what, String fix) {
    problems.add(of(at, field, what, fix));
  }

  void notice(Resource at, String field, String what, String fix) {
    notices.add(of(at, field, what, fix));
  }

  /** What was found by looking through a resource on which the claim depends. */
  void tell(List<Doubts.Doubt> doubts) {
    for (Doubts.Doubt doubt : doubts) {
      if (doubt.weight() == Doubts.Weight.NOTICE) {
        notice(doubt.at(), doubt.field(), doubt.what(), doubt.fix());
      } else {
        problem(doubt.at(), doubt.field(), doubt.what(), doubt.fix());
      }
    }
  }

  /**
   * The first of the values that one thing has, {@code null} if it has none; a second value is
   * told, its repetition is not.
   *
   * @param named what they are, in the plural
   */
  <T> @Nullable T first(Resource at, String field, String named, List<T> values) {
    if (isSeveral(values)) {
      notice(
          at,
          field,
          "there are two different " + named + "; the first is used",
          "Keep the one that applies");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** The same, where a claim with the wrong one would be another claim. */
  <T> @Nullable T only(Resource at, String field, String named, List<T> values) {
    if (isSeveral(values)) {
      problem(
          at,
          field,
          "there are two different " + named + ": which one is meant is not known",
          "Keep the one that applies");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** A reference whose address two resources have, without one of which there may be no claim. */
  void twoResources(Resource at, String field, boolean isNeeded) {
    String what = "this refers to two resources with different content";
    String fix = "Keep the right one in the bundle, or give each an address of its own";
    if (isNeeded) {
      problem(at, field, what, fix);
    } else {
      notice(at, field, what + "; the first is used", fix);
    }
  }

  private static boolean isSeveral(List<?> values) {
    return values.stream().distinct().limit(2).count() > 1;
  }

  private Problem of(Resource at, String field, String what, String fix) {
    String path = at.path() + (field.isEmpty() ? "" : "/" + field);
    return new Problem(file, at.line(), path.isEmpty() ? null : path, what, fix);
  }

  void linePlace(int number, Resource item) {
    items.add(new ItemPlace(number, item));
  }

  FindingPlaces places(Resource claim) {
    PointerPlaces places = new PointerPlaces(claim.line(), claim.path());
    items.forEach(it -> places.add(it.number(), it.item().line(), it.item().path()));
    return places;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Problem> notices() {
    return notices;
  }
}
