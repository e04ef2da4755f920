package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.rule.NamedProcedures;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.vocabulary.Claim;
import io.github.payerrules.vocabulary.Deadline;
import io.github.payerrules.vocabulary.Parameter;
import io.github.payerrules.vocabulary.PriorService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claim under review and its lines. Used by one thread, for one review. */
public final class ClaimFacts extends OnClaim implements Claim, Candidates {

  private final SharedFacts shared;
  private final List<LineFacts> lines;

  /**
   * The facts of a claim.
   *
   * @param memorySize how many values each fact remembers
   */
  public ClaimFacts(Context context, PayerTables tables, int memorySize) {
    this(context, tables, memorySize, true);
  }

  /**
   * The facts of a claim.
   *
   * @param memorySize how many values each fact remembers
   * @param tablesStay whether claims to come are reviewed with the same tables, so that what they
   *     say of a code is worth remembering
   */
  public ClaimFacts(Context context, PayerTables tables, int memorySize, boolean tablesStay) {
    super(memorySize);
    this.lines = new ArrayList<>(context.claim().lines().size());
    this.shared = new SharedFacts(context, tables, lines, tablesStay);
    AlikeLines alike = new AlikeLines(lines);
    for (ServiceLine line : context.claim().lines()) {
      lines.add(new LineFacts(line, shared, alike, lines.size(), memorySize));
    }
  }

  public List<LineFacts> lines() {
    return lines;
  }

  @Override
  public List<?> of(Class<?> type) {
    return type == PriorService.class ? shared.earlier().all() : lines;
  }

  @Override
  public List<?> of(Class<?> type, NamedProcedures procedures) {
    return type == PriorService.class ? shared.earlier().of(procedures) : lines;
  }

  /** The earliest date of service: the date by which rules of the whole claim go. */
  public @Nullable LocalDate earliestDate() {
    LocalDate earliest = null;
    for (LineFacts line : lines) {
      if (earliest == null || line.date().isBefore(earliest)) {
        earliest = line.date();
      }
    }
    return earliest;
  }

  /** The family of a line's procedure in words; its code where it belongs to none. */
  public String procedureInWords(LineFacts line) {
    Family family = shared.tables().family(line.procedure());
    return family == null || family.title().isEmpty() ? line.code() : family.title();
  }

  /** What the claim is reviewed as. */
  public ClaimPurpose purpose() {
    return claim().purpose();
  }

  @Override
  SharedFacts shared() {
    return shared;
  }

  private io.github.payerrules.claim.Claim claim() {
    return shared.context().claim();
  }

  @Override
  @Nullable
  LocalDate serviceDate() {
    return earliestDate();
  }

  @Override
  @Nullable
  Provider renderingProvider() {
    return claim().rendering();
  }

  @Override
  public Claim known() {
    return this;
  }

  @Override
  public String claimType() {
    return ClaimFields.type(claim());
  }

  @Override
  public @Nullable String state() {
    return ClaimFields.state(claim());
  }

  @Override
  public boolean relatedTo(String cause) {
    return ClaimFields.isRelatedTo(claim(), cause);
  }

  @Override
  public boolean relatedCauseGiven() {
    return !claim().relatedCauses().isEmpty();
  }

  @Override
  public boolean accidentDateGiven() {
    return claim().accidentOn() != null;
  }

  @Override
  public boolean accidentStateGiven() {
    String given = claim().accidentState();
    return given != null && !given.isBlank();
  }

  @Override
  public @Nullable Integer daysSinceAccident() {
    LocalDate accident = claim().accidentOn();
    LocalDate first = earliestDate();
    return accident == null || first == null
        ? null
        : (Integer) (int) ChronoUnit.DAYS.between(accident, first);
  }

  @Override
  public int lineCount() {
    return lines.size();
  }

  @Override
  public boolean has(String procedure) {
    for (LineFacts line : lines) {
      if (line.procedure().equals(procedure)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Parameter parameter(String name) {
    return new ParameterFacts(shared.tables().terms(), name, earliestDate());
  }

  @Override
  public Deadline deadline(String filing) {
    LocalDate service = earliestDate();
    Map<PayerDeadline.Start, LocalDate> starts = new EnumMap<>(PayerDeadline.Start.class);
    if (service != null) {
      starts.put(PayerDeadline.Start.SERVICE, service);
    }
    LocalDate decided = claim().decidedOn();
    if (decided != null) {
      starts.put(PayerDeadline.Start.DECISION, decided);
    }
    return new DeadlineFacts(
        service == null ? List.of() : shared.tables().terms().deadlines(filing, service),
        starts,
        inNetwork(),
        shared.context().today());
  }

  /** Whether the rendering provider, else the billing one, is in the network. */
  private @Nullable Boolean inNetwork() {
    Provider rendering = claim().rendering();
    if (rendering != null && rendering.inNetwork() != null) {
      return rendering.inNetwork();
    }
    Provider billing = claim().billing();
    return billing == null ? null : billing.inNetwork();
  }

  @Override
  public boolean hasCodeIn(String list) {
    for (LineFacts line : lines) {
      if (line.codeIn(list)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Integer daysSinceFirstService() {
    LocalDate first = earliestDate();
    return first == null ? null : (Integer) daysSince(first);
  }

  @Override
  public String frequencyCode() {
    return ClaimFields.frequencyCode(claim());
  }

  @Override
  public boolean corrected() {
    return ClaimFields.isCorrected(claim());
  }

  @Override
  public boolean originalReferenceGiven() {
    String reference = claim().originalReference();
    return reference != null && !reference.isBlank();
  }

  @Override
  public boolean otherPayerAdjudicated() {
    return claim().otherPayerAdjudicatedOn() != null
        || claim().otherPayers().stream().anyMatch(payer -> payer.adjudicatedOn() != null);
  }

  @Override
  public @Nullable Integer daysSinceDecision() {
    LocalDate decided = claim().decidedOn();
    return decided == null ? null : (Integer) daysSince(decided);
  }
}
