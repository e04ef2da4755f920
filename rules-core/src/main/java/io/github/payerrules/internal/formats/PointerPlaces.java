package io.github.payerrules.internal.formats;

import io.github.payerrules.review.FilePlace;
import io.github.payerrules.review.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the parts of a claim in JSON or YAML are: the claim, and its lines by their numbers. */
public final class PointerPlaces implements FindingPlaces {

  private final At claim;
  private final Map<Integer, At> lines = new HashMap<>();

  private record At(int line, String pointer) {}

  /** Of a claim that begins there. */
  public PointerPlaces(int line, String pointer) {
    claim = new At(line, pointer);
  }

  /** Adds a service line; the first of a number counts. */
  public void add(int number, int line, String pointer) {
    lines.putIfAbsent(number, new At(line, pointer));
  }

  @Override
  public List<FilePlace> of(String file, Finding finding) {
    List<FilePlace> places = new ArrayList<>();
    for (int number : finding.lines()) {
      At at = lines.get(number);
      if (at != null) {
        places.add(FilePlace.ofPointer(file, at.line(), at.pointer()));
      }
    }
    if (places.isEmpty()) {
      places.add(FilePlace.ofPointer(file, claim.line(), claim.pointer()));
    }
    return List.copyOf(places);
  }
}
