package io.github.payerrules.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.review.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility responses about one visit in an order that does not depend on where they were
 * read: each without those that a later one of its payer replaces.
 */
record EligibilityInOrder(List<EligibilityAnswer> answers) {

  private static final Comparator<EligibilityAnswer> ORDER = Comparator.comparing(
          EligibilityAnswer::answeredOn,
          Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
      .thenComparing(it -> it.coverages().isEmpty())
      .thenComparing(EligibilityInOrder::content)
      .thenComparing(EligibilityAnswer::source);

  static EligibilityInOrder of(List<EligibilityAnswer> answers) {
    Map<String, LocalDate> lastDays = new HashMap<>();
    for (EligibilityAnswer answer : answers) {
      if (answer.payer() != null && answer.answeredOn() != null && !isRejection(answer)) {
        lastDays.merge(answer.payer(), answer.answeredOn(), EligibilityInOrder::later);
      }
    }
    return new EligibilityInOrder(answers.stream()
        .filter(it -> !isReplaced(it, it.payer() == null ? null : lastDays.get(it.payer())))
        .sorted(ORDER)
        .toList());
  }

  /** What it says, so that the name of the file does not decide. */
  private static String content(EligibilityAnswer answer) {
    StringBuilder content = new StringBuilder();
    for (Coverage each : answer.coverages()) {
      append(content, each.payer(), each.plan(), each.from(), each.to(), each.order());
      append(content, each.networkRequired(), each.referralRequired());
    }
    for (StatedBenefit each : answer.stated()) {
      append(content, each.kind(), each.value(), each.services(), each.code(), each.places());
      append(content, each.insuranceType(), each.family(), each.inNetwork());
      append(content, each.from(), each.to());
    }
    for (Benefits each : answer.benefits()) {
      append(content, each.copay(), each.coinsurancePercent(), each.deductibleLeft());
    }
    append(content, answer.qualifiedMedicareBeneficiary(), answer.authorizationFor());
    return content.toString();
  }

  private static void append(StringBuilder content, @Nullable Object... parts) {
    for (Object part : parts) {
      content.append(part).append('|');
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isReplaced(EligibilityAnswer answer, @Nullable LocalDate lastDay) {
    LocalDate day = answer.answeredOn();
    return day != null && lastDay != null && day.isBefore(lastDay);
  }

  /** An inquiry that was rejected tells nothing new of the coverage. */
  private static boolean isRejection(EligibilityAnswer answer) {
    return answer.notes().stream().anyMatch(it -> it.kind() == TaskKind.ELIGIBILITY_REJECTED);
  }

  /** For each payer that answers both that the patient is covered on the day and is not. */
  List<VisitNote> contradictions(Claim claim) {
    Map<String, List<EligibilityAnswer>> byPayer = new LinkedHashMap<>();
    for (EligibilityAnswer answer : answers) {
      String payer = answer.payer();
      if (payer != null) {
        byPayer.computeIfAbsent(payer, none -> new ArrayList<>()).add(answer);
      }
    }
    return byPayer.values().stream()
        .filter(it -> it.size() > 1)
        .map(it -> contradiction(it, claim))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable VisitNote contradiction(List<EligibilityAnswer> ofOne, Claim claim) {
    boolean active = ofOne.stream().anyMatch(it -> new EligibilityOnDay(it, claim).saysActive());
    EligibilityAnswer inactive = ofOne.stream()
        .filter(it -> new EligibilityOnDay(it, claim).saysInactive())
        .findFirst()
        .orElse(null);
    if (!active || inactive == null) {
      return null;
    }
    return VisitNote.builder()
        .kind(TaskKind.INPUT_UNCLEAR)
        .message("Two of the payer's eligibility responses contradict each other: by one the"
            + " coverage is active on the day of the visit, by the other it is not.")
        .fix("Ask the payer which one is right, and verify again.")
        .source(inactive.source())
        .build();
  }
}
