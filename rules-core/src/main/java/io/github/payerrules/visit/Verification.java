package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.TaskKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verifying a planned visit came to: the answers, and what has to be done. Immutable and
 * thread-safe; {@link #toString()} shows no content.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Verification.class)
@AutoValue
public abstract class Verification {

  Verification() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Verification.Builder()
        .tasks(List.of())
        .answers(List.of())
        .advice(List.of());
  }

  /** The visit's own reference. */
  public abstract @Nullable String visit();

  /** The payer by whose rules it was verified. */
  public abstract String payer();

  /** The folder of the rules that were used, where no rules of the payer itself are held. */
  public abstract @Nullable String rulesOf();

  /** The date of the visit; {@code null} where no line has one. */
  public abstract @Nullable LocalDate date();

  /** The day taken as today. */
  public abstract LocalDate today();

  /** What has to be done, the first due first. */
  public abstract List<Task> tasks();

  /** The answers, in the order of {@link Answer.Topic}. */
  public abstract List<Answer> answers();

  /** The member's share; {@code null} where nothing is known to compute it. */
  public abstract @Nullable MemberShare share();

  /** What is good to know and no task: findings of rules whose policy was not seen in a source. */
  public abstract List<Finding> advice();

  /** The review of the visit as a claim, on which the answers rest. */
  public abstract Review review();

  /** The kinds of the tasks, each once, in their order. */
  public final List<TaskKind> kinds() {
    return tasks().stream().map(Task::kind).distinct().toList();
  }

  /** Whether nothing has to be done. */
  public final boolean isClean() {
    return tasks().isEmpty();
  }

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Verification[" + tasks().size() + " tasks]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder visit(@Nullable String visit);

    public abstract Builder payer(String payer);

    public abstract Builder rulesOf(@Nullable String rulesOf);

    public abstract Builder date(@Nullable LocalDate date);

    public abstract Builder today(LocalDate today);

    public abstract Builder tasks(List<Task> tasks);

    public abstract Builder answers(List<Answer> answers);

    public abstract Builder share(@Nullable MemberShare share);

    public abstract Builder advice(List<Finding> advice);

    public abstract Builder review(Review review);

    abstract List<Task> tasks();

    abstract List<Answer> answers();

    abstract List<Finding> advice();

    abstract Verification autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Verification build() {
      return tasks(List.copyOf(tasks()))
          .answers(List.copyOf(answers()))
          .advice(List.copyOf(advice()))
          .autoBuild();
    }
  }
}
