package io.github.payerrules.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant. */
public final class NearestName {

  /** Longer ones are no slips of the pen, and comparing them takes time. */
  private static final int LONGEST = 60;

  /** With more of them it is another word. */
  private static final int MOST_SLIPS = 2;

  /** Shorter beginnings are shared by chance. */
  private static final int SHORTEST_BEGINNING = 4;

  private NearestName() {}

  /**
   * The known name that is nearest to a wrong one, if any is near: a few letters differ (capitals
   * and {@code _-. } do not count), or one begins with the other. Of two as near the first in
   * alphabetical order.
   */
  public static Optional<String> among(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    String plainWrong = plain(wrong);
    Optional<String> nearest = known.stream()
        .filter(name -> isNear(plainWrong, plain(name)))
        .min(Comparator.<String>comparingInt(name -> distance(plainWrong, plain(name)))
            .thenComparing(Comparator.naturalOrder()));
    return nearest.or(() -> sameBeginning(plainWrong, known));
  }

  /**
   * Whether a wrong name can only be a slip of a known one: a few letters differ, or the known one
   * goes on where it ends. Anything else may be content that stands where a name should.
   */
  public static boolean isSlip(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return false;
    }
    String plainWrong = plain(wrong);
    return known.stream()
        .map(NearestName::plain)
        .anyMatch(name -> isNear(plainWrong, name) || begins(name, plainWrong));
  }

  private static boolean isNear(String wrong, String name) {
    int allowed = allowed(wrong, name);
    // As many letters more or fewer are as many slips: most names need no closer look.
    return Math.abs(wrong.length() - name.length()) <= allowed && distance(wrong, name) <= allowed;
  }

  private static int allowed(String wrong, String name) {
    return Math.min(MOST_SLIPS, Math.min(wrong.length(), name.length()) / 3);
  }

  private static Optional<String> sameBeginning(String wrong, Collection<String> known) {
    return known.stream()
        .filter(name -> begins(wrong, plain(name)) || begins(plain(name), wrong))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
  }

  private static boolean begins(String text, String beginning) {
    return beginning.length() >= SHORTEST_BEGINNING && text.startsWith(beginning);
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != '.' && c != ' ') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Letters to insert, delete, replace or swap with their neighbour. */
  private static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, right, i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int cheapest(int[][] cost, String left, String right, int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int cheapest = cost[i - 1][j - 1] + (same ? 0 : 1);
    cheapest = Math.min(cheapest, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
  }
}
