package io.github.payerrules;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.LineAdjudication;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.Referral;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.Sex;
import io.github.payerrules.claim.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Claims with every field in every state, the same ones for the same seed. */
final class RandomClaims {

  private final Random random;
  private final Supplier<String> texts;

  RandomClaims(long seed) {
    this.random = new Random(seed);
    this.texts = this::anyText;
  }

  /** Claims of which each text is the marker. */
  RandomClaims(long seed, String marker) {
    this.random = new Random(seed);
    this.texts = () -> marker;
  }

  Claim next() {
    return Claim.builder()
        .id(maybe(texts))
        .payer(texts.get())
        .type(one(ClaimType.values()))
        .claimNumber(maybe(texts))
        .payerClaimNumber(maybe(texts))
        .frequencyCode(maybe(texts))
        .originalReference(maybe(texts))
        .patientKey(maybe(texts))
        .sex(maybe(() -> one(Sex.values())))
        .ageYears(maybe(() -> random.nextInt(131)))
        .state(maybe(texts))
        .admittedOn(maybe(this::date))
        .dischargedOn(maybe(this::date))
        .onsetOn(maybe(this::date))
        .initialTreatmentOn(maybe(this::date))
        .lastSeenOn(maybe(this::date))
        .accidentOn(maybe(this::date))
        .relatedCauses(list(() -> one(RelatedCause.values())))
        .accidentState(maybe(texts))
        .payerOrder(maybe(this::order))
        .claimFilingCode(maybe(texts))
        .otherPayers(list(this::otherPayer))
        .otherPayerAdjudicatedOn(maybe(this::date))
        .assignmentCode(maybe(texts))
        .benefitsAssignmentCode(maybe(texts))
        .releaseOfInformationCode(maybe(texts))
        .totalCharge(maybe(this::amount))
        .patientPaid(maybe(this::amount))
        .decidedOn(maybe(this::date))
        .diagnoses(list(texts))
        .lines(numbered())
        .billing(maybe(this::provider))
        .rendering(maybe(this::provider))
        .referring(maybe(this::provider))
        .ordering(maybe(this::provider))
        .supervising(maybe(this::provider))
        .facility(maybe(this::provider))
        .authorizationNumber(maybe(texts))
        .referralNumber(maybe(texts))
        .history(maybe(() -> list(this::priorService)))
        .historyCompleteFrom(maybe(this::date))
        .authorizations(maybe(() -> list(this::authorization)))
        .coverages(maybe(() -> list(this::coverage)))
        .referrals(maybe(() -> list(this::referral)))
        .evidence(evidence())
        .build();
  }

  private List<ServiceLine> numbered() {
    return IntStream.rangeClosed(1, random.nextInt(4)).mapToObj(this::line).toList();
  }

  private ServiceLine line(int number) {
    return ServiceLine.builder()
        .number(number)
        .code(texts.get())
        .modifiers(list(texts))
        .date(date())
        .endDate(maybe(this::date))
        .units(quantity())
        .minutes(maybe(this::number))
        .unitOfMeasure(maybe(() -> one(UnitOfMeasure.values())))
        .diagnoses(list(texts))
        .diagnosisPointers(list(() -> 1 + random.nextInt(12)))
        .placeOfService(maybe(texts))
        .charge(maybe(this::amount))
        .lineControlNumber(maybe(texts))
        .drug(maybe(this::drug))
        .rendering(maybe(this::provider))
        .referring(maybe(this::provider))
        .ordering(maybe(this::provider))
        .supervising(maybe(this::provider))
        .facility(maybe(this::provider))
        .authorizationNumber(maybe(texts))
        .referralNumber(maybe(texts))
        .adjudications(list(this::adjudication))
        .levels(list(texts))
        .laterality(maybe(texts))
        .evidence(evidence())
        .build();
  }

  private PriorService priorService() {
    return PriorService.builder()
        .code(texts.get())
        .date(date())
        .modifiers(list(texts))
        .units(quantity())
        .diagnoses(list(texts))
        .placeOfService(maybe(texts))
        .rendering(maybe(this::provider))
        .status(one(PriorService.Status.values()))
        .claimNumber(maybe(texts))
        .payerClaimNumber(maybe(texts))
        .lineControlNumber(maybe(texts))
        .build();
  }

  private Authorization authorization() {
    return Authorization.builder()
        .number(maybe(texts))
        .status(one(Authorization.Status.values()))
        .holder(maybe(() -> one(ClaimType.values())))
        .codes(list(texts))
        .diagnoses(list(texts))
        .from(maybe(this::date))
        .to(maybe(this::date))
        .unitsApproved(maybe(this::number))
        .unitsUsed(maybe(this::number))
        .renderingNpi(maybe(texts))
        .laterality(maybe(texts))
        .placeOfService(maybe(texts))
        .build();
  }

  private Coverage coverage() {
    return Coverage.builder()
        .payer(maybe(texts))
        .plan(maybe(texts))
        .from(maybe(this::date))
        .to(maybe(this::date))
        .order(maybe(this::order))
        .verifiedOn(maybe(this::date))
        .networkRequired(maybe(random::nextBoolean))
        .referralRequired(maybe(random::nextBoolean))
        .costSharingKnown(maybe(random::nextBoolean))
        .build();
  }

  private Referral referral() {
    return Referral.builder()
        .number(maybe(texts))
        .from(maybe(this::date))
        .to(maybe(this::date))
        .visitsApproved(maybe(this::number))
        .visitsUsed(maybe(this::number))
        .build();
  }

  private Provider provider() {
    return Provider.builder()
        .npi(maybe(texts))
        .taxonomy(maybe(texts))
        .specialty(maybe(texts))
        .group(maybe(texts))
        .state(maybe(texts))
        .inNetwork(maybe(random::nextBoolean))
        .build();
  }

  private Drug drug() {
    return Drug.builder()
        .ndc(maybe(texts))
        .quantity(maybe(this::quantity))
        .unit(maybe(texts))
        .build();
  }

  private OtherPayer otherPayer() {
    return OtherPayer.builder()
        .payer(maybe(texts))
        .order(maybe(this::order))
        .claimFilingCode(maybe(texts))
        .payerClaimNumber(maybe(texts))
        .adjudicatedOn(maybe(this::date))
        .paid(maybe(this::amount))
        .patientLiability(maybe(this::amount))
        .adjustments(list(this::adjustment))
        .build();
  }

  private LineAdjudication adjudication() {
    return LineAdjudication.builder()
        .payer(maybe(texts))
        .paid(maybe(this::amount))
        .units(maybe(this::quantity))
        .adjudicatedOn(maybe(this::date))
        .patientLiability(maybe(this::amount))
        .adjustments(list(this::adjustment))
        .build();
  }

  private Adjustment adjustment() {
    return Adjustment.builder()
        .group(texts.get())
        .carc(texts.get())
        .amount(random.nextBoolean() ? amount() : amount().negate())
        .quantity(maybe(this::quantity))
        .build();
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3));
  }

  private BigDecimal quantity() {
    return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
  }

  private Integer order() {
    return 1 + random.nextInt(3);
  }

  private Evidence evidence() {
    Evidence.Builder evidence = Evidence.builder();
    for (EvidenceFact fact : EvidenceFact.values()) {
      if (random.nextInt(12) == 0) {
        Object value = value(fact);
        evidence.put(
            fact,
            random.nextBoolean()
                ? value
                : new Recorded(value, maybe(this::date), maybe(texts), maybe(texts)));
      }
    }
    return evidence.build();
  }

  private Object value(EvidenceFact fact) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> random.nextInt(1 + Math.min(fact.most(), number()));
      case YES_NO -> random.nextBoolean();
      case TEXT ->
        fact.allowed().isEmpty()
            ? texts.get()
            : fact.allowed().get(random.nextInt(fact.allowed().size()));
      case BLOCKS -> list(() -> new DiagnosticBlock(date(), random.nextInt(101)));
    };
  }

  /** Also what a YAML parser would take for something else, and what JSON must escape. */
  private String anyText() {
    return one(
        "00630", "NO", "M54.16", "TRUE", "1E3", "A \"B\" \\C", "Ü €😀", "2026-07-01", "~", "#X");
  }

  private LocalDate date() {
    return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
  }

  private Integer number() {
    return random.nextInt(1000);
  }

  private <T> List<T> list(Supplier<T> item) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(i -> item.get()).toList();
  }

  private <T> T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  @SafeVarargs
  private final <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
