package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.payerrules.Document;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.denial.DenialDesk;
import io.github.payerrules.denial.DenialFacts;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.payers.denials.Desk.Worked;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.review.InvalidDocumentException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a practice says of its contracts and claims, beyond claims and remittances. */
class DenialFactsTest {

  private static final DenialRules DENIALS = DenialRules.in(Path.of("denials"));
  private static final PayerRules RULES = PayerRules.builder().payer("aetna").build();
  private static final String DENIED = """
      CLP*D1*4*620.00*0*0*12*ICN2*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      CAS*CO*29*620.00~
      """;

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  private Worked work(String facts, String... options) {
    Path file = desk.file("facts.yaml", facts);
    String[] all = new String[options.length + 2];
    all[0] = "--denial-facts";
    all[1] = file.toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return desk.work(all);
  }

  @ParameterizedTest
  @CsvSource({"400, 1, true", "300, 0, false"})
  void aPaymentBelowTheContractIsDisputed(String contracted, int exit, boolean disputed) {
    desk.remittance("a.835", "250.00", Desk.PAID);

    Worked worked = work("""
        payers:
          aetna:
            contractedAmounts:
              "64483": %s
            disputeLimitDays: 60
        """.formatted(contracted));

    assertThat(worked.exit()).isEqualTo(exit);
    assertThat(worked
            .out()
            .contains("pricing: below contract  payment dispute  05/15/2026, 35 days left"))
        .isEqualTo(disputed);
  }

  @ParameterizedTest
  @CsvSource({"D1, proof-available", "D2, decided-within-limit"})
  void theProofOfFilingOfAClaimIsOfThatClaim(String number, String detail) {
    desk.remittance("a.835", "0", DENIED);

    Worked worked = work("""
        claims:
          %s:
            submissions:
              - on: 2026-02-14
                acknowledgment: 277CA
                category: A2
        """.formatted(number), "--json");

    assertThat(worked.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.at("/remedies/0/detail").asText()).isEqualTo(detail));
  }

  @Test
  void aClaimGoesBeforeItsPayerAndJsonIsReadToo() {
    desk.remittance("a.835", "0", DENIED.replace("CO*29", "CO*197"));
    Path facts = desk.file("facts.json", """
        {"payers": {"commercial": {"appealLimitDays": 30}, "aetna": {"appealLimitDays": 90}},
         "claims": {"D1": {"appealLimitDays": 45}}}
        """);

    assertThat(desk.work("--denial-facts", facts.toString()).out())
        .contains("get authorization  04/30/2026, 20 days left");
  }

  @ParameterizedTest
  @CsvSource({"aetna/medicare-advantage, plan-reconsideration", "aetna/tricare, contract-dispute"})
  void theSpecialPlanOfAPayerHasFactsOfItsOwn(String plan, String level) {
    desk.remittance("a.835", "0", DENIED.replace("CO*29", "CO*50"));

    Worked worked = work("""
        payers:
          aetna:
            plan: medicare-advantage
          %s:
            network: out
        """.formatted(plan), "--json");

    assertThat(worked.lines())
        .singleElement()
        .satisfies(
            line -> assertThat(line.at("/remedies/0/appealLevel").asText()).isEqualTo(level));
  }

  @Test
  void whatIsWrongIsRefusedWithASuggestion() {
    desk.remittance("a.835", "0", DENIED);

    Worked worked = work("""
        payers:
          atena:
            netwrok: in
            network: inn
            filingLimitDays: ninety
        claims:
          D1:
            recordsRequest:
              letteron: 2026-02-01
              on: 02/01/2026
            submissions: 277CA
            coverages: []
        payer: aetna
        """);

    assertThat(worked.exit()).isEqualTo(2);
    assertThat(worked.out()).isEmpty();
    assertThat(worked.err().replace(desk.folder() + "/", ""))
        .contains(
            "facts.yaml:2 payers: unknown payer \"atena\"",
            "Did you mean \"aetna\"?",
            "facts.yaml:3 atena: netwrok: unknown fact \"netwrok\"",
            "Did you mean \"network\"?",
            "facts.yaml:4 atena: network: unknown word for \"network\"",
            "facts.yaml:5 atena: filingLimitDays: this is not a number",
            "facts.yaml:9 recordsRequest.letteron: unknown fact \"letteron\"",
            "Did you mean \"letterOn\"?",
            "facts.yaml:10 recordsRequest.on: this is not a date",
            "facts.yaml:11 submissions: this fact has parts",
            "facts.yaml:12 coverages: this is a field of the claim",
            "unknown field \"payer\"",
            "Did you mean \"payers\"?");
  }

  @Test
  void factsOfAPayerThatNoLineHasAreTold() {
    desk.remittance("a.835", "0", DENIED);

    assertThat(work("payers:\n  SOME CLAIM OFFICE:\n    network: in\n").err())
        .contains(
            "no line is of the payer \"SOME CLAIM OFFICE\"; name payers as the lines do: aetna");
    assertThat(work("payers:\n  cigna:\n    network: in\n").err()).isEmpty();
  }

  @Test
  void aProgramSaysTheSame() {
    DenialFacts facts = DenialFacts.builder(DENIALS, RULES)
        .payer("aetna", Map.of("contractedAmounts", Map.of("64483", 400), "network", "in"))
        .claim("P1", Map.of("disputeLimitDays", 60, "memberConsent", true))
        .build();
    DenialDesk program =
        new DenialDesk(DENIALS, RULES, new ClaimIndex(), facts, LocalDate.of(2026, 4, 10));
    ServicePayment line = ServicePayment.builder()
        .code("64483")
        .charge(new BigDecimal("620"))
        .paid(new BigDecimal("300"))
        .adjustments(List.of(Adjustment.builder()
            .group("CO")
            .carc("45")
            .amount(new BigDecimal("320"))
            .build()))
        .build();

    assertThat(program.work(
            "a.835",
            1,
            Remittance.builder()
                .payerName("AETNA")
                .paid(new BigDecimal("300"))
                .date(LocalDate.of(2026, 3, 16))
                .build(),
            ClaimPayment.builder()
                .claimNumber("P1")
                .status("1")
                .charge(new BigDecimal("620"))
                .paid(new BigDecimal("300"))
                .lines(List.of(line))
                .build(),
            false))
        .singleElement()
        .satisfies(worked -> {
          assertThat(worked.remedy().action()).isEqualTo(Action.PAYMENT_DISPUTE);
          assertThat(worked.remedy().deadline().safe()).isEqualTo(LocalDate.of(2026, 5, 15));
        });
  }

  @Test
  void aProgramIsRefusedTheSame() {
    InvalidDocumentException refused = catchThrowableOfType(
        InvalidDocumentException.class,
        () -> DenialFacts.builder(DENIALS, RULES)
            .claim("P1", Map.of("memberConsnt", true))
            .build());

    assertThat(refused.problems())
        .singleElement()
        .hasToString("facts memberConsnt: unknown fact \"memberConsnt\"\n"
            + "    Did you mean \"memberConsent\"?");
    assertThat(DenialFacts.of(Document.yaml("empty", "payers: {}\n"), DENIALS, RULES))
        .hasToString("DenialFacts[0 payers, 0 claims]");
  }

  @ParameterizedTest
  @CsvSource({"D1, false", "D2, true"})
  void aClaimNumberThatNothingHasIsTold(String number, boolean isTold) {
    desk.remittance("a.835", "0", DENIED);

    Worked worked = work("claims:\n  " + number + ":\n    memberConsent: true\n");

    assertThat(worked
            .err()
            .contains(
                "no claim or remittance has the claim number " + number + "; write the numbers as"))
        .isEqualTo(isTold);
  }
}
