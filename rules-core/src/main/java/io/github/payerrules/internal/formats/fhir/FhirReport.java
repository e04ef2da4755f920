package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.internal.formats.FindingPlaces;
import io.github.payerrules.internal.formats.PointerPlaces;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;

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
