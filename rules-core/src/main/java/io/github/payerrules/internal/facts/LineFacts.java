package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.facts.documented.DocumentedFacts;
import io.github.payerrules.internal.facts.documented.ReliefFacts;
import io.github.payerrules.internal.facts.edits.EditFacts;
import io.github.payerrules.internal.facts.history.SessionFacts;
import io.github.payerrules.internal.facts.history.SessionsFacts;
import io.github.payerrules.internal.facts.onfile.AuthorizationFacts;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.Providers;
import io.github.payerrules.internal.facts.service.Side;
import io.github.payerrules.internal.facts.service.WholeUnits;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import io.github.payerrules.internal.tables.Setting;
import io.github.payerrules.internal.words.Fact;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Related;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.vocabulary.AuthorizationOnFile;
import io.github.payerrules.vocabulary.Documented;
import io.github.payerrules.vocabulary.Edits;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.Parameter;
import io.github.payerrules.vocabulary.Policy;
import io.github.payerrules.vocabulary.PriorService;
import io.github.payerrules.vocabulary.Relief;
import io.github.payerrules.vocabulary.Session;
import io.github.payerrules.vocabulary.Sessions;
import io.github.payerrules.vocabulary.Visit;
import io.github.payerrules.vocabulary.word.Aspect;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service line in the words of the vocabulary. */
public final class LineFacts extends OnClaim implements LineService, Related {

  /** What the payer's tables say of the code on the date. */
  private static final Set<Aspect> BY_TABLE = Set.of(Aspect.CODE, Aspect.DAY);

  private final ServiceLine source;
  private final SharedFacts shared;
  private final AlikeLines alike;

  /** The position among the lines of the claim. */
  private final int index;

  private final Procedure row;
  private final Side side;
  private final List<String> diagnoses;
  private @Nullable DocumentedFacts documented;
  private @Nullable ReliefFacts relief;
  private @Nullable SessionFacts session;
  private @Nullable SessionsFacts sessions;
  private @Nullable PolicyFacts policy;
  private @Nullable EditFacts edits;
  private @Nullable AuthorizationFacts authorization;
  private @Nullable VisitFacts visit;

  LineFacts(ServiceLine source, SharedFacts shared, AlikeLines alike, int index, int memorySize) {
    super(memorySize);
    this.source = source;
    this.shared = shared;
    this.alike = alike;
    this.index = index;
    this.row = shared.tables().procedure(source.code(), source.date());
    this.side = Side.of(source.modifiers());
    this.diagnoses = diagnoses(source, shared.context().claim().diagnoses());
  }

  /** A code on a day, in tables that stay. */
  private record CodeAndDay(String code, LocalDate day) {}

  @Override
  public @Nullable Object codeAndDay() {
    return shared.tablesStay() ? new CodeAndDay(code(), date()) : null;
  }

  private static List<String> diagnoses(ServiceLine line, List<String> ofClaim) {
    if (line.diagnosisPointers().isEmpty()) {
      return line.diagnoses();
    }
    List<String> all = new ArrayList<>(line.diagnoses());
    for (int pointer : line.diagnosisPointers()) {
      if (pointer >= 1 && pointer <= ofClaim.size() && !all.contains(ofClaim.get(pointer - 1))) {
        all.add(ofClaim.get(pointer - 1));
      }
    }
    return all;
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public ServiceLine source() {
    return source;
  }

  public LocalDate date() {
    return source.date();
  }

  @Override
  public LocalDate day() {
    return source.date();
  }

  @Override
  LocalDate serviceDate() {
    return source.date();
  }

  @Override
  SharedFacts shared() {
    return shared;
  }

  private Claim claim() {
    return shared.context().claim();
  }

  @Override
  public Procedure tableRow() {
    return row;
  }

  @Override
  public List<String> modifiers() {
    return source.modifiers();
  }

  @Override
  public Side treatedSide() {
    return side;
  }

  @Override
  public List<String> diagnoses() {
    return diagnoses;
  }

  @Override
  public PayerTables tables() {
    return shared.tables();
  }

  @Override
  public @Nullable Provider renderingProvider() {
    Provider own = source.rendering();
    return own == null ? claim().rendering() : own;
  }

  @Override
  public Line known() {
    return this;
  }

  @Override
  public int number() {
    return source.number();
  }

  @Override
  public String code() {
    return source.code();
  }

  @Override
  public boolean imagingIncluded() {
    return row.imagingIncluded();
  }

  @Override
  public String phase() {
    return row.family().phase(source.modifiers());
  }

  @Override
  public int daysSinceService() {
    return daysSince(lastDate());
  }

  @Override
  public int daysSpanned() {
    return (int) ChronoUnit.DAYS.between(date(), lastDate()) + 1;
  }

  private LocalDate lastDate() {
    return source.endDate() == null ? date() : source.endDate();
  }

  @Override
  public @Nullable Boolean beforeAdmission() {
    LocalDate admitted = claim().admittedOn();
    return admitted == null ? null : (Boolean) date().isBefore(admitted);
  }

  @Override
  public @Nullable Boolean afterDischarge() {
    LocalDate discharged = claim().dischargedOn();
    return discharged == null ? null : (Boolean) lastDate().isAfter(discharged);
  }

  @Override
  public int units() {
    return WholeUnits.of(source.units());
  }

  @Override
  public String claimType() {
    return ClaimFields.type(claim());
  }

  @Override
  public @Nullable String placeOfService() {
    return source.placeOfService();
  }

  @Override
  public @Nullable String setting() {
    return Setting.of(source.placeOfService());
  }

  @Override
  public @Nullable String state() {
    return ClaimFields.state(claim());
  }

  @Override
  public Policy policy() {
    PolicyFacts known = policy;
    if (known == null) {
      known = new PolicyFacts(this, tables());
      policy = known;
    }
    return known;
  }

  @Override
  public boolean hasModifierNotIn(String list) {
    for (String modifier : modifiers()) {
      if (!tables().modifierOnList(modifier, list)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String modifiersNotIn(String list) {
    return modifiers().stream()
        .filter(modifier -> !tables().modifierOnList(modifier, list))
        .collect(Collectors.joining(", "));
  }

  @Override
  public int modifierCount() {
    return source.modifiers().size();
  }

  @Override
  public @Nullable Boolean ndcGiven() {
    String ndc = ndc();
    if (ndc != null && !ndc.isBlank()) {
      return true;
    }
    return claim().lines().stream().anyMatch(line -> line.drug() != null) ? false : null;
  }

  @Override
  public @Nullable Integer ndcDigits() {
    String ndc = ndc();
    return ndc == null || ndc.isBlank()
        ? null
        : (Integer) (int) ndc.chars().filter(Character::isDigit).count();
  }

  private @Nullable String ndc() {
    Drug drug = source.drug();
    return drug == null ? null : drug.ndc();
  }

  @Override
  public @Nullable String levelsRegion() {
    return DocumentedLevels.region(source.levels());
  }

  @Override
  public boolean corrected() {
    return ClaimFields.isCorrected(claim());
  }

  @Override
  public int diagnosisCount() {
    int count = 0;
    for (int i = 0; i < diagnoses.size(); i++) {
      count += diagnoses.indexOf(diagnoses.get(i)) == i ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean hasDiagnosis(String code) {
    return diagnoses.contains(code);
  }

  @Override
  public @Nullable Boolean hasDiagnosisIn(String list) {
    return tables().anyOnList(diagnoses, list, date());
  }

  @Override
  public @Nullable Boolean inProgram(String program) {
    return tables().inProgram(program, code(), setting(), state(), date());
  }

  @Override
  public Session session() {
    return sessionFacts();
  }

  private SessionFacts sessionFacts() {
    SessionFacts known = session;
    if (known == null) {
      known = shared.sessions().sessionOf(this);
      session = known;
    }
    return known;
  }

  @Override
  public boolean firstInSession() {
    return sessionFacts().isFirst();
  }

  @Override
  public Sessions sessions() {
    SessionsFacts known = sessions;
    if (known == null) {
      known = shared.sessions().sessionsOf(procedure(), this);
      sessions = known;
    }
    return known;
  }

  @Override
  public Sessions sessionsOf(String procedure) {
    return shared.sessions().sessionsOf(procedure, this);
  }

  @Override
  public Visit visit() {
    VisitFacts known = visit;
    if (known == null) {
      known = new VisitFacts(this, shared.lines());
      visit = known;
    }
    return known;
  }

  @Override
  public boolean sameVisitAs(Line other) {
    return other instanceof LineFacts line && line != this && line.date().equals(date());
  }

  @Override
  public int daysBefore(Line other) {
    return (int) ChronoUnit.DAYS.between(date(), ((LineFacts) other).date());
  }

  @Override
  public boolean sameProviderAs(Line other) {
    String mine = renderingNpi();
    String theirs = ((LineFacts) other).renderingNpi();
    return mine == null || theirs == null || mine.equals(theirs);
  }

  @Override
  public boolean sharesDiagnosisWith(Line other) {
    return !Collections.disjoint(diagnoses, ((LineFacts) other).diagnoses());
  }

  private @Nullable String renderingNpi() {
    return Providers.npi(renderingProvider());
  }

  @Override
  public @Nullable Boolean sameGroupAndSpecialtyAs(Line other) {
    return Providers.sameGroupAndSpecialty(
        renderingProvider(), ((LineFacts) other).renderingProvider(), claim().billing());
  }

  @Override
  public Parameter parameter(String name) {
    return new ParameterFacts(tables().terms(), name, date());
  }

  @Override
  public Edits edits() {
    return editFacts();
  }

  private EditFacts editFacts() {
    EditFacts known = edits;
    if (known == null) {
      known = new EditFacts(this, shared.edits());
      edits = known;
    }
    return known;
  }

  @Override
  public @Nullable Boolean bilateralAllowed() {
    String indicator = bilateralIndicator();
    return indicator == null ? null : (Boolean) indicator.equals("1");
  }

  @Override
  public @Nullable String bilateralIndicator() {
    return editFacts().feeIndicator(FeeScheduleRow::bilateral);
  }

  @Override
  public @Nullable String globalDays() {
    return editFacts().feeIndicator(FeeScheduleRow::globalDays);
  }

  @Override
  public Documented documented() {
    return documentedFacts();
  }

  private DocumentedFacts documentedFacts() {
    DocumentedFacts known = documented;
    if (known == null) {
      known = new DocumentedFacts(
          this,
          shared.context().claim(),
          shared.context().evidence(),
          () -> sessionFacts().services());
      documented = known;
    }
    return known;
  }

  @Override
  public Relief relief() {
    ReliefFacts known = relief;
    if (known == null) {
      known = new ReliefFacts(documentedFacts(), date());
      relief = known;
    }
    return known;
  }

  @Override
  public @Nullable Boolean authorizationOnFile() {
    return ifKnown(authorizationFacts().present());
  }

  @Override
  public boolean authorizationNumberOnClaim() {
    return shared.onFile().authorizations().number(this) != null;
  }

  @Override
  public AuthorizationOnFile authorization() {
    return authorizationFacts();
  }

  private AuthorizationFacts authorizationFacts() {
    AuthorizationFacts known = authorization;
    if (known == null) {
      known = new AuthorizationFacts(this, shared.onFile().authorizations());
      authorization = known;
    }
    return known;
  }

  @Override
  public @Nullable List<?> relatedBy(Class<?> type, String words) {
    return switch (words) {
      case "code" ->
        type == PriorService.class
            ? shared.earlier().ofCode(code())
            : shared.lines().ofCode(code());
      case "sameVisitAs" -> shared.lines().ofDay(date());
      case "sameDayAs" -> shared.earlier().ofDay(date());
      case "edits.alwaysBundles" -> editFacts().bundledBy(0);
      case "edits.bundlesUnlessModified" -> editFacts().bundledBy(1);
      default -> null;
    };
  }

  @Override
  public Fact firstAlike(int aspects) {
    int first = alike.first(this, aspects);
    return first == index ? this : (Fact) shared.lines().get(first);
  }

  @Override
  public String source(Word word) {
    if (word.aspects().equals(BY_TABLE)) {
      return source.code() + (row.isListed() ? " in " + row.source() : " in no table");
    }
    if (word.type() != Boolean.class) {
      return "";
    }
    return word.aspects().contains(Aspect.MODIFIERS)
        ? "modifiers " + String.join(" ", source.modifiers())
        : word.aspects().contains(Aspect.DIAGNOSES)
            ? "diagnoses " + String.join(" ", diagnoses)
            : "";
  }

  @Override
  public @Nullable Missing missing(Word word) {
    return switch (word.name()) {
      case "inProgram" ->
        Missing.fact(source.placeOfService() == null ? "placeOfService" : "state");
      case "bilateralAllowed", "bilateralIndicator", "globalDays" ->
        editFacts().missingFeeSchedule();
      case "authorizationOnFile" -> authorizationFacts().missing();
      case "hasDiagnosisIn" ->
        new Missing(
            Missing.Kind.TABLE,
            "The list of diagnoses has no rows for the date of service",
            "list of diagnoses");
      default -> super.missing(word);
    };
  }
}
