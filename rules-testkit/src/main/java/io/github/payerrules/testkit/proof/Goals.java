package io.github.payerrules.testkit.proof;

import io.github.payerrules.testkit.proof.Coverage.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What coverage and mutation must reach, in percent from 0 to 100. Immutable and thread-safe.
 *
 * @param fired of the rules that fire in a case
 * @param nearlyFired of the rules that nearly fire in a case
 * @param conditions of the conditions that held in a case and did not in another
 * @param decided of the conditions that alone decided a case
 * @param rows of the rows of tables that a case uses
 * @param score of the mutants of rules that are killed
 * @param noSurvivors whether every mutant, of a rule or of a table's row, must be killed or marked
 */
public record Goals(
    double fired,
    double nearlyFired,
    double conditions,
    double decided,
    double rows,
    double score,
    boolean noSurvivors) {

  /**
   * Goals that can be reached: one that is no number would count as reached.
   *
   * @throws IllegalArgumentException for what is no percentage from 0 to 100
   */
  public Goals {
    for (double goal : new double[] {fired, nearlyFired, conditions, decided, rows, score}) {
      if (!isPercent(goal)) {
        throw new IllegalArgumentException("a goal is a percentage from 0 to 100, not " + goal);
      }
    }
  }

  /** Whether it is a number from 0 to 100. */
  public static boolean isPercent(double number) {
    return number >= 0 && number <= 100;
  }

  /** Goals under which mutants may survive. */
  public Goals(
      double fired,
      double nearlyFired,
      double conditions,
      double decided,
      double rows,
      double score) {
    this(fired, nearlyFired, conditions, decided, rows, score, false);
  }

  /** Nothing need be reached. */
  public static final Goals NONE = new Goals(0, 0, 0, 0, 0, 0, false);

  /** The same goals, and that no mutant survives without a mark that says why it may. */
  public Goals withNoSurvivors() {
    return new Goals(fired, nearlyFired, conditions, decided, rows, score, true);
  }

  /** The goals of coverage that are missed, each in a sentence; empty when all are reached. */
  public List<String> missed(Coverage coverage) {
    List<String> missed = new ArrayList<>();
    check("rules that fire", coverage.fired(), fired, missed);
    check("rules that nearly fire", coverage.nearlyFired(), nearlyFired, missed);
    check("conditions both ways", coverage.conditionsBothWays(), conditions, missed);
    check("conditions that decide", coverage.conditionsDecided(), decided, missed);
    check("rows of tables in use", coverage.rowsUsed(), rows, missed);
    return missed;
  }

  /** The goals of mutation that are missed, each in a sentence; empty when all are reached. */
  public List<String> missed(Mutation mutation) {
    List<String> missed = new ArrayList<>();
    check("mutants killed", mutation.score(), score, missed);
    int survivors = mutation.survivors().size();
    if (noSurvivors && survivors > 0) {
      missed.add("mutants that are neither killed nor marked: " + survivors + "; the goal is none");
    }
    return missed;
  }

  private static void check(String what, Share share, double goal, List<String> missed) {
    if (share.percent() < goal) {
      missed.add(String.format(
          Locale.ROOT,
          "%s: %d of %d, %.1f%%; the goal is %.1f%%",
          what,
          share.reached(),
          share.of(),
          // A goal that is missed is not shown as reached.
          Math.floor(share.percent() * 10) / 10,
          goal));
    }
  }
}
