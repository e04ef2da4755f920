package io.github.payerrules.testkit.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.payerrules.internal.text.Percent;
import io.github.payerrules.testkit.proof.RuleCoverage.ConditionCoverage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the cases of folders show of their rules and tables. Immutable and thread-safe.
 *
 * @param rules by file, in the order of the files
 * @param rows by file
 */
public record Coverage(List<RuleCoverage> rules, List<RowCoverage> rows) {

  /**
   * A share of something.
   *
   * @param reached how many
   * @param of of how many
   */
  public record Share(int reached, int of) {

    /** The share in percent; 100 of nothing. */
    @JsonProperty
    public double percent() {
      return of == 0 ? 100 : 100.0 * reached / of;
    }

    /** The same for people: 100 only where all is reached, 0 only where nothing is. */
    public int nearest() {
      return of == 0 ? 100 : Percent.of(reached, of);
    }
  }

  public Coverage {
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
  }

  /** Rules that fire in a case. */
  @JsonProperty
  public Share fired() {
    return share(rules.stream().map(rule -> rule.firedBy() != null));
  }

  /** Rules that nearly fire in a case. */
  @JsonProperty
  public Share nearlyFired() {
    return share(rules.stream().map(rule -> rule.nearlyFiredBy() != null));
  }

  /** Conditions that held in a case and did not in another. */
  @JsonProperty
  public Share conditionsBothWays() {
    return share(conditions().map(ConditionCoverage::bothWays));
  }

  /** Conditions that alone decided a case. */
  @JsonProperty
  public Share conditionsDecided() {
    return share(conditions().map(condition -> condition.decidedBy() != null));
  }

  /** Rows of tables that a case uses. */
  @JsonProperty
  public Share rowsUsed() {
    return share(rows.stream().map(row -> row.usedBy() != null));
  }

  private Stream<ConditionCoverage> conditions() {
    return rules.stream().flatMap(rule -> rule.conditions().stream());
  }

  static Share share(Stream<Boolean> reached) {
    List<Boolean> all = reached.toList();
    return new Share((int) all.stream().filter(it -> it).count(), all.size());
  }
}
