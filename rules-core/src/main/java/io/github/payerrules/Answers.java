package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician answered, by claim: a small file that {@link #form} begins and a person fills
 * in. Immutable and thread-safe.
 *
 * <pre>{@code
 * visit-1:
 *   painWeeks: 14
 *   imagingConcordant: yes
 *   pregnant, activeInfection: none
 *   lines:
 *     2:
 *       imageGuidance: ultrasound
 * }</pre>
 */
public final class Answers {

  /** What was answered of one claim and of its lines. */
  record OfClaim(Evidence claim, Map<Integer, Evidence> lines) {

    OfClaim {
      lines = Map.copyOf(lines);
    }
  }

  private final Map<String, OfClaim> byClaim;

  Answers(Map<String, OfClaim> byClaim) {
    this.byClaim = Map.copyOf(byClaim);
  }

  /**
   * Reads a file of answers: documented facts by the id of the claim. Where a fact is yes or no,
   * {@code yes} and {@code no} may be written as well as {@code true} and {@code false}; several
   * such facts, separated by commas, are answered by {@code none} or by the names of those that
   * apply. A fact without a value is not answered. Below {@code lines}, by the number of a line or
   * by several, are facts of those lines alone.
   *
   * @param file JSON if its name ends in {@code .json}, else YAML
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException with every problem in it
   */
  public static Answers read(Path file) throws IOException {
    return new AnswersReader(Document.read(file)).read();
  }

  /** The ids of the claims that are answered. */
  public Set<String> claims() {
    return byClaim.keySet();
  }

  /**
   * The claim with the answers to its questions, which go before what it carries. A claim without
   * an id has none: see {@link #addedTo(String, Claim)}.
   */
  public Claim addedTo(Claim claim) {
    return claim.id() == null ? claim : addedTo(claim.id(), claim);
  }

  /**
   * The claim with the answers that the file lists under a name.
   *
   * @param name the id of the claim, or what stands for it in the form that was filled in
   */
  public Claim addedTo(String name, Claim claim) {
    @Nullable OfClaim answered = byClaim.get(name);
    if (answered == null) {
      return claim;
    }
    List<ServiceLine> lines = claim.lines().stream()
        .map(line -> {
          @Nullable Evidence own = answered.lines().get(line.number());
          return own == null
              ? line
              : line.toBuilder().evidence(own.orElse(line.evidence())).build();
        })
        .toList();
    return claim.toBuilder()
        .lines(lines)
        .evidence(answered.claim().orElse(claim.evidence()))
        .build();
  }

  /**
   * A form of the questions of a review, to be filled in and read back: YAML with each fact on a
   * line of its own below its question, and one line for several that are yes or no: {@code none},
   * or those that apply. What differs from line to line is asked below {@code lines}. Empty where
   * nothing is asked or the claim has no id.
   */
  public static String form(Review review) {
    return form(List.of(review));
  }

  /**
   * A form of the questions of several reviews; those of claims with one id, which are answered
   * together, stand together.
   */
  public static String form(List<Review> reviews) {
    Map<String, List<Review>> byClaim = new LinkedHashMap<>();
    for (Review review : reviews) {
      if (review.claim() != null && !review.questions().isEmpty()) {
        byClaim.computeIfAbsent(review.claim(), any -> new ArrayList<>(1)).add(review);
      }
    }
    StringBuilder form = new StringBuilder();
    byClaim.forEach((claim, asking) -> form.append(new AnswerForm()
        .of(
            claim,
            asking.stream().flatMap(review -> review.checklists().stream()).toList())));
    return form.toString();
  }
}
