package io.github.payerrules.testkit.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.proof.Coverage.Share;
import io.github.payerrules.testkit.proof.Mutant.Status;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether cases notice wrong rules. Immutable and thread-safe.
 *
 * @param mutants those of payers' files, those of rules by file and line, then those of tables
 * @param problems marks of survivors that are wrong, such as one that fits no mutant, and payers'
 *     files of which no mutants could be made
 */
public record Mutation(List<Mutant> mutants, List<Problem> problems) {

  public Mutation {
    mutants = List.copyOf(mutants);
    problems = List.copyOf(problems);
  }

  /** Mutants of rules that were killed, of those that are neither equivalent nor marked. */
  @JsonProperty
  public Share score() {
    return score(mutant -> mutant.rule() != null);
  }

  /** Rows whose absence from a table a case noticed, of those that are not marked. */
  @JsonProperty
  public Share rowScore() {
    return score(mutant -> mutant.kind().equals(Mutant.ROW));
  }

  /** Changed values of {@code payer.yaml} that a case noticed, of those that are not marked. */
  @JsonProperty
  public Share payerFileScore() {
    return score(mutant -> mutant.kind().equals(Mutant.PAYER_FILE));
  }

  private Share score(Predicate<Mutant> counts) {
    return Coverage.share(mutants.stream()
        .filter(counts)
        .filter(it -> it.status() == Status.KILLED || it.status() == Status.SURVIVED)
        .map(it -> it.status() == Status.KILLED));
  }

  /** How many mutants are of that status. */
  public int count(Status status) {
    return (int) mutants.stream().filter(it -> it.status() == status).count();
  }

  /** The mutants that no case noticed. */
  public List<Mutant> survivors() {
    return mutants.stream().filter(it -> it.status() == Status.SURVIVED).toList();
  }
}
