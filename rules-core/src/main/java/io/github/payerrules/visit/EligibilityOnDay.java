package io.github.payerrules.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.StatedBenefit.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an eligibility response says of one visit: on its day, of its services. */
final class EligibilityOnDay {

  private static final String MEDICARE_PART_A = "MA";

  /** How a plan pays outside of its network; a plan of any payer has one of these. */
  private static final Set<String> NETWORKS = Set.of("hmo", "epo", "pos", "ppo");

  /** What is said of a plan beside what it is. */
  private static final Set<String> OF_ANY_PLAN = Set.of("qmb", "commercial");

  private final EligibilityAnswer answer;
  private final Claim claim;
  private final @Nullable LocalDate day;
  private final PlannedServices services;
  private final StatedShares shares;

  EligibilityOnDay(EligibilityAnswer answer, Claim claim) {
    this.answer = answer;
    this.claim = claim;
    this.day = claim.lines().stream()
        .map(ServiceLine::date)
        .min(Comparator.naturalOrder())
        .orElse(null);
    this.services = new PlannedServices(claim);
    this.shares = new StatedShares(answer.stated(), services, day);
  }

  private Stream<StatedBenefit> stated(Kind kind) {
    return answer.stated().stream().filter(it -> it.kind() == kind && it.isOn(day));
  }

  /**
   * The coverages; a plan that is not active on the day, though it is on others, is none. Of a
   * coverage that is named as two kinds of plans, the kind is not known.
   */
  List<Coverage> coverages() {
    boolean inactive = inactive() != null;
    boolean isPlanUnclear = isPlanUnclear();
    List<Coverage> coverages = new ArrayList<>();
    for (Coverage told : answer.coverages()) {
      Coverage named =
          told.payer() == null ? told.toBuilder().payer(claim.payer()).build() : told;
      boolean own = told.costSharingKnown() != null;
      if (own && inactive && isOnDay(told)) {
        continue;
      }
      Coverage.Builder coverage = withFile(named);
      if (own && isPlanUnclear && isOnDay(told)) {
        coverage.plan(null);
      }
      if (own && !answer.stated().isEmpty()) {
        coverage.costSharingKnown(shares.isKnown());
      }
      if (own && Integer.valueOf(2).equals(told.order()) && isOtherFirstOnOtherDays()) {
        coverage.order(1);
      }
      coverages.add(coverage.build());
    }
    return coverages;
  }

  /** Whether it says that the payer's own coverage is active on the day. */
  boolean saysActive() {
    return inactive() == null && own().anyMatch(this::isOnDay);
  }

  /** Whether it says that the payer's own coverage is not active on the day, but on others. */
  boolean saysInactive() {
    return inactive() != null
        || answer.notes().stream().anyMatch(it -> it.kind() == TaskKind.COVERAGE_INACTIVE)
        || (own().findAny().isPresent() && own().noneMatch(this::isOnDay));
  }

  /** Whether what is on file of the payer is newer, and says otherwise of the day. */
  private boolean contradictsLaterFile() {
    LocalDate answeredOn = answer.answeredOn();
    if (answeredOn == null || claim.coverages() == null) {
      return false;
    }
    String payer = JoinedEligibility.payer(answer, claim);
    List<Coverage> later = claim.coverages().stream()
        .filter(it -> payer.equals(it.payer() == null ? claim.payer() : it.payer()))
        .filter(it -> it.verifiedOn() != null && it.verifiedOn().isAfter(answeredOn))
        .toList();
    boolean isActive = later.stream().anyMatch(this::isOnDay);
    return !later.isEmpty() && (isActive ? saysInactive() : saysActive());
  }

  private Stream<Coverage> own() {
    return answer.coverages().stream().filter(it -> Objects.equals(it.payer(), answer.payer()));
  }

  /** The other payers of the day with their places. */
  Set<String> otherPayers() {
    return answer.coverages().stream()
        .filter(it -> !Objects.equals(it.payer(), answer.payer()))
        .filter(it -> it.order() != null && isOnDay(it))
        .map(it -> it.order() + " " + it.payer())
        .collect(Collectors.toSet());
  }

  /** Whether the payer's own coverage is named as two kinds of plans, of which it can be one. */
  private boolean isPlanUnclear() {
    Set<String> plans = own()
        .filter(this::isOnDay)
        .map(Coverage::plan)
        .filter(it -> it != null && !OF_ANY_PLAN.contains(it))
        .collect(Collectors.toSet());
    long networks = plans.stream().filter(NETWORKS::contains).count();
    return networks > 1 || plans.size() - networks > 1;
  }

  /** Whether another payer is named as the first one, and does not cover the day. */
  private boolean isOtherFirstOnOtherDays() {
    List<Coverage> first = answer.coverages().stream()
        .filter(it -> it.costSharingKnown() == null && Integer.valueOf(1).equals(it.order()))
        .toList();
    return !first.isEmpty() && first.stream().noneMatch(this::isOnDay);
  }

  private boolean isOnDay(Coverage coverage) {
    return day == null || Periods.holds(coverage.from(), coverage.to(), day);
  }

  /** What a response never says, and was known before, stays known. */
  private Coverage.Builder withFile(Coverage told) {
    Coverage.Builder coverage = told.toBuilder();
    for (Coverage before : Objects.requireNonNullElse(claim.coverages(), List.<Coverage>of())) {
      String payer = before.payer() == null ? claim.payer() : before.payer();
      boolean same = payer.equals(told.payer()) && isOnDay(before);
      if (same && told.referralRequired() == null && before.referralRequired() != null) {
        coverage.referralRequired(before.referralRequired());
      }
      if (same && told.networkRequired() == null && before.networkRequired() != null) {
        coverage.networkRequired(before.networkRequired());
      }
    }
    return coverage;
  }

  /** That the plan is not active in a period that holds the day. */
  private @Nullable StatedBenefit inactive() {
    return stated(Kind.INACTIVE)
        .filter(it -> day != null)
        .filter(it -> !MEDICARE_PART_A.equals(it.insuranceType()))
        .findFirst()
        .orElse(null);
  }

  /** The member's share. */
  List<Benefits> benefits() {
    if (answer.stated().isEmpty()) {
      return answer.benefits();
    }
    return shares.benefits(answer.payer(), answer.answeredOn());
  }

  /** What has to be settled: as told, and what is so on the day. */
  List<VisitNote> notes() {
    List<VisitNote> notes = new ArrayList<>(answer.notes());
    notes.addAll(shares.notes());
    if (isPlanUnclear()) {
      notes.add(VisitNote.builder()
          .kind(TaskKind.INPUT_UNCLEAR)
          .topic(Answer.Topic.PLAN)
          .message("The payer names two kinds of plans for the day of the visit; which one covers"
              + " the patient is not known.")
          .fix("Ask the payer for the plan, and whether it asks for a referral and pays outside of"
              + " its network.")
          .source(answer.source())
          .build());
    }
    if (contradictsLaterFile()) {
      notes.add(VisitNote.builder()
          .kind(TaskKind.INPUT_UNCLEAR)
          .topic(Answer.Topic.ELIGIBILITY)
          .message("The coverage on file was verified after the payer gave this answer, and the two"
              + " differ in whether it is active on the day of the visit.")
          .fix("Verify eligibility again.")
          .source(answer.source())
          .build());
    }
    notes.addAll(new EligibilityNotes(answer, services, day).of(inactive()));
    return notes.stream().distinct().toList();
  }

  /** The planned codes whose kind of service needs authorization, though no code is named. */
  List<String> authorizationByKind() {
    List<StatedBenefit> stated =
        stated(Kind.AUTHORIZATION).filter(services::isOfNetwork).toList();
    return claim.lines().stream()
        .filter(line -> isAny(stated, line))
        .map(ServiceLine::code)
        .distinct()
        .toList();
  }

  /** Whether any is about the line alone. */
  private boolean isAny(List<StatedBenefit> stated, ServiceLine line) {
    PlannedServices alone =
        new PlannedServices(claim.toBuilder().lines(List.of(line)).build());
    return stated.stream().anyMatch(it -> alone.rank(it) != PlannedServices.NONE);
  }
}
