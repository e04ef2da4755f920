package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Checklist;
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

  /**
   * What was answered of one claim and of its lines.
   *
   * @param mark of the claim for which the form was written; {@code null} where there is none
   */
  record OfClaim(@Nullable String mark, Evidence claim, Map<Integer, Evidence> lines) {

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
   * Whether the answers that the file lists under a name are of the claim: those of a form are of
   * the patient and the dates of service for which it was written, whatever has this name now;
   * others are of whatever has the name.
   *
   * @param name the id of the claim, or what stands for it in the form that was filled in
   */
  public boolean areOf(String name, Claim claim) {
    @Nullable OfClaim answered = byClaim.get(name);
    return answered != null
        && (answered.mark() == null || ClaimMark.fit(answered.mark(), ClaimMark.of(claim)));
  }

  /**
   * The claim with the answers that the file lists under a name; as it is where those are not of it
   * ({@link #areOf}).
   *
   * @param name the id of the claim, or what stands for it in the form that was filled in
   */
  public Claim addedTo(String name, Claim claim) {
    @Nullable OfClaim answered = byClaim.get(name);
    if (answered == null || !areOf(name, claim)) {
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
    Form form = new Form();
    for (Review review : reviews) {
      if (review.claim() != null && !review.questions().isEmpty()) {
        form.add(review.claim(), "", null, review);
      }
    }
    return form.text();
  }

  /**
   * Collects the questions of many claims for one form, which keeps each claim's answers with the
   * claim: claims of different patients or days may have one id, or change their places in a file.
   * Not thread-safe.
   */
  public static final class Form {

    private record Block(String asked, @Nullable String mark, List<Checklist> checklists) {}

    private final Map<String, Block> blocks = new LinkedHashMap<>();

    /** An empty form. */
    public Form() {}

    /**
     * Adds the questions of a claim's review, if there are any. Claims with one id, patient and
     * dates of service, such as those to two payers, are answered together.
     *
     * @param place what stands for the claim where it has no id, or another claim has it too
     * @param keyLasts whether the patient's key will be the same when the form is read back: of
     *     claims that carry one, and of those read with a patient secret
     */
    public void add(String place, Claim claim, Review review, boolean keyLasts) {
      if (review.questions().isEmpty()) {
        return;
      }
      String asked = ClaimMark.of(claim);
      String mark = ClaimMark.of(keyLasts ? claim : withoutKey(claim));
      Block ofId = claim.id() == null ? null : blocks.get(claim.id());
      String name =
          claim.id() == null || (ofId != null && !ofId.asked().equals(asked)) ? place : claim.id();
      add(name, asked, mark, review);
    }

    private void add(String name, String asked, @Nullable String mark, Review review) {
      blocks
          .computeIfAbsent(name, any -> new Block(asked, mark, new ArrayList<>()))
          .checklists()
          .addAll(review.checklists());
    }

    private static Claim withoutKey(Claim claim) {
      return claim.toBuilder().patientKey(null).build();
    }

    /** The form, to be filled in and read back. */
    public String text() {
      StringBuilder form = new StringBuilder();
      blocks.forEach((name, block) ->
          form.append(new AnswerForm().of(name, block.mark(), block.checklists())));
      return form.toString();
    }
  }
}
