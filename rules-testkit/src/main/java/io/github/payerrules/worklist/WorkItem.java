package io.github.payerrules.worklist;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.Actor;
import io.github.payerrules.review.Checklist;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim on the worklist: what is known of it without saying whose it is. Immutable.
 *
 * @param claim the caller's own reference, or the place in its file
 * @param payer the payer's folder
 * @param provider the NPI of the rendering, else of the billing provider; empty if there is none
 * @param codes the procedure codes of its lines
 * @param serviceDate the earliest date of service; {@code null} for a claim without lines
 * @param sendBy the last day on which the payer takes it; {@code null} where that is not known
 * @param atRisk the charges of the lines that would not be paid or cannot be sent as they are
 * @param step what is done next
 * @param by who does it
 * @param verdict what the review came to
 * @param findings what was found
 * @param checklists what is asked
 * @param gaps what could not be checked and is about this claim
 * @param notChecked what the installation lacks for it
 */
record WorkItem(
    String claim,
    String payer,
    String provider,
    List<String> codes,
    @Nullable LocalDate serviceDate,
    @Nullable LocalDate sendBy,
    BigDecimal atRisk,
    NextStep step,
    Actor by,
    Verdict verdict,
    List<Finding> findings,
    List<Checklist> checklists,
    List<String> gaps,
    List<String> notChecked) {

  static WorkItem of(String name, Claim claim, Review review, @Nullable LocalDate sendBy) {
    return new WorkItem(
        name,
        claim.payer(),
        provider(claim),
        claim.lines().stream().map(ServiceLine::code).distinct().toList(),
        claim.lines().stream()
            .map(ServiceLine::date)
            .min(Comparator.naturalOrder())
            .orElse(null),
        sendBy,
        charges(claim, review),
        NextStep.of(review),
        actor(review),
        review.verdict(),
        lateFirst(review.findings()),
        review.checklists(),
        review.notEvaluated().stream()
            .filter(one -> one.scope() == NotEvaluated.Scope.CLAIM)
            .map(NotEvaluated::missing)
            .distinct()
            .toList(),
        review.notChecked());
  }

  /** In a claim past its filing limit that comes first: the rest matters only if it is reopened. */
  private static List<Finding> lateFirst(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(one -> !NextStep.isTooLate(one)))
        .toList();
  }

  /** Who rendered the claim, else who bills it; empty where it says neither. */
  private static String provider(Claim claim) {
    String rendering = npi(claim.rendering());
    return rendering.isEmpty() ? npi(claim.billing()) : rendering;
  }

  private static String npi(@Nullable Provider provider) {
    return provider == null ? "" : Objects.requireNonNullElse(provider.npi(), "");
  }

  private static BigDecimal charges(Claim claim, Review review) {
    Set<Integer> lines = new HashSet<>();
    boolean whole = false;
    for (Finding finding : review.findings()) {
      if (finding.outcome() != Outcome.ADVISE) {
        whole |= finding.lines().isEmpty() || finding.rejection();
        lines.addAll(finding.lines().subList(0, Math.min(1, finding.lines().size())));
      }
    }
    for (Question question : review.questions()) {
      whole |= question.lines().isEmpty();
      lines.addAll(question.lines());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (ServiceLine line : claim.lines()) {
      if (line.charge() != null && (whole || lines.contains(line.number()))) {
        sum = sum.add(line.charge());
      }
    }
    return sum;
  }

  /** Who acts on the most serious finding; a question is the clinician's. */
  private static Actor actor(Review review) {
    return switch (NextStep.of(review)) {
      case CORRECT, CHECK_RECORD -> actor(review.findings().get(0).cause());
      case ANSWER -> Actor.CLINICIAN;
      case CHECK_BY_HAND, APPEAL_OR_WRITE_OFF, SEND -> Actor.BILLER;
    };
  }

  private static Actor actor(RootCause cause) {
    return switch (cause) {
      case AUTHORIZATION, REFERRAL, ELIGIBILITY, BENEFIT, COB, NETWORK -> Actor.FRONT_DESK;
      case MEDICAL_NECESSITY, DOCUMENTATION -> Actor.CLINICIAN;
      case DX_PROCEDURE_MISMATCH,
          CODING_MODIFIER,
          CODING_BUNDLING,
          CODING_ADDON,
          CODING_PROCEDURE,
          PRICING -> Actor.CODER;
      case FREQUENCY,
          CLAIM_DATA,
          PLACE_OF_SERVICE,
          PROVIDER,
          DUPLICATE,
          TIMELY_FILING,
          APPEAL_PROCESS -> Actor.BILLER;
    };
  }

  /** What to do first, in the words of the finding, the question or the gap. */
  String toDo() {
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      return first.fix() == null ? first.message() : first.fix();
    }
    if (!checklists.isEmpty()) {
      return checklists.get(0).items().get(0).text();
    }
    return gaps.isEmpty() ? step.words() : gaps.get(0);
  }

  /** What is wrong, in the words of the most serious finding; empty where nothing was found. */
  String problem() {
    return findings.isEmpty() ? "" : findings.get(0).message();
  }
}
