package io.github.payerrules;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.AuthorizationBuilder;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.PriorServiceBuilder;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.Referral;
import io.github.payerrules.claim.ServiceLine;
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
        .state(maybe(texts))
        .admittedOn(maybe(this::date))
        .dischargedOn(maybe(this::date))
        .frequencyCode(maybe(texts))
        .originalReference(maybe(texts))
        .decidedOn(maybe(this::date))
        .otherPayerAdjudicatedOn(maybe(this::date))
        .diagnoses(list(texts))
        .lines(numbered())
        .billing(maybe(this::provider))
        .rendering(maybe(this::provider))
        .referring(maybe(this::provider))
        .ordering(maybe(this::provider))
        .facility(maybe(this::provider))
        .authorizationNumber(maybe(texts))
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
        .units(number())
        .diagnoses(list(texts))
        .diagnosisPointers(list(() -> 1 + random.nextInt(12)))
        .placeOfService(maybe(texts))
        .charge(maybe(() -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3))))
        .rendering(maybe(this::provider))
        .authorizationNumber(maybe(texts))
        .levels(list(texts))
        .laterality(maybe(texts))
        .evidence(evidence())
        .build();
  }

  private PriorService priorService() {
    return PriorServiceBuilder.builder()
        .code(texts.get())
        .date(date())
        .modifiers(list(texts))
        .units(number())
        .diagnoses(list(texts))
        .placeOfService(maybe(texts))
        .rendering(maybe(this::provider))
        .status(one(PriorService.Status.values()))
        .build();
  }

  private Authorization authorization() {
    return AuthorizationBuilder.builder()
        .number(maybe(texts))
        .status(one(Authorization.Status.values()))
        .holder(maybe(() -> one(ClaimType.values())))
        .codes(list(texts))
        .from(maybe(this::date))
        .to(maybe(this::date))
        .unitsApproved(maybe(this::number))
        .laterality(maybe(texts))
        .build();
  }

  private Coverage coverage() {
    return new Coverage(
        maybe(texts),
        maybe(texts),
        maybe(this::date),
        maybe(this::date),
        maybe(() -> 1 + random.nextInt(3)),
        maybe(this::date),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean));
  }

  private Referral referral() {
    return new Referral(
        maybe(texts),
        maybe(this::date),
        maybe(this::date),
        maybe(this::number),
        maybe(this::number));
  }

  private Provider provider() {
    return new Provider(
        maybe(texts), maybe(texts), maybe(texts), maybe(texts), maybe(random::nextBoolean));
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
      case WHOLE_NUMBER -> number();
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
