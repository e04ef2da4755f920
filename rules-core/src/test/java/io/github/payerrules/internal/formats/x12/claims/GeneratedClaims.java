package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.LineAdjudication;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.Sex;
import io.github.payerrules.claim.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Claims with anything in them that an 837P can say; the same for the same seed. */
final class GeneratedClaims {

  private static final List<String> CODES =
      List.of("62323", "64483", "64484", "64493", "64635", "20552", "99213", "J1030", "G0260");
  private static final List<String> DIAGNOSES =
      List.of("M54.16", "M47.816", "M53.3", "G89.4", "M79.18", "M51.16", "Z79.891");
  private static final List<String> MODIFIERS = List.of("LT", "RT", "50", "59", "25", "KX");
  private static final List<String> PLACES = List.of("11", "22", "24", "12");

  private final Random random;

  GeneratedClaims(long seed) {
    random = new Random(seed);
  }

  List<Claim> next(int count) {
    List<Claim> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(next("C" + i));
    }
    return all;
  }

  private Claim next(String number) {
    Provider billing = Provider.builder()
        .npi(npi())
        .taxonomy(sometimes(() -> "208VP0014X"))
        .state(pick(List.of("GA", "TX", "CA")))
        .build();
    String place = pick(PLACES);
    Provider facility = place.equals("11") || place.equals("12")
        ? null
        : Provider.builder().npi(npi()).state("FL").build();
    List<String> diagnoses = DIAGNOSES.subList(0, 1 + random.nextInt(DIAGNOSES.size()));
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    List<OtherPayer> others = random.nextInt(3) > 0 ? List.of() : List.of(otherPayer(day));
    List<ServiceLine> lines = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 1; i <= 1 + random.nextInt(5); i++) {
      ServiceLine line = line(i, day, place, diagnoses.size(), others, billing);
      total = total.add(line.charge());
      lines.add(line);
    }
    boolean isCorrected = random.nextInt(5) == 0;
    List<RelatedCause> causes =
        random.nextInt(6) > 0 ? List.of() : List.of(pick(List.of(RelatedCause.values())));
    return Claim.builder()
        .id(number)
        .claimNumber(number)
        .payer(pick(List.of("11202", "60054", "87726")))
        .frequencyCode(isCorrected ? "7" : "1")
        .originalReference(isCorrected ? "ICN" + random.nextInt(1_000_000) : null)
        .sex(pick(List.of(Sex.FEMALE, Sex.MALE)))
        .ageYears(20 + random.nextInt(70))
        .state(facility == null ? billing.state() : facility.state())
        .payerOrder(others.isEmpty() ? 1 : 2)
        .claimFilingCode(pick(List.of("MB", "CI", "16")))
        .admittedOn(sometimes(() -> day.minusDays(2)))
        .dischargedOn(sometimes(() -> day.plusDays(2)))
        .onsetOn(sometimes(() -> day.minusDays(90)))
        .initialTreatmentOn(sometimes(() -> day.minusDays(60)))
        .lastSeenOn(sometimes(() -> day.minusDays(20)))
        .relatedCauses(causes)
        .accidentState(causes.contains(RelatedCause.AUTO_ACCIDENT) ? "GA" : null)
        .accidentOn(causes.isEmpty() ? null : day.minusDays(100))
        .otherPayers(others)
        .assignmentCode("A")
        .benefitsAssignmentCode("Y")
        .releaseOfInformationCode("Y")
        .totalCharge(total)
        .patientPaid(sometimes(() -> new BigDecimal("20.00")))
        .diagnoses(diagnoses)
        .lines(lines)
        .billing(billing)
        .rendering(sometimes(() -> rendering(billing)))
        .referring(sometimes(() -> Provider.ofNpi(npi())))
        .supervising(sometimes(() -> Provider.ofNpi(npi())))
        .facility(facility)
        .authorizationNumber(sometimes(() -> "PA" + random.nextInt(100_000)))
        .referralNumber(sometimes(() -> "RF" + random.nextInt(100_000)))
        .build();
  }

  private Provider rendering(Provider billing) {
    return Provider.builder()
        .npi(npi())
        .taxonomy("208VP0000X")
        .group(billing.npi())
        .build();
  }

  private ServiceLine line(
      int number,
      LocalDate day,
      String place,
      int diagnoses,
      List<OtherPayer> others,
      Provider billing) {
    List<Integer> pointers = new ArrayList<>();
    for (int i = 1; i <= Math.min(4, diagnoses) && (i == 1 || random.nextBoolean()); i++) {
      pointers.add(i);
    }
    ServiceLine.Builder line = ServiceLine.builder()
        .number(number)
        .code(pick(CODES))
        .modifiers(random.nextBoolean() ? List.of() : List.of(pick(MODIFIERS)))
        .date(day)
        .endDate(sometimes(() -> day.plusDays(1)))
        .diagnosisPointers(pointers)
        .placeOfService(number > 1 && random.nextInt(8) == 0 ? "21" : place)
        .charge(BigDecimal.valueOf(100 + random.nextInt(100_000), 2))
        .lineControlNumber(sometimes(() -> "L" + random.nextInt(100_000)))
        .authorizationNumber(sometimes(() -> "LA" + random.nextInt(100_000)))
        .referralNumber(sometimes(() -> "LR" + random.nextInt(100_000)))
        .drug(sometimes(this::drug))
        .ordering(sometimes(() -> Provider.ofNpi(npi())))
        .rendering(
            sometimes(() -> Provider.builder().npi(npi()).group(billing.npi()).build()))
        .adjudications(others.stream().map(it -> adjudication(it, day)).toList());
    switch (random.nextInt(5)) {
      case 0 -> line.unitOfMeasure(UnitOfMeasure.MINUTES).minutes(15 + random.nextInt(100));
      case 1 -> line.minutes(15 + random.nextInt(100));
      case 2 -> line.units(new BigDecimal("1.5"));
      default -> line.units(1 + random.nextInt(4));
    }
    return line.build();
  }

  private Drug drug() {
    return Drug.builder()
        .ndc("0000000" + (1000 + random.nextInt(9000)))
        .quantity(new BigDecimal("2.5"))
        .unit("ML")
        .build();
  }

  private OtherPayer otherPayer(LocalDate day) {
    return OtherPayer.builder()
        .payer("OP" + random.nextInt(1000))
        .order(1)
        .claimFilingCode("CI")
        .payerClaimNumber(sometimes(() -> "PC" + random.nextInt(100_000)))
        .adjudicatedOn(sometimes(() -> day.plusDays(20)))
        .paid(new BigDecimal("50.00"))
        .patientLiability(sometimes(() -> new BigDecimal("12.50")))
        .adjustments(random.nextBoolean() ? List.of() : List.of(adjustment()))
        .build();
  }

  private LineAdjudication adjudication(OtherPayer payer, LocalDate day) {
    return LineAdjudication.builder()
        .payer(payer.payer())
        .paid(new BigDecimal("50.00"))
        .units(BigDecimal.ONE)
        .adjudicatedOn(day.plusDays(20))
        .adjustments(List.of(adjustment(), adjustment()))
        .build();
  }

  private Adjustment adjustment() {
    return Adjustment.builder()
        .group(pick(List.of("CO", "PR")))
        .carc(pick(List.of("45", "1", "2")))
        .amount(BigDecimal.valueOf(random.nextInt(10_000), 2))
        .quantity(sometimes(() -> BigDecimal.ONE))
        .build();
  }

  private String npi() {
    return "1" + (100_000_000 + random.nextInt(800_000_000));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> @Nullable T sometimes(Supplier<T> value) {
    return random.nextInt(3) == 0 ? value.get() : null;
  }
}
