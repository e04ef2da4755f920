package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
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
import io.github.payerrules.vocabulary.Relief;
import io.github.payerrules.vocabulary.Session;
import io.github.payerrules.vocabulary.Sessions;
import io.github.payerrules.vocabulary.Visit;
import io.github.payerrules.vocabulary.word.Aspect;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service line in the words of the vocabulary. */
public final class LineFacts extends OnClaim implements Line, ServiceFacts, Related {

  /** What the payer's tables say of the code on the date. */
  private static final Set<Aspect> BY_TABLE = Set.of(Aspect.CODE, Aspect.DAY);

  private final ServiceLine source;
  private final ClaimFacts claim;
  private final Procedure row;
  private final List<String> diagnoses;
  private @Nullable DocumentedFacts documented;
  private @Nullable AuthorizationFacts authorization;
  private @Nullable List<Occurrence> session;
  private @Nullable EditFacts edits;

  /** The position among the lines of the claim. */
  private final int index;

  LineFacts(ServiceLine source, ClaimFacts claim, int index, int memorySize) {
    super(memorySize);
    this.index = index;
    this.source = source;
    this.claim = claim;
    this.row = claim.tables().procedure(source.code(), source.date());
    this.diagnoses = diagnoses(source, claim.context().claim().diagnoses());
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

  /** A code on a day, in the tables of a payer. */
  private record CodeAndDay(PayerTables tables, String code, LocalDate day) {}

  @Override
  public Object codeAndDay() {
    return new CodeAndDay(tables(), code(), date());
  }

  /** The line of the claim. */
  public ServiceLine source() {
    return source;
  }

  public LocalDate date() {
    return source.date();
  }

  @Override
  LocalDate serviceDate() {
    return source.date();
  }

  @Override
  Context context() {
    return claim.context();
  }

  ClaimFacts claim() {
    return claim;
  }

  @Override
  public Procedure tableRow() {
    return row;
  }

  @Override
  public List<String> modifiers() {
    return source.modifiers();
  }

  public List<String> diagnoses() {
    return diagnoses;
  }

  @Override
  public PayerTables tables() {
    return claim.tables();
  }

  @Override
  @Nullable
  Provider renderingProvider() {
    Provider own = source.rendering();
    return own == null ? claim.context().claim().rendering() : own;
  }

  @Nullable
  String authorizationNumber() {
    String own = source.authorizationNumber();
    return own == null ? claim.context().claim().authorizationNumber() : own;
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
    return Context.phase(row.family(), source.modifiers());
  }

  @Override
  public int daysSinceService() {
    return daysSince(date());
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
    LocalDate admitted = context().claim().admittedOn();
    return admitted == null ? null : (Boolean) date().isBefore(admitted);
  }

  @Override
  public @Nullable Boolean afterDischarge() {
    LocalDate discharged = context().claim().dischargedOn();
    return discharged == null ? null : (Boolean) lastDate().isAfter(discharged);
  }

  @Override
  public int units() {
    return WholeUnits.of(source.units());
  }

  @Override
  public String claimType() {
    return claim.claimType();
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
    return claim.state();
  }

  @Override
  public Policy policy() {
    return new PolicyFacts(this, tables());
  }

  @Override
  public boolean hasModifierNotIn(String list) {
    return !modifiersNotIn(list).isEmpty();
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
  public boolean corrected() {
    return claim.corrected();
  }

  @Override
  public int diagnosisCount() {
    return (int) diagnoses.stream().distinct().count();
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
    return new SessionFacts(sessionLines(), this);
  }

  /** What is billed in the session of this line; empty where no table has its code. */
  List<Occurrence> sessionLines() {
    List<Occurrence> known = session;
    if (known == null) {
      known = !row.isListed() ? List.of() : claim.sessions(procedure()).with(this, true);
      session = known;
    }
    return known;
  }

  @Override
  public boolean firstInSession() {
    return sessionLines().stream()
        .noneMatch(other -> other.line() != null && other.line().number() < number());
  }

  @Override
  public Sessions sessions() {
    return sessionsOf(procedure());
  }

  @Override
  public Sessions sessionsOf(String procedure) {
    return new SessionsFacts(claim.sessions(procedure), this);
  }

  @Override
  public Visit visit() {
    return new VisitFacts(this, claim);
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

  private @Nullable String renderingNpi() {
    return Providers.npi(renderingProvider());
  }

  @Override
  public @Nullable Boolean sameGroupAndSpecialtyAs(Line other) {
    return Providers.sameGroupAndSpecialty(
        renderingProvider(),
        ((LineFacts) other).renderingProvider(),
        claim.context().claim().billing());
  }

  @Override
  public Parameter parameter(String name) {
    return new ParameterFacts(tables().terms(), name, date());
  }

  @Override
  public Edits edits() {
    return editFacts();
  }

  EditFacts editFacts() {
    EditFacts known = edits;
    if (known == null) {
      known = new EditFacts(this, claim.reference());
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

  DocumentedFacts documentedFacts() {
    DocumentedFacts known = documented;
    if (known == null) {
      known = new DocumentedFacts(this, claim.context().evidence());
      documented = known;
    }
    return known;
  }

  @Override
  public Relief relief() {
    return new ReliefFacts(documentedFacts(), date());
  }

  @Override
  public @Nullable Boolean authorizationOnFile() {
    return ifKnown(authorizationFacts().present());
  }

  @Override
  public boolean authorizationNumberOnClaim() {
    return authorizationNumber() != null;
  }

  @Override
  public AuthorizationOnFile authorization() {
    return authorizationFacts();
  }

  AuthorizationFacts authorizationFacts() {
    AuthorizationFacts known = authorization;
    if (known == null) {
      known = new AuthorizationFacts(this, claim.context());
      authorization = known;
    }
    return known;
  }

  @Override
  public @Nullable List<?> relatedBy(Class<?> type, String words) {
    return switch (words) {
      case "sameVisitAs" -> claim.linesOf(date());
      case "sameDayAs" -> claim.servicesOf(date());
      case "edits.alwaysBundles" -> editFacts().bundledBy(0);
      case "edits.bundlesUnlessModified" -> editFacts().bundledBy(1);
      default -> null;
    };
  }

  @Override
  public Fact firstAlike(int aspects) {
    return claim.alikeLines().first(this, aspects);
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
            Missing.Kind.TABLE, "the list of diagnoses has no rows for the date of service");
      default -> super.missing(word);
    };
  }
}
