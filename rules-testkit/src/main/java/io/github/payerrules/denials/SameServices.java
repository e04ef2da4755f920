package io.github.payerrules.denials;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on services of one claim and day that are one service though their modifiers differ:
 * the step after many denials is to correct a modifier and to send the claim again. The line
 * control number tells, or that no decision has the code twice; never where the sides differ.
 */
final class SameServices {

  private final Map<String, List<Decided>> byKey;

  /** By the key of a service in the claim: another key is joined to the first. */
  private final Map<String, String> first = new HashMap<>();

  private SameServices(Map<String, List<Decided>> byKey) {
    this.byKey = byKey;
  }

  /** The decisions of each service. */
  static Collection<List<Decided>> in(Map<String, List<Decided>> byKey) {
    return byKey.size() < 2 ? byKey.values() : new SameServices(byKey).joined();
  }

  private Collection<List<Decided>> joined() {
    Map<String, Set<String>> byCode = new TreeMap<>();
    byKey.forEach((key, decided) -> {
      if (!decided.get(0).isOfWholeClaim()) {
        byCode.computeIfAbsent(decided.get(0).code(), code -> new HashSet<>()).add(key);
      }
    });
    byCode.values().stream().filter(keys -> keys.size() > 1).forEach(keys -> {
      joinByControlNumber(keys);
      joinIfOne(keys, null);
    });
    Map<String, List<Decided>> joined = new LinkedHashMap<>();
    byKey.forEach((key, decided) ->
        joined.computeIfAbsent(root(key), none -> new ArrayList<>()).addAll(decided));
    return joined.values();
  }

  private void joinByControlNumber(Set<String> ofCode) {
    Map<String, Set<String>> byNumber = new TreeMap<>();
    for (String key : ofCode) {
      for (Decided each : byKey.getOrDefault(key, List.of())) {
        String number = each.controlNumber();
        if (number != null) {
          byNumber.computeIfAbsent(number, none -> new HashSet<>()).add(key);
        }
      }
    }
    byNumber.forEach((number, keys) -> joinIfOne(keys, number));
  }

  /** Joins services where no decision has two of them, and they are not of two sides. */
  private void joinIfOne(Set<String> keys, @Nullable String number) {
    Set<String> places = new HashSet<>();
    Set<String> sides = new HashSet<>();
    boolean isOne = true;
    for (String key : keys) {
      for (Decided each : byKey.getOrDefault(key, List.of())) {
        if (number == null || number.equals(each.controlNumber())) {
          isOne &= places.add(each.decision());
        }
        sides.add(each.side());
      }
    }
    sides.remove("");
    if (isOne && sides.size() < 2) {
      String one = keys.stream().map(this::root).sorted().findFirst().orElseThrow();
      keys.stream().map(this::root).filter(it -> !it.equals(one)).forEach(it -> first.put(it, one));
    }
  }

  private String root(String key) {
    String root = key;
    while (first.containsKey(root)) {
      root = first.getOrDefault(root, root);
    }
    return root;
  }
}
