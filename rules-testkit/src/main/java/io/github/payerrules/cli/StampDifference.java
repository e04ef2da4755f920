package io.github.payerrules.cli;

import io.github.payerrules.review.Versions;
import java.util.ArrayList;
import java.util.List;

/** What of that which decided a review is another now, in sentences. */
final class StampDifference {

  private StampDifference() {}

  /** What differs; empty where nothing that both stamps name does. */
  static List<String> of(Versions was, Versions is) {
    List<String> differences = new ArrayList<>();
    if (!was.library().equals(is.library())) {
      differences.add("The library was " + was.library() + " and is " + is.library() + ".");
    }
    if (!was.contentHash().equals(is.contentHash())) {
      differences.add(
          "The rules had the content " + was.contentHash() + " and have " + is.contentHash() + ".");
    }
    List<String> gone = new ArrayList<>(was.tables());
    gone.removeAll(is.tables());
    gone.forEach(table -> differences.add("The review had a table that is not at hand: " + table
        + "; name its folder with --tables."));
    List<String> come = new ArrayList<>(is.tables());
    come.removeAll(was.tables());
    come.forEach(table -> differences.add("The review had no such table: " + table + "."));
    // Reviews of earlier versions do not name their limits.
    if (!was.limits().isEmpty() && !was.limits().equals(is.limits())) {
      differences.add("The limits were " + was.limits() + " and are " + is.limits() + ".");
    }
    if (!was.input().isEmpty() && !was.input().equals(is.input())) {
      differences.add("The claim, or what the sources said of it, is another: its fingerprint was "
          + was.input() + " and is " + is.input()
          + "; give the claim as it was reviewed, earlier services with --history-from, and of 837P and"
          + " FHIR the same --patient-secret.");
    }
    return differences;
  }
}
