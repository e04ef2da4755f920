package io.github.payerrules.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which claims of one patient a later claim replaces or voids: those of its number and date, else
 * those that the payer calls as it says, else the one claim with the same services.
 */
final class Corrections {

  private record NumberAndDate(String number, LocalDate date) {}

  private final List<FiledVersion> versions;
  private final Set<FiledVersion> takenBack = Collections.newSetFromMap(new IdentityHashMap<>());

  private Corrections(List<FiledVersion> versions) {
    this.versions = versions;
  }

  /**
   * The versions that count no more.
   *
   * @param payerNumbers what payers called a version
   */
  static Set<FiledVersion> takenBack(
      List<FiledVersion> versions, Function<FiledVersion, Set<String>> payerNumbers) {
    Corrections corrections = new Corrections(versions);
    if (versions.stream().anyMatch(FiledVersion::isCorrection)) {
      Set<FiledVersion> matched = corrections.takeBackOfOneNumber();
      matched.addAll(corrections.takeBackByPayerNumber(payerNumbers));
      corrections.takeBackBySame(matched);
    }
    return corrections.takenBack;
  }

  /** Of all that have one number on one date, the last correction stands. */
  private Set<FiledVersion> takeBackOfOneNumber() {
    Map<NumberAndDate, List<FiledVersion>> groups = new HashMap<>();
    for (FiledVersion version : versions) {
      if (version.number() != null) {
        for (LocalDate date : version.dates()) {
          groups
              .computeIfAbsent(new NumberAndDate(version.number(), date), key -> new ArrayList<>(2))
              .add(version);
        }
      }
    }
    Set<FiledVersion> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<FiledVersion> group : groups.values()) {
      FiledVersion last = group.stream()
          .filter(FiledVersion::isCorrection)
          .max(FiledVersion.LATER)
          .orElse(null);
      if (last != null && group.size() > 1) {
        matched.addAll(group);
        Set<FiledVersion> others = Collections.newSetFromMap(new IdentityHashMap<>());
        others.addAll(group);
        others.remove(last);
        takenBack.addAll(others);
      }
    }
    return matched;
  }

  private Set<FiledVersion> takeBackByPayerNumber(
      Function<FiledVersion, Set<String>> payerNumbers) {
    Map<String, List<FiledVersion>> byPayerNumber = new HashMap<>();
    for (FiledVersion version : versions) {
      for (String number : payerNumbers.apply(version)) {
        byPayerNumber.computeIfAbsent(number, key -> new ArrayList<>(1)).add(version);
      }
    }
    Set<FiledVersion> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    for (FiledVersion correction : versions) {
      if (correction.isCorrection() && correction.replaces() != null) {
        for (FiledVersion other : byPayerNumber.getOrDefault(correction.replaces(), List.of())) {
          if (!isOfOneNumber(correction, other)) {
            takenBack.add(other);
            matched.add(correction);
          }
        }
      }
    }
    return matched;
  }

  /** As the correction is with itself, too. */
  private static boolean isOfOneNumber(FiledVersion correction, FiledVersion other) {
    return correction.number() != null
        && correction.number().equals(other.number())
        && !Collections.disjoint(correction.dates(), other.dates());
  }

  /** A correction under a number of its own, of a claim whose number at the payer is not known. */
  private void takeBackBySame(Set<FiledVersion> matched) {
    Map<Set<List<Object>>, List<FiledVersion>> originals = new HashMap<>();
    for (FiledVersion version : versions) {
      if (!version.isCorrection()) {
        originals.computeIfAbsent(version.services(), key -> new ArrayList<>(1)).add(version);
      }
    }
    for (FiledVersion correction : versions) {
      if (correction.isCorrection() && !matched.contains(correction)) {
        Set<FiledVersion> same =
            new HashSet<>(originals.getOrDefault(correction.services(), List.of()));
        same.removeAll(takenBack);
        if (same.size() == 1) {
          takenBack.addAll(originals.getOrDefault(correction.services(), List.of()));
        }
      }
    }
  }
}
