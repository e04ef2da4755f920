package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.review.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with eligibility or authorizations as they came in, which somebody must settle
 * before the visit. Immutable and thread-safe.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_VisitNote.class)
@AutoValue
public abstract class VisitNote {

  VisitNote() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_VisitNote.Builder();
  }

  /** The kind of task that it makes. */
  public abstract TaskKind kind();

  /** The number of the planned line; {@code null} for the whole visit. */
  public abstract @Nullable Integer line();

  /** What is wrong, without content of the file. */
  public abstract String message();

  /** What to do about it. */
  public abstract String fix();

  /**
   * The answer that it leaves open, beside the task; {@code null} where the kind of the task tells
   * it, or where there is none.
   */
  public abstract Answer.@Nullable Topic topic();

  /** Where it was read, such as {@code answer.271:12 loop 2100C, segment 9, AAA03}. */
  public abstract String source();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "VisitNote[" + kind().word() + "]";
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

    public abstract Builder message(String message);

    public abstract Builder fix(String fix);

    public abstract Builder topic(Answer.@Nullable Topic topic);

    public abstract Builder source(String source);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract VisitNote build();
  }
}
