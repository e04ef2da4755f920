package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.claim.EvidenceFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a payer's rules say of a claim. Immutable and thread-safe; treat it as the claim itself. Two
 * reviews are equal when they say the same, however long they took.
 */
@JsonFields
@JsonPropertyOrder({"claim", "payer", "verdict"})
@AutoValue
@JsonSerialize(as = AutoValue_Review.class)
@JsonDeserialize(builder = Review.Builder.class)
public abstract class Review {

  Review() {}

  /** An empty builder; {@code payer}, {@code reviewedOn} and {@code versions} must be set. */
  public static Builder builder() {
    return new AutoValue_Review.Builder()
        .findings(List.of())
        .questions(List.of())
        .notEvaluated(List.of())
        .checks(0)
        .micros(0);
  }

  /** The caller's own reference of the claim. */
  public abstract @Nullable String claim();

  /** The payer whose rules were asked. */
  public abstract String payer();

  /** The day taken as today. */
  @JsonProperty
  @JsonDate
  public abstract LocalDate reviewedOn();

  /** What the rules found, the most serious first. */
  public abstract List<Finding> findings();

  /** What rules could decide if something were known. */
  public abstract List<Question> questions();

  /** What could not be judged, and why. */
  public abstract List<NotEvaluated> notEvaluated();

  /**
   * How many checks of the payer's rules concern this claim and ran. A rule counts once, however
   * many lines it looks at; one that could not run because a source or a table is missing does not
   * count.
   */
  public abstract int checks();

  /** Which rules spoke. */
  public abstract Versions versions();

  /** How long the review took, in microseconds; no part of what makes reviews equal. */
  public abstract long micros();

  /**
   * The questions by what is missing, so that each is asked once, whatever rules want to know it:
   * documented facts first, in the order in which a clinician would answer.
   */
  public final SortedMap<String, List<Question>> questionsByFact() {
    SortedMap<String, List<Question>> byFact = new TreeMap<>(
        Comparator.comparingInt(Review::placeOfFact).thenComparing(Comparator.naturalOrder()));
    for (Question question : questions()) {
      for (String missing : question.missing()) {
        byFact.computeIfAbsent(missing, none -> new ArrayList<>()).add(question);
      }
    }
    return Collections.unmodifiableSortedMap(byFact);
  }

  /** The questions as checklists: one for each procedure of a visit, each thing asked once. */
  public final List<Checklist> checklists() {
    return Checklist.of(questions());
  }

  private static int placeOfFact(String missing) {
    return EvidenceFact.named(missing).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
  }

  /** What to do with the claim. */
  @JsonProperty
  public final Verdict verdict() {
    if (findings().stream().anyMatch(Finding::rejection)) {
      return Verdict.REJECTION;
    }
    if (has(Outcome.DENY)) {
      return Verdict.DENIAL;
    }
    if (has(Outcome.REVIEW)) {
      return Verdict.REVIEW;
    }
    if (!questions().isEmpty()) {
      return Verdict.QUESTIONS;
    }
    if (notEvaluated().stream().anyMatch(one -> one.scope() == NotEvaluated.Scope.CLAIM)) {
      return Verdict.INCOMPLETE;
    }
    if (!findings().isEmpty()) {
      return Verdict.ADVICE;
    }
    return notEvaluated().isEmpty() ? Verdict.CLEAN : Verdict.CLEAN_AS_CHECKED;
  }

  /**
   * The short names of what this installation lacks for the claim, such as {@code eligibility} or
   * {@code MUE}, sorted and each once: one line that says which checks could not run.
   */
  public final List<String> notChecked() {
    return notEvaluated().stream()
        .filter(one -> one.scope() == NotEvaluated.Scope.INSTALLATION)
        .flatMap(one -> one.needs().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * One text for all that decided the review: payer, day and {@link #versions()}. Reviews of one
   * claim with equal stamps say the same, unless a deadline cut one of them short; so do those of
   * any claims where {@link Versions#input()} tells the claim.
   */
  @JsonProperty
  public final String stamp() {
    return Stamp.of(this);
  }

  private boolean has(Outcome outcome) {
    return findings().stream().anyMatch(finding -> finding.outcome() == outcome);
  }

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Review it && content().equals(it.content());
  }

  @Override
  public final int hashCode() {
    return content().hashCode();
  }

  private List<@Nullable Object> content() {
    return Arrays.asList(
        claim(),
        payer(),
        reviewedOn(),
        findings(),
        questions(),
        notEvaluated(),
        checks(),
        versions());
  }

  @Override
  public final String toString() {
    return "Review[%s findings, %s questions, %s not evaluated]"
        .formatted(findings().size(), questions().size(), notEvaluated().size());
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return Review.builder();
    }

    public abstract Builder claim(@Nullable String claim);

    public abstract Builder payer(String payer);

    @JsonDate
    public abstract Builder reviewedOn(LocalDate reviewedOn);

    public abstract Builder findings(List<Finding> findings);

    public abstract Builder questions(List<Question> questions);

    public abstract Builder notEvaluated(List<NotEvaluated> notEvaluated);

    public abstract Builder checks(int checks);

    public abstract Builder versions(Versions versions);

    public abstract Builder micros(long micros);

    abstract List<Finding> findings();

    abstract List<Question> questions();

    abstract List<NotEvaluated> notEvaluated();

    abstract Review autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public Review build() {
      return findings(List.copyOf(findings()))
          .questions(List.copyOf(questions()))
          .notEvaluated(List.copyOf(notEvaluated()))
          .autoBuild();
    }
  }
}
