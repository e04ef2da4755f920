package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.remittance.Actor;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.TaskKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done before a visit. Messages hold values of the visit: treat a task as
 * the visit itself. {@link #toString()} shows kind and line only. Immutable and thread-safe.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Task.class)
@AutoValue
public abstract class Task {

  Task() {}

  /** A builder; everything that may not be {@code null} must be set, except lists. */
  public static Builder builder() {
    return new AutoValue_Task.Builder()
        .facts(List.of())
        .questions(List.of())
        .rules(List.of())
        .mark(Mark.NONE);
  }

  /** The kind. */
  public abstract TaskKind kind();

  /** The number of the planned line; {@code null} for the whole visit. */
  public abstract @Nullable Integer line();

  /** The next date allowed (frequency limits), or the day on which something is due by law. */
  public abstract @Nullable LocalDate date();

  /**
   * The names of the documented facts asked for ({@link io.github.payerrules.claim.EvidenceFact}).
   */
  public abstract List<String> facts();

  /** What is wrong or open. */
  public abstract String message();

  /** The questions to the clinician, in the order of {@link #facts()}. */
  public abstract List<String> questions();

  /** What to do. */
  public abstract String fix();

  /** Who does it. */
  public abstract Actor actor();

  /** By when. */
  public abstract LocalDate due();

  /** The policy, and the place in it. */
  public abstract String citation();

  /** The address of the document, where known. */
  public abstract @Nullable String link();

  /**
   * How sure it is that the policy says so; {@code NONE} where it follows from the visit itself.
   */
  public abstract Mark mark();

  /** The ids of the rules that say so; empty where it follows from the visit itself. */
  public abstract List<String> rules();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Task[" + kind().word() + ", line " + line() + "]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder kind(TaskKind kind);

    public abstract Builder line(@Nullable Integer line);

    public abstract Builder date(@Nullable LocalDate date);

    public abstract Builder facts(List<String> facts);

    public abstract Builder message(String message);

    public abstract Builder questions(List<String> questions);

    public abstract Builder fix(String fix);

    public abstract Builder actor(Actor actor);

    public abstract Builder due(LocalDate due);

    public abstract Builder citation(String citation);

    public abstract Builder link(@Nullable String link);

    public abstract Builder mark(Mark mark);

    public abstract Builder rules(List<String> rules);

    abstract List<String> facts();

    abstract List<String> questions();

    abstract List<String> rules();

    abstract Task autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Task build() {
      return facts(List.copyOf(facts()))
          .questions(List.copyOf(questions()))
          .rules(List.copyOf(rules()))
          .autoBuild();
    }
  }
}
