package io.github.payerrules.internal.history;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.PriorService.Status;
import io.github.payerrules.remittance.ClaimPayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services of earlier claims, by patient. Immutable and thread-safe. */
public final class FiledClaims {

  private final Map<String, List<PriorService>> byPatient;
  private final int services;
  private final @Nullable LocalDate from;

  private FiledClaims(Map<String, List<PriorService>> byPatient) {
    this.byPatient = byPatient;
    this.services = byPatient.values().stream().mapToInt(List::size).sum();
    this.from = byPatient.values().stream()
        .flatMap(List::stream)
        .map(PriorService::date)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** How many patients there are. */
  public int patients() {
    return byPatient.size();
  }

  /** How many services there are. */
  public int services() {
    return services;
  }

  /** The earliest date of service; {@code null} if there is none. */
  public @Nullable LocalDate from() {
    return from;
  }

  /** The services of a patient, without those of that claim and of the one that it replaces. */
  public List<PriorService> of(String patient, Claim without) {
    List<PriorService> all = byPatient.getOrDefault(patient, List.of());
    String number = without.claimNumber();
    String replaced = without.originalReference();
    if ((number == null && replaced == null) || all.isEmpty()) {
      return all;
    }
    Set<LocalDate> dates = new HashSet<>();
    without.lines().forEach(line -> dates.add(line.date()));
    if (replaced != null && number != null) {
      Set<LocalDate> ofNumber = new HashSet<>();
      all.stream()
          .filter(service -> number.equals(service.claimNumber()))
          .forEach(service -> ofNumber.add(service.date()));
      if (ofNumber.size() == 1) {
        dates.addAll(ofNumber); // its date may be what is corrected
      }
    }
    return all.stream()
        .filter(service -> !isOf(service, number, dates)
            && (replaced == null || !replaced.equals(service.payerClaimNumber())))
        .toList();
  }

  /** Many practices give all claims of a patient one number: the date tells them apart. */
  private static boolean isOf(PriorService service, @Nullable String number, Set<LocalDate> dates) {
    return number != null && number.equals(service.claimNumber()) && dates.contains(service.date());
  }

  /** Collects claims and decisions in any order. Not thread-safe. */
  public static final class Builder {

    private final Map<String, List<FiledVersion>> byPatient = new HashMap<>();
    private final Map<String, Set<FiledVersion>> seen = new HashMap<>();
    private final Map<String, NumberDecisions> byClaimNumber = new HashMap<>();

    /** Adds a claim; one without a key of its patient is nobody's. */
    public void add(Claim claim) {
      if (claim.patientKey() != null) {
        String patient = claim.patientKey();
        FiledVersion version = FiledVersion.of(claim);
        if (version.number() == null
            || seen.computeIfAbsent(patient, key -> new HashSet<>(4)).add(version)) {
          byPatient.computeIfAbsent(patient, key -> new ArrayList<>(4)).add(version);
        }
      }
    }

    /**
     * Adds what a remittance decided about a claim; without a claim number it matches none.
     *
     * @param date of the remittance
     */
    public void add(@Nullable LocalDate date, ClaimPayment payment) {
      if (payment.claimNumber() != null && Decision.decides(payment)) {
        byClaimNumber
            .computeIfAbsent(payment.claimNumber(), key -> new NumberDecisions())
            .add(Decision.of(date, payment));
      }
    }

    /** All, each with what became of it. */
    public FiledClaims build() {
      byClaimNumber.values().forEach(NumberDecisions::sort);
      Map<String, List<PriorService>> decided = new HashMap<>();
      byPatient.forEach((patient, versions) -> decided.put(patient, decided(versions)));
      return new FiledClaims(decided);
    }

    private List<PriorService> decided(List<FiledVersion> sent) {
      List<FiledVersion> versions = FiledVersion.eachLineOnce(sent);
      Map<String, Set<LocalDate>> datesOfNumbers = new HashMap<>();
      for (FiledVersion version : versions) {
        if (version.number() != null) {
          datesOfNumbers
              .computeIfAbsent(version.number(), key -> new HashSet<>())
              .addAll(version.dates());
        }
      }
      Set<String> shared = new HashSet<>();
      datesOfNumbers.forEach((number, dates) -> {
        if (dates.size() > 1) {
          shared.add(number);
        }
      });
      Set<FiledVersion> takenBack =
          Corrections.takenBack(versions, version -> payerNumbers(version, shared));
      List<PriorService> services = new ArrayList<>();
      for (FiledVersion version : versions) {
        if (version.kind() != FiledVersion.Kind.VOID) {
          boolean isTakenBack = takenBack.contains(version);
          version.lines().stream()
              .map(line -> decided(line.service(), shared, isTakenBack))
              .forEach(services::add);
        }
      }
      return List.copyOf(services);
    }

    private Set<String> payerNumbers(FiledVersion version, Set<String> shared) {
      Set<String> numbers = new HashSet<>();
      for (FiledVersion.Line line : version.lines()) {
        for (Decision decision : decisions(line.service(), shared)) {
          if (decision.payerClaimNumber() != null) {
            numbers.add(decision.payerClaimNumber());
          }
        }
      }
      return numbers;
    }

    /**
     * Those of the claim's number, for that date of service where they give dates.
     *
     * @param shared the numbers that claims of several dates have: a decision without dates may be
     *     another's
     */
    private List<Decision> decisions(PriorService service, Set<String> shared) {
      String number = service.claimNumber();
      NumberDecisions decisions = number == null ? null : decisions(number);
      return decisions == null
          ? List.of()
          : shared.contains(number)
              ? decisions.dated(service.date())
              : decisions.of(service.date());
    }

    private @Nullable NumberDecisions decisions(String number) {
      NumberDecisions decisions = byClaimNumber.get(number);
      return decisions == null ? byClaimNumber.get(ClaimNumbers.asReturned(number)) : decisions;
    }

    private PriorService decided(PriorService service, Set<String> shared, boolean isTakenBack) {
      Status status = Status.PENDING;
      String payerNumber = null;
      for (Decision decision : decisions(service, shared)) {
        Status said = decision.isDenied(service) ? Status.DENIED : Status.PAID;
        // Of several payers one is enough to pay; a reversal takes back what came before it.
        status = decision.isReversal()
            ? Status.PENDING
            : status == Status.PAID && said == Status.DENIED ? Status.PAID : said;
        if (decision.payerClaimNumber() != null) {
          payerNumber = decision.payerClaimNumber();
        }
      }
      return service.toBuilder()
          .status(isTakenBack ? Status.SUPERSEDED : status)
          .payerClaimNumber(payerNumber)
          .build();
    }
  }
}
