package io.github.payerrules.practice;

import io.github.payerrules.alignment.Agreement;
import io.github.payerrules.alignment.Alignment;
import io.github.payerrules.alignment.Aspect;
import io.github.payerrules.alignment.AspectRow;
import io.github.payerrules.alignment.Correction;
import io.github.payerrules.alignment.LineAlignment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is billed beside what was approved and requested. Not thread-safe. */
final class ApprovalMeasure {

  private static final String AUTHORIZATIONS = "authorizations";

  private final PointTally diagnoses;
  private final PointTally details;
  private final RuleTitles titles;

  ApprovalMeasure(PointTally diagnoses, PointTally details, RuleTitles titles) {
    this.diagnoses = diagnoses;
    this.details = details;
    this.titles = titles;
  }

  /** Adds each billed line of a case. */
  void add(Claim claim, Alignment alignment, Review review) {
    for (LineAlignment each : alignment.lines()) {
      ServiceLine line = claim.lines().stream()
          .filter(one -> Integer.valueOf(one.number()).equals(each.billedLine()))
          .findFirst()
          .orElse(null);
      if (line != null) {
        Unit unit = Unit.of(claim, List.of(line));
        String number = line.authorizationNumber() == null
            ? claim.authorizationNumber()
            : line.authorizationNumber();
        diagnosis(unit, each, number);
        details(unit, claim, each, number, review);
      }
    }
  }

  private void diagnosis(Unit unit, LineAlignment line, @Nullable String number) {
    if (line.authorization() == null && line.plannedLine() == null) {
      if (number == null) {
        diagnoses.outOfScope(unit);
      } else {
        diagnoses.unknown(unit, "an authorization number, but no authorization or request");
      }
      return;
    }
    AspectRow row = row(line, Aspect.DIAGNOSIS);
    boolean isAsRequested =
        row != null && !row.planned().isEmpty() && !row.billed().isEmpty();
    if (row == null || (row.agreement() == Agreement.NOT_RESTRICTED && !isAsRequested)) {
      diagnoses.unknown(unit, "neither authorization nor request states a diagnosis");
    } else if (row.agreement() == Agreement.DIFFERS) {
      diagnoses.missed(
          unit,
          "The diagnosis billed is not the one that was "
              + (row.approved().isEmpty() ? "requested" : "approved"),
          correction(line, Aspect.DIAGNOSIS));
    } else if (row.agreement() == Agreement.UNKNOWN) {
      diagnoses.missed(unit, "The line points to no diagnosis", correction(line, Aspect.DIAGNOSIS));
    } else {
      diagnoses.met(unit);
    }
  }

  private void details(
      Unit unit, Claim claim, LineAlignment line, @Nullable String number, Review review) {
    if (line.authorization() != null) {
      AspectRow off = line.rows().stream()
          .filter(row -> row.aspect() != Aspect.DIAGNOSIS)
          .filter(
              row -> row.agreement() == Agreement.DIFFERS || row.agreement() == Agreement.UNKNOWN)
          .findFirst()
          .orElse(null);
      if (off == null) {
        AspectRow diagnosis = row(line, Aspect.DIAGNOSIS);
        if (diagnosis != null && diagnosis.agreement() == Agreement.DIFFERS) {
          details.metDespiteDenial(unit);
        } else {
          details.met(unit);
        }
      } else {
        details.missed(unit, reason(off), correction(line, off.aspect()));
      }
      return;
    }
    boolean isOnFileKnown = claim.authorizations() != null;
    if (number != null && isOnFileKnown) {
      details.missed(
          unit,
          "The authorization number on the claim is not on file",
          correction(line, Aspect.NUMBER));
    } else if (number != null) {
      details.unknown(unit, "an authorization number, but not what was approved under it");
    } else {
      withoutAuthorization(unit, review);
    }
  }

  /** Only what the payer's rules ask for counts: a service that needs none is not looked at. */
  private void withoutAuthorization(Unit unit, Review review) {
    List<Integer> number = List.of(unit.lines().get(0).number());
    Finding finding = review.findings().stream()
        .filter(one -> one.outcome() != Outcome.ADVISE && one.cause() == RootCause.AUTHORIZATION)
        .filter(one -> NoteMeasure.concerns(one.lines(), number))
        .findFirst()
        .orElse(null);
    if (finding != null) {
      details.missed(
          unit,
          titles.found(review.payer(), finding.rule()),
          Objects.requireNonNullElse(finding.fix(), ""));
    } else if (review.notEvaluated().stream().anyMatch(one -> isNotOnFile(one, number))) {
      details.unknown(unit, "the authorizations on file are not known");
    } else {
      details.outOfScope(unit);
    }
  }

  private static boolean isNotOnFile(NotEvaluated gap, List<Integer> number) {
    return gap.reason() == NotEvaluated.Reason.NO_SOURCE
        && gap.needs().contains(AUTHORIZATIONS)
        && NoteMeasure.concerns(gap.lines(), number);
  }

  private static String reason(AspectRow row) {
    return switch (row.aspect()) {
      case NUMBER ->
        row.approved().isEmpty()
            ? "The authorization on file has no number"
            : row.billed().isEmpty()
                ? "The authorization number is not on the claim"
                : "The claim has another authorization number";
      case STATUS -> "Billed under an authorization that is not approved";
      case UNITS -> "Billed units differ from what was planned, or are more than are left";
      case DATES -> "The service is outside of the authorization's dates";
      default -> "The " + row.aspect().title() + " billed is not the one that was approved";
    };
  }

  private static @Nullable AspectRow row(LineAlignment line, Aspect aspect) {
    return line.rows().stream()
        .filter(row -> row.aspect() == aspect)
        .findFirst()
        .orElse(null);
  }

  private static String correction(LineAlignment line, Aspect aspect) {
    return line.corrections().stream()
        .filter(one -> one.aspect() == aspect)
        .map(Correction::text)
        .collect(Collectors.joining(" "));
  }
}
