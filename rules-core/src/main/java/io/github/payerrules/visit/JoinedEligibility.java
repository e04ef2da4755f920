package io.github.payerrules.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.review.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility responses about one visit, one for each payer, whatever the order in which they
 * were read. What a payer said first and replaced later is left out; several responses that stand
 * count as one that says all of it.
 *
 * @param answers those that count
 * @param notes what two of one payer contradict each other in
 */
record JoinedEligibility(List<EligibilityAnswer> answers, List<VisitNote> notes) {

  private static final Comparator<EligibilityAnswer> ORDER = Comparator.comparing(
          EligibilityAnswer::answeredOn,
          Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
      .thenComparing(it -> it.coverages().isEmpty())
      .thenComparing(JoinedEligibility::content)
      .thenComparing(EligibilityAnswer::source);

  static JoinedEligibility of(List<EligibilityAnswer> answers, Claim claim) {
    Map<String, List<EligibilityAnswer>> byPayer = new LinkedHashMap<>();
    for (EligibilityAnswer answer : answers.stream().sorted(ORDER).toList()) {
      byPayer.computeIfAbsent(payer(answer, claim), none -> new ArrayList<>()).add(answer);
    }
    List<EligibilityAnswer> joined = new ArrayList<>();
    List<VisitNote> notes = new ArrayList<>();
    for (List<EligibilityAnswer> ofOne : byPayer.values()) {
      List<EligibilityAnswer> standing = standing(ofOne);
      joined.add(standing.size() == 1 ? standing.get(0) : joined(standing));
      notes.addAll(contradictions(standing, claim));
    }
    // What other payers say of themselves counts more than what the payer of the visit says of
    // them.
    Comparator<EligibilityAnswer> ofVisitFirst =
        Comparator.comparing(it -> !payer(it, claim).equals(claim.payer()));
    return new JoinedEligibility(
        joined.stream().sorted(ofVisitFirst.thenComparing(ORDER)).toList(), notes);
  }

  /** Who answers; where that is not known, the payer of the visit. */
  static String payer(EligibilityAnswer answer, Claim claim) {
    return answer.payer() == null ? claim.payer() : answer.payer();
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

  /** Those of the last day, of no day, and later inquiries that were rejected. */
  private static List<EligibilityAnswer> standing(List<EligibilityAnswer> ofOne) {
    LocalDate last = ofOne.stream()
        .filter(it -> !isRejection(it))
        .map(EligibilityAnswer::answeredOn)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
    return ofOne.stream()
        .filter(it -> {
          LocalDate day = it.answeredOn();
          return day == null || last == null || !day.isBefore(last);
        })
        .toList();
  }

  /** An inquiry that was rejected tells nothing new of the coverage. */
  private static boolean isRejection(EligibilityAnswer answer) {
    return answer.notes().stream().anyMatch(it -> it.kind() == TaskKind.ELIGIBILITY_REJECTED);
  }

  private static EligibilityAnswer joined(List<EligibilityAnswer> standing) {
    EligibilityAnswer last = standing.get(standing.size() - 1);
    List<EligibilityAnswer> withoutStated =
        standing.stream().filter(it -> it.stated().isEmpty()).toList();
    return last.toBuilder()
        .coverages(coverages(standing))
        .benefits(all(withoutStated, EligibilityAnswer::benefits))
        .stated(all(standing, EligibilityAnswer::stated))
        .qualifiedMedicareBeneficiary(standing.stream()
            .map(EligibilityAnswer::qualifiedMedicareBeneficiary)
            .filter(Objects::nonNull)
            .reduce(Boolean::logicalOr)
            .orElse(null))
        .authorizationFor(all(standing, EligibilityAnswer::authorizationFor))
        .notes(all(standing, EligibilityAnswer::notes))
        .build();
  }

  /** A payer has one place among the payers, however often it says so. */
  private static List<Coverage> coverages(List<EligibilityAnswer> standing) {
    List<Coverage> coverages = new ArrayList<>();
    Set<List<@Nullable Object>> places = new HashSet<>();
    for (Coverage coverage : all(standing, EligibilityAnswer::coverages)) {
      boolean isFirst = places.add(Arrays.asList(coverage.payer(), coverage.order()));
      coverages.add(isFirst ? coverage : coverage.toBuilder().order(null).build());
    }
    return coverages;
  }

  private static <T> List<T> all(
      List<EligibilityAnswer> of, Function<EligibilityAnswer, Collection<T>> values) {
    return of.stream().flatMap(it -> values.apply(it).stream()).distinct().toList();
  }

  private static List<VisitNote> contradictions(List<EligibilityAnswer> standing, Claim claim) {
    List<EligibilityOnDay> told =
        standing.stream().map(it -> new EligibilityOnDay(it, claim)).toList();
    boolean isActive = told.stream().anyMatch(EligibilityOnDay::saysActive);
    boolean isInactive = told.stream().anyMatch(EligibilityOnDay::saysInactive);
    long orders = told.stream()
        .map(EligibilityOnDay::otherPayers)
        .filter(it -> !it.isEmpty())
        .distinct()
        .count();
    List<VisitNote> notes = new ArrayList<>();
    String source = standing.get(0).source();
    if (isActive && isInactive) {
      notes.add(note(
          Answer.Topic.ELIGIBILITY,
          "by one the coverage is active on the day of the visit, by the other it is not.",
          source));
    }
    if (orders > 1) {
      notes.add(note(
          Answer.Topic.PAYER_ORDER,
          "they do not name the same other payers in one order.",
          source));
    }
    return notes;
  }

  private static VisitNote note(Answer.Topic topic, String what, String source) {
    return VisitNote.builder()
        .kind(TaskKind.INPUT_UNCLEAR)
        .topic(topic)
        .message("Two of the payer's eligibility responses contradict each other: " + what)
        .fix("Ask the payer which one is right, and verify again.")
        .source(source)
        .build();
  }
}
