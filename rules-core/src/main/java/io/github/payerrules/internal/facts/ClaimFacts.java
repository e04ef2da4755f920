package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.vocabulary.Claim;
import io.github.payerrules.vocabulary.Deadline;
import io.github.payerrules.vocabulary.Parameter;
import io.github.payerrules.vocabulary.PriorService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claim under review and its lines. Used by one thread, for one review. */
public final class ClaimFacts extends OnClaim implements Claim, Candidates {

  private final Context context;
  private final PayerTables tables;
  private final List<LineFacts> lines;
  private final Map<String, List<Occurrence>> occurrences;
  private final Map<String, FamilySessions> sessions = new HashMap<>();
  private final ReferenceFacts reference;
  private final AlikeLines alikeLines;
  private @Nullable List<Object> services;
  private final Map<LocalDate, List<LineFacts>> linesByDay = new HashMap<>();
  private final Map<LocalDate, List<Object>> servicesByDay = new HashMap<>();

  ClaimFacts(Context context, PayerTables tables, int memorySize) {
    super(memorySize);
    this.context = context;
    this.tables = tables;
    this.lines = new ArrayList<>(context.claim().lines().size());
    for (ServiceLine line : context.claim().lines()) {
      lines.add(new LineFacts(line, this, lines.size(), memorySize));
    }
    this.alikeLines = new AlikeLines(lines);
    this.occurrences = context.occurrences(tables, lines);
    this.reference = new ReferenceFacts(context.reference(), this);
  }

  public List<LineFacts> lines() {
    return lines;
  }

  @Override
  public List<?> of(Class<?> type) {
    return type == PriorService.class ? services() : lines;
  }

  AlikeLines alikeLines() {
    return alikeLines;
  }

  /** The lines of a day. */
  List<LineFacts> linesOf(LocalDate day) {
    List<LineFacts> known = linesByDay.get(day);
    if (known == null) {
      known = lines.stream().filter(line -> line.date().equals(day)).toList();
      linesByDay.put(day, known);
    }
    return known;
  }

  /** The services of history of a day, and what stands for those that are not known. */
  List<Object> servicesOf(LocalDate day) {
    List<Object> known = servicesByDay.get(day);
    if (known == null) {
      known = services().stream()
          .filter(service -> !(service instanceof PriorServiceFacts earlier && !earlier.isOf(day)))
          .toList();
      servicesByDay.put(day, known);
    }
    return known;
  }

  /** The services of history; what stands for those that are not known comes last. */
  private List<Object> services() {
    List<Object> known = services;
    if (known == null) {
      known = new ArrayList<>();
      History history = context.history();
      if (history != null) {
        for (io.github.payerrules.claim.PriorService service : history.services()) {
          known.add(new PriorServiceFacts(service, this));
        }
      }
      if (!historyIsCompleteFrom(LocalDate.MIN)) {
        known.add(new UnknownServices(historyCompleteFrom(), missingHistory(LocalDate.MIN)));
      }
      services = known;
    }
    return known;
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

  /** What the claim is reviewed as. */
  public ClaimPurpose purpose() {
    return context.claim().purpose();
  }

  @Override
  Context context() {
    return context;
  }

  @Override
  @Nullable
  LocalDate serviceDate() {
    return earliestDate();
  }

  @Override
  @Nullable
  Provider renderingProvider() {
    return context.claim().rendering();
  }

  ReferenceFacts reference() {
    return reference;
  }

  PayerTables tables() {
    return tables;
  }

  FamilySessions sessions(String procedure) {
    FamilySessions known = sessions.get(procedure);
    if (known == null) {
      Family family = tables.family(procedure);
      List<Occurrence> ofFamily = occurrences.get(procedure);
      known = family == null || ofFamily == null
          ? FamilySessions.NONE
          : new FamilySessions(family, ofFamily);
      sessions.put(procedure, known);
    }
    return known;
  }

  boolean historyIsCompleteFrom(LocalDate day) {
    History history = context.history();
    if (history == null) {
      return false;
    }
    LocalDate completeFrom = history.completeFrom();
    return completeFrom == null || !completeFrom.isAfter(day);
  }

  /** From when on history is complete; {@code null} where it is not known at all. */
  @Nullable
  LocalDate historyCompleteFrom() {
    History history = context.history();
    return history == null ? null : history.completeFrom();
  }

  Missing missingHistory(LocalDate from) {
    if (context.history() == null) {
      return new Missing(
          Missing.Kind.SOURCE,
          "history: give the claim a history (an empty one for none), or the review a source of it");
    }
    return Missing.fact(
        from.equals(LocalDate.MIN)
            ? "history before " + historyCompleteFrom()
            : "history from " + from + " on");
  }

  @Override
  public Claim known() {
    return this;
  }

  @Override
  public String claimType() {
    return switch (context.claim().type()) {
      case PROFESSIONAL -> "professional";
      case FACILITY -> "facility";
    };
  }

  @Override
  public @Nullable String state() {
    io.github.payerrules.claim.Claim claim = context.claim();
    Provider facility = claim.facility();
    return claim.state() != null || facility == null ? claim.state() : facility.state();
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
    return new ParameterFacts(tables.terms(), name, earliestDate());
  }

  @Override
  public Deadline deadline(String filing) {
    LocalDate service = earliestDate();
    Map<PayerDeadline.Start, LocalDate> starts = new EnumMap<>(PayerDeadline.Start.class);
    if (service != null) {
      starts.put(PayerDeadline.Start.SERVICE, service);
    }
    LocalDate decided = context.claim().decidedOn();
    if (decided != null) {
      starts.put(PayerDeadline.Start.DECISION, decided);
    }
    return new DeadlineFacts(
        service == null ? List.of() : tables.terms().deadlines(filing, service),
        starts,
        inNetwork(),
        context.today());
  }

  /** Whether the rendering provider, else the billing one, is in the network. */
  private @Nullable Boolean inNetwork() {
    Provider rendering = context.claim().rendering();
    if (rendering != null && rendering.inNetwork() != null) {
      return rendering.inNetwork();
    }
    Provider billing = context.claim().billing();
    return billing == null ? null : billing.inNetwork();
  }

  @Override
  public boolean hasCodeIn(String list) {
    return lines.stream().anyMatch(line -> line.codeIn(list));
  }

  @Override
  public @Nullable Integer daysSinceFirstService() {
    LocalDate first = earliestDate();
    return first == null ? null : (Integer) daysSince(first);
  }

  @Override
  public String frequencyCode() {
    String given = context.claim().frequencyCode();
    return given == null ? "1" : given;
  }

  @Override
  public boolean corrected() {
    return frequencyCode().equals("7") || frequencyCode().equals("8");
  }

  @Override
  public boolean originalReferenceGiven() {
    String reference = context.claim().originalReference();
    return reference != null && !reference.isBlank();
  }

  @Override
  public boolean otherPayerAdjudicated() {
    io.github.payerrules.claim.Claim claim = context.claim();
    return claim.otherPayerAdjudicatedOn() != null
        || claim.otherPayers().stream().anyMatch(payer -> payer.adjudicatedOn() != null);
  }

  @Override
  public @Nullable Integer daysSinceDecision() {
    LocalDate decided = context.claim().decidedOn();
    return decided == null ? null : (Integer) daysSince(decided);
  }
}
