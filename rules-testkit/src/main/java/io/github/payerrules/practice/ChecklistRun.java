package io.github.payerrules.practice;

import io.github.payerrules.BatchRun;
import io.github.payerrules.PayerRules;
import io.github.payerrules.Reviewed;
import io.github.payerrules.alignment.Aligner;
import io.github.payerrules.alignment.Alignment;
import io.github.payerrules.alignment.AuthorizationLedger;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.denial.DenialDesk;
import io.github.payerrules.denial.DenialFacts;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.denial.DenialRun;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Measures a practice's checklist: first the remittances, one after the other, then the claims. Not
 * thread-safe.
 *
 * <pre>{@code
 * PracticeClaims claims = new PracticeClaims();
 * claims.add("visit-1", claim);
 * ChecklistRun run = new ChecklistRun(rules, DenialRules.onClassPath(), claims, today);
 * run.readRemittance("june.835", in, problem -> log(problem));
 * PracticeChecklist checklist = run.measure().checklist(YearMonth.of(2026, 6));
 * }</pre>
 */
public final class ChecklistRun {

  /** Within so many days before the service eligibility is verified, unless said otherwise. */
  public static final int VERIFICATION_DAYS = 30;

  private final PayerRules rules;
  private final LocalDate today;
  private final List<Claim> claims;
  private int verificationDays = VERIFICATION_DAYS;
  private @Nullable Predicate<String> isRecorded;
  private Consumer<Problem> problems = problem -> {};
  private Runnable progress = () -> {};
  private final DenialRules denials;
  private final ClaimIndex index = new ClaimIndex();
  private final Decisions decisions;
  private DenialFacts facts = DenialFacts.none();
  private @Nullable DenialRun remittances;

  /**
   * A run over these claims; what is added to them later is not seen.
   *
   * @param denials what denials mean
   * @param today the day taken as today
   */
  public ChecklistRun(
      PayerRules rules, DenialRules denials, PracticeClaims claims, LocalDate today) {
    this.rules = rules;
    this.today = today;
    this.claims = claims.complete();
    this.denials = denials;
    this.claims.stream().filter(claim -> claim.purpose() == ClaimPurpose.CLAIM).forEach(index::add);
    this.decisions =
        new Decisions(index, today, problem -> problems.accept(problem), () -> progress.run());
  }

  /** Sets within how many days before the service eligibility is to be verified. */
  public ChecklistRun verificationDays(int days) {
    verificationDays = days;
    return this;
  }

  /** Sets what the practice knows beyond claims and remittances; before the first of these. */
  public ChecklistRun denialFacts(DenialFacts known) {
    facts = known;
    return this;
  }

  /** Sets what tells whether a review of the claim with that id is in the audit log. */
  public ChecklistRun auditLog(Predicate<String> recorded) {
    isRecorded = recorded;
    return this;
  }

  /** Sets who is told of each remittance line and each claim as it is done. */
  public ChecklistRun progress(Runnable each) {
    progress = each;
    return this;
  }

  /**
   * Reads a file of remittances; the stream is not closed.
   *
   * @param name the file's name for messages
   * @param told is given what is wrong in it; reading goes on
   */
  public void readRemittance(String name, InputStream in, Consumer<Problem> told)
      throws IOException {
    problems = told;
    if (remittances == null) {
      remittances = new DenialRun(new DenialDesk(denials, rules, index, facts, today), decisions);
    }
    remittances.read(name, in);
  }

  /** Reviews the claims and measures all points. */
  public Measured measure() {
    Map<Point, PointTally> tallies = new EnumMap<>(Point.class);
    for (Point point : Point.values()) {
      tallies.put(point, new PointTally(point, decisions));
    }
    Measured measured = new Measured(tallies);
    List<Alignment> cases = Aligner.of(AuthorizationLedger.of(claims, today)).alignAll();
    try (BatchRun<Alignment> run = rules
        .batch()
        .withToday(today)
        .start(Alignment::billed, reviewed -> {
          progress.run();
          measured.add(reviewed);
        })) {
      cases.forEach(run::add);
      run.finish();
    }
    measured.finish();
    return measured;
  }

  /** What was measured, from which the checklist of each month is made. Not thread-safe. */
  public final class Measured {

    private final Map<Point, PointTally> tallies;
    private final NoteMeasure notes;
    private final ApprovalMeasure approvals;
    private final CoverageMeasure coverage;
    private final ValidationMeasure validation;
    private final StandardMeasure standards;
    private final DenialMeasure denials;
    private final CodingProfiles profiles = new CodingProfiles();
    private final Map<String, Integer> claimsByMonth = new TreeMap<>();

    private Measured(Map<Point, PointTally> tallies) {
      RuleTitles titles = new RuleTitles(rules);
      this.tallies = tallies;
      this.notes = new NoteMeasure(of(Point.SUPPORTED_CODES), titles);
      this.approvals = new ApprovalMeasure(
          of(Point.ALIGNED_DIAGNOSES), of(Point.TRACKED_AUTHORIZATIONS), titles);
      this.coverage = new CoverageMeasure(of(Point.VERIFIED_COVERAGE), rules, verificationDays);
      this.validation = new ValidationMeasure(of(Point.VALIDATED_CLAIMS), titles);
      this.standards = new StandardMeasure(of(Point.CONSISTENT_DOCUMENTATION));
      this.denials = new DenialMeasure(
          of(Point.ROUTED_DENIALS), of(Point.AUDIT_READY_RECORDS), decisions, today);
    }

    private PointTally of(Point point) {
      return Objects.requireNonNull(tallies.get(point));
    }

    private void add(Reviewed<Alignment> reviewed) {
      Claim claim = reviewed.item().billed();
      if (claim == null) {
        return; // planned, not billed
      }
      Unit whole = Unit.of(claim);
      claimsByMonth.merge(PointTally.month(whole.date()), 1, Integer::sum);
      profiles.add(claim);
      coverage.add(claim);
      standards.add(claim);
      recorded(whole);
      Review review = reviewed.review();
      if (review == null) {
        for (Point point : List.of(Point.SUPPORTED_CODES, Point.VALIDATED_CLAIMS)) {
          of(point).unknown(whole, "the review failed");
        }
        return;
      }
      notes.add(claim, review);
      approvals.add(claim, reviewed.item(), review);
      validation.add(claim, review);
    }

    private void recorded(Unit claim) {
      PointTally tally = of(Point.AUDIT_READY_RECORDS);
      if (isRecorded == null) {
        tally.unknown(claim, "no audit log is given");
      } else if (isRecorded.test(claim.claim())) {
        tally.met(claim);
      } else {
        tally.missed(
            claim,
            "No review of the claim is in the audit log",
            "Run check with --audit before the claim is sent.",
            BigDecimal.ZERO,
            BigDecimal.ZERO);
      }
    }

    private void finish() {
      validation.finish();
      standards.finish();
      denials.add();
    }

    /** The months with a claim or a denial, in their order. */
    public SortedSet<String> months() {
      SortedSet<String> months = new TreeSet<>(claimsByMonth.keySet());
      decisions.denials().forEach(line -> months.add(PointTally.month(line.remitDate())));
      months.remove("");
      return months;
    }

    /** The checklist of a month; {@code null} for all months together. */
    public PracticeChecklist checklist(@Nullable YearMonth month) {
      return new PracticeChecklist(
          today,
          month,
          List.copyOf(months()),
          claimsByMonth.entrySet().stream()
              .filter(each -> month == null || month.toString().equals(each.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum(),
          decisions.trends().all().lines(),
          decisions.trends().unmatched(),
          Arrays.stream(Point.values()).map(point -> of(point).result(month)).toList(),
          profiles.compare(month, notes.byMonthAndProvider()),
          denials.routes(month));
    }
  }
}
