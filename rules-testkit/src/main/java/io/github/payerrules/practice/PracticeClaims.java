package io.github.payerrules.practice;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.verify.AnswersRead;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a practice, the requests for authorization, and what payers answered before the
 * service, in any order. Not thread-safe.
 */
public final class PracticeClaims {

  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, List<Authorization>> recorded = new HashMap<>();
  private final Map<String, List<EligibilityAnswer>> eligibility = new HashMap<>();
  private final Map<String, List<AuthorizationAnswer>> authorizations = new HashMap<>();

  /** No claims yet. */
  public PracticeClaims() {}

  /**
   * Adds a claim, a request for authorization or, without lines, a record of authorizations.
   *
   * @param name how it is called where it has no id of its own
   */
  public void add(String name, Claim claim) {
    List<Authorization> own = claim.authorizations();
    if (claim.lines().isEmpty()) {
      for (Authorization each : own == null ? List.<Authorization>of() : own) {
        keys(claim.payer(), claim.patientKey(), each.number())
            .forEach(
                key -> recorded.computeIfAbsent(key, none -> new ArrayList<>()).add(each));
      }
    } else {
      claims.add(claim.id() == null ? claim.toBuilder().id(name).build() : claim);
    }
  }

  /** Adds what payers answered about coverage and to requests for authorization. */
  public void add(AnswersRead answers) {
    for (EligibilityAnswer each : answers.eligibility()) {
      keys(each.traces(), each.patientKey())
          .forEach(
              key -> eligibility.computeIfAbsent(key, none -> new ArrayList<>()).add(each));
    }
    for (AuthorizationAnswer each : answers.authorizations()) {
      keys(each.traces(), each.patientKey())
          .forEach(key ->
              authorizations.computeIfAbsent(key, none -> new ArrayList<>()).add(each));
    }
  }

  /** The claims and requests, each with what is on file for it. */
  List<Claim> complete() {
    return claims.stream().map(this::withAnswers).map(this::withRecords).toList();
  }

  /** A claim is asked for by its id; the answers of a patient are those of each claim. */
  private Claim withAnswers(Claim claim) {
    Visit visit = Visit.of(claim);
    Set<String> keys =
        keys(claim.id() == null ? List.of() : List.of(claim.id()), claim.patientKey());
    EligibilityAnswer verified = before(found(eligibility, keys), claim);
    if (verified != null) {
      visit = visit.withEligibility(verified);
    }
    for (AuthorizationAnswer each : found(authorizations, keys)) {
      visit = visit.withAuthorizations(each);
    }
    return visit.claim();
  }

  /** The last answer before the service, else the first one after it. */
  private static @Nullable EligibilityAnswer before(List<EligibilityAnswer> answers, Claim claim) {
    LocalDate service = claim.lines().stream()
        .map(ServiceLine::date)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
    Comparator<EligibilityAnswer> byDay = Comparator.comparing(PracticeClaims::day);
    return answers.stream()
        .filter(each -> !day(each).isAfter(service))
        .max(byDay)
        .or(() -> answers.stream().min(byDay))
        .orElse(null);
  }

  private static LocalDate day(EligibilityAnswer answer) {
    return Objects.requireNonNullElse(answer.answeredOn(), LocalDate.MAX);
  }

  private Claim withRecords(Claim claim) {
    Set<String> keys = new LinkedHashSet<>(keys(claim.payer(), claim.patientKey(), null));
    keys.addAll(keys(claim.payer(), null, claim.authorizationNumber()));
    for (ServiceLine line : claim.lines()) {
      keys.addAll(keys(claim.payer(), null, line.authorizationNumber()));
    }
    List<Authorization> found = found(recorded, keys);
    if (found.isEmpty()) {
      return claim;
    }
    List<Authorization> own = claim.authorizations();
    Set<Authorization> all = new LinkedHashSet<>(own == null ? List.of() : own);
    all.addAll(found);
    return claim.toBuilder().authorizations(List.copyOf(all)).build();
  }

  private static <T> List<T> found(Map<String, List<T>> all, Set<String> keys) {
    return keys.stream()
        .flatMap(key -> all.getOrDefault(key, List.of()).stream())
        .distinct()
        .toList();
  }

  private static Set<String> keys(List<String> traces, @Nullable String patient) {
    Set<String> keys = new LinkedHashSet<>();
    traces.forEach(trace -> keys.add("trace\n" + trace));
    if (patient != null) {
      keys.add("patient\n" + patient);
    }
    return keys;
  }

  private static List<String> keys(
      String payer, @Nullable String patient, @Nullable String number) {
    return Stream.of(
            patient == null ? "" : payer + "\npatient\n" + patient,
            number == null ? "" : payer + "\nnumber\n" + number.toUpperCase(Locale.ROOT))
        .filter(key -> !key.isEmpty())
        .toList();
  }
}
