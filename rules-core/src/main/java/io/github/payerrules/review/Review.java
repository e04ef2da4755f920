package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.payerrules.claim.EvidenceFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a payer's rules say of a claim. Immutable and thread-safe; treat it as the claim itself.
 *
 * @param claim the caller's own reference of the claim
 * @param payer the payer whose rules were asked
 * @param reviewedOn the day taken as today
 * @param findings what the rules found, the most serious first
 * @param questions what rules could decide if something were known
 * @param notEvaluated what could not be judged, and why
 * @param versions which rules spoke
 * @param micros how long the review took, in microseconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"claim", "payer", "verdict"})
public record Review(
    @Nullable String claim,
    String payer,
    LocalDate reviewedOn,
    List<Finding> findings,
    List<Question> questions,
    List<NotEvaluated> notEvaluated,
    Versions versions,
    long micros) {

  public Review {
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /**
   * Which rules spoke.
   *
   * @param library the version of rules-core
   * @param rules the version of the payer's rules
   * @param contentHash SHA-256 of the payer's rules and tables, in hexadecimal digits
   */
  public record Versions(String library, String rules, String contentHash) {}

  /**
   * The questions by what is missing, so that each is asked once, whatever rules want to know it:
   * documented facts first, in the order in which a clinician would answer.
   */
  public SortedMap<String, List<Question>> questionsByFact() {
    SortedMap<String, List<Question>> byFact = new TreeMap<>(
        Comparator.comparingInt(Review::placeOfFact).thenComparing(Comparator.naturalOrder()));
    for (Question question : questions) {
      for (String missing : question.missing()) {
        byFact.computeIfAbsent(missing, none -> new ArrayList<>()).add(question);
      }
    }
    return Collections.unmodifiableSortedMap(byFact);
  }

  private static int placeOfFact(String missing) {
    return EvidenceFact.named(missing).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
  }

  /** What to do with the claim. */
  @JsonProperty
  public Verdict verdict() {
    if (has(Outcome.DENY)) {
      return Verdict.DENIAL;
    }
    if (has(Outcome.REVIEW)) {
      return Verdict.REVIEW;
    }
    if (!questions.isEmpty()) {
      return Verdict.QUESTIONS;
    }
    if (!notEvaluated.isEmpty()) {
      return Verdict.INCOMPLETE;
    }
    return findings.isEmpty() ? Verdict.CLEAN : Verdict.ADVICE;
  }

  private boolean has(Outcome outcome) {
    return findings.stream().anyMatch(finding -> finding.outcome() == outcome);
  }

  @Override
  public String toString() {
    return "Review[%d findings, %d questions, %d not evaluated]"
        .formatted(findings.size(), questions.size(), notEvaluated.size());
  }
}
