package io.github.payerrules.internal.history;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.PriorService.Status;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.ClaimPayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    for (PriorService it : all) {
      if (isOf(it, number, replaced)) {
        return all.stream().filter(other -> !isOf(other, number, replaced)).toList();
      }
    }
    return all;
  }

  private static boolean isOf(
      PriorService service, @Nullable String number, @Nullable String replaced) {
    return (number != null && number.equals(service.claimNumber()))
        || (replaced != null && replaced.equals(service.payerClaimNumber()));
  }

  /** Collects claims and decisions in any order. Not thread-safe. */
  public static final class Builder {

    private static final String REPLACEMENT = "7";
    private static final String VOID = "8";

    private final Map<String, List<Filed>> byPatient = new HashMap<>();
    private final Map<String, List<Decision>> byClaimNumber = new HashMap<>();
    private final Set<String> superseded = new HashSet<>();
    private final Set<String> corrected = new HashSet<>();

    /** Adds a claim; one without a key of its patient is nobody's. */
    public void add(Claim claim) {
      String frequency = claim.frequencyCode();
      if (REPLACEMENT.equals(frequency) || VOID.equals(frequency)) {
        if (claim.originalReference() != null) {
          superseded.add(claim.originalReference());
        }
        if (claim.claimNumber() != null) {
          corrected.add(claim.claimNumber());
        }
      }
      if (claim.patientKey() != null && !VOID.equals(frequency)) {
        List<Filed> of = byPatient.computeIfAbsent(claim.patientKey(), key -> new ArrayList<>(4));
        boolean isCorrected = REPLACEMENT.equals(frequency);
        for (ServiceLine line : claim.lines()) {
          Filed filed = new Filed(service(claim, line), line.number(), isCorrected);
          if (of.stream().noneMatch(filed::isSame)) {
            of.add(filed);
          }
        }
      }
    }

    /** Adds what a remittance decided about a claim; without a claim number it matches none. */
    public void add(ClaimPayment payment) {
      if (payment.claimNumber() != null) {
        byClaimNumber
            .computeIfAbsent(payment.claimNumber(), key -> new ArrayList<>(1))
            .add(Decision.of(payment));
      }
    }

    private static PriorService service(Claim claim, ServiceLine line) {
      Provider rendering = line.rendering() == null ? claim.rendering() : line.rendering();
      List<String> diagnoses = new ArrayList<>(line.diagnoses());
      for (int pointer : line.diagnosisPointers()) {
        if (pointer >= 1 && pointer <= claim.diagnoses().size()) {
          diagnoses.add(claim.diagnoses().get(pointer - 1));
        }
      }
      return PriorService.builder()
          .code(line.code())
          .date(line.date())
          .modifiers(line.modifiers())
          .units(line.units())
          .diagnoses(diagnoses)
          .placeOfService(line.placeOfService())
          .rendering(rendering)
          .status(Status.PENDING)
          .claimNumber(claim.claimNumber())
          .lineControlNumber(line.lineControlNumber())
          .build();
    }

    /** All, each with what became of it. */
    public FiledClaims build() {
      Map<String, List<PriorService>> decided = new HashMap<>();
      byPatient.forEach(
          (patient, of) -> decided.put(patient, of.stream().map(this::decided).toList()));
      return new FiledClaims(decided);
    }

    private PriorService decided(Filed filed) {
      PriorService service = filed.service();
      String number = service.claimNumber();
      List<Decision> decisions =
          number == null ? List.of() : byClaimNumber.getOrDefault(number, List.of());
      boolean isCorrected = !filed.isCorrected() && number != null && corrected.contains(number);
      Status status = Status.PENDING;
      String payerNumber = null;
      for (Decision decision : decisions) {
        Status said = decision.isDenied(service) ? Status.DENIED : Status.PAID;
        // Of several payers one is enough to pay; a reversal takes back what came before it.
        status = decision.isReversal()
            ? Status.PENDING
            : status == Status.PAID && said == Status.DENIED ? Status.PAID : said;
        if (decision.payerClaimNumber() != null) {
          payerNumber = decision.payerClaimNumber();
          isCorrected |= !filed.isCorrected() && superseded.contains(payerNumber);
        }
      }
      status = isCorrected ? Status.SUPERSEDED : status;
      return service.toBuilder().status(status).payerClaimNumber(payerNumber).build();
    }
  }

  /** A service while its fate is not decided. */
  private record Filed(PriorService service, int line, boolean isCorrected) {

    /** Whether it is the same line of the same claim, sent to another payer or again. */
    boolean isSame(Filed other) {
      return service.claimNumber() != null
          && isCorrected == other.isCorrected
          && line == other.line
          && Objects.equals(service.claimNumber(), other.service.claimNumber())
          && service.code().equals(other.service.code())
          && service.date().equals(other.service.date())
          && service.modifiers().equals(other.service.modifiers());
    }
  }
}
