package io.github.payerrules.practice;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.practice.ProviderComparison.CodingDifference;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each provider bills, month by month. Not thread-safe. */
final class CodingProfiles {

  private static final int MOST_DIFFERENCES = 5;

  /** A smaller difference says nothing. */
  private static final int LEAST_POINTS = 5;

  /** How many lines, and on how many of them a code or a modifier stands. */
  private static final class Profile {
    private int lines;
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Map<String, Integer> modifiers = new TreeMap<>();

    void add(ServiceLine line) {
      lines++;
      codes.merge(line.code(), 1, Integer::sum);
      Set.copyOf(line.modifiers())
          .forEach(each -> modifiers.merge("modifier " + each, 1, Integer::sum));
    }

    void add(Profile other) {
      lines += other.lines;
      other.codes.forEach((code, number) -> codes.merge(code, number, Integer::sum));
      other.modifiers.forEach((each, number) -> modifiers.merge(each, number, Integer::sum));
    }

    double share(Map<String, Integer> of, String what) {
      return lines == 0 ? 0 : 100.0 * of.getOrDefault(what, 0) / lines;
    }
  }

  private final Map<String, Map<String, Profile>> byMonth = new HashMap<>();

  /** Adds each line of a claim. */
  void add(Claim claim) {
    for (ServiceLine line : claim.lines()) {
      byMonth
          .computeIfAbsent(PointTally.month(line.date()), none -> new TreeMap<>())
          .computeIfAbsent(Unit.provider(claim, line), none -> new Profile())
          .add(line);
    }
  }

  /** The providers of a month, {@code null} for all, the most missing documentation first. */
  List<ProviderComparison> compare(
      @Nullable YearMonth only, Map<String, Map<String, Counts>> notes) {
    Map<String, Profile> providers = new TreeMap<>();
    Profile practice = new Profile();
    Map<String, Counts> documented = new TreeMap<>();
    byMonth.forEach((month, profiles) -> {
      if (only == null || only.toString().equals(month)) {
        profiles.forEach((provider, profile) -> {
          providers.computeIfAbsent(provider, none -> new Profile()).add(profile);
          practice.add(profile);
        });
        notes
            .getOrDefault(month, Map.of())
            .forEach((provider, counts) -> documented.merge(provider, counts, Counts::plus));
      }
    });
    Counts average = documented.values().stream().reduce(Counts.NONE, Counts::plus);
    List<ProviderComparison> all = new ArrayList<>();
    providers.forEach((provider, profile) -> all.add(comparison(
        provider,
        profile,
        practice,
        documented.getOrDefault(provider, Counts.NONE),
        average,
        providers.size() > 1)));
    all.sort(Comparator.comparing(ProviderComparison::missingPercent)
        .thenComparing(ProviderComparison::codingDifference)
        .reversed()
        .thenComparing(ProviderComparison::provider));
    return all;
  }

  private static ProviderComparison comparison(
      String provider,
      Profile profile,
      Profile practice,
      Counts notes,
      Counts average,
      boolean hasOthers) {
    boolean isCompared = hasOthers && profile.lines >= ProviderComparison.LEAST_LINES;
    double distance = 0;
    for (String code : practice.codes.keySet()) {
      distance +=
          Math.abs(profile.share(profile.codes, code) - practice.share(practice.codes, code));
    }
    return new ProviderComparison(
        provider,
        profile.lines,
        notes,
        average,
        isCompared,
        isCompared ? (int) Math.round(distance / 2) : 0,
        isCompared ? differences(profile, practice) : List.of());
  }

  private static List<CodingDifference> differences(Profile profile, Profile practice) {
    List<CodingDifference> all = new ArrayList<>();
    for (String code : new TreeSet<>(practice.codes.keySet())) {
      all.add(difference(
          code, profile.share(profile.codes, code), practice.share(practice.codes, code)));
    }
    for (String each : new TreeSet<>(practice.modifiers.keySet())) {
      all.add(difference(
          each, profile.share(profile.modifiers, each), practice.share(practice.modifiers, each)));
    }
    return all.stream()
        .filter(each -> Math.abs(each.percent() - each.average()) >= LEAST_POINTS)
        .sorted(Comparator.comparing(
                (CodingDifference each) -> -Math.abs(each.percent() - each.average()))
            .thenComparing(CodingDifference::what))
        .limit(MOST_DIFFERENCES)
        .toList();
  }

  private static CodingDifference difference(String what, double share, double average) {
    return new CodingDifference(what, (int) Math.round(share), (int) Math.round(average));
  }
}
