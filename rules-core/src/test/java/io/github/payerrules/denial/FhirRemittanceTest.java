package io.github.payerrules.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ExplanationOfBenefit and ClaimResponse as remittances. */
class FhirRemittanceTest {

  /** As payers publish for members: the categories of CARIN, each with its amount. */
  private static final String EXPLANATION = """
      { "resourceType": "ExplanationOfBenefit", "status": "active", "use": "claim",
        "outcome": "complete", "created": "2026-03-20",
        "identifier": [ { "value": "TEST0001" } ],
        "insurer": { "reference": "Organization/payer" },
        "billablePeriod": { "start": "2026-02-24" },
        "supportingInfo": [
          { "sequence": 1, "category": { "coding": [ { "code": "patientaccountnumber" } ] },
            "valueString": "visit-1" },
          { "sequence": 2, "category": { "coding": [ { "code": "clmrecvddate" } ] },
            "timingDate": "2026-03-01" } ],
        "careTeam": [ { "sequence": 1, "role": { "coding": [ { "code": "rendering" } ] },
          "provider": { "identifier": { "value": "2000000028" } } } ],
        "item": [
          { "sequence": 1, "servicedDate": "2026-02-24",
            "productOrService": { "coding": [
              { "system": "http://www.ama-assn.org/go/cpt", "code": "64483" } ] },
            "modifier": [ { "coding": [ { "code": "LT" } ] } ],
            "adjudication": [
              { "category": { "coding": [ { "code": "submitted" } ] }, "amount": { "value": 620 } },
              { "category": { "coding": [ { "code": "eligible" } ] }, "amount": { "value": 252.40 } },
              { "category": { "coding": [ { "code": "discount" } ] }, "amount": { "value": 367.60 } },
              { "category": { "coding": [ { "code": "coinsurance" } ] }, "amount": { "value": 40 } },
              { "category": { "coding": [ { "code": "memberliability" } ] }, "amount": { "value": 40 } },
              { "category": { "coding": [ { "code": "paidtoprovider" } ] }, "amount": { "value": 212.40 } } ] },
          { "sequence": 2, "servicedDate": "2026-02-24",
            "productOrService": { "coding": [
              { "system": "http://www.ama-assn.org/go/cpt", "code": "77003" } ] },
            "adjudication": [
              { "category": { "coding": [ { "code": "submitted" } ] }, "amount": { "value": 100 } },
              { "category": { "coding": [ { "code": "noncovered" } ] }, "amount": { "value": 100 } },
              { "category": { "coding": [ { "code": "denialreason" } ] }, "reason": { "coding": [
                { "system": "https://x12.org/codes/claim-adjustment-reason-codes", "code": "97" } ] } },
              { "category": { "coding": [ { "code": "denialreason" } ] }, "reason": { "coding": [
                { "system": "https://x12.org/codes/remittance-advice-remark-codes", "code": "N20" } ] } },
              { "category": { "coding": [ { "code": "paidtoprovider" } ] }, "amount": { "value": 0 } } ] } ],
        "total": [
          { "category": { "coding": [ { "code": "submitted" } ] }, "amount": { "value": 720 } },
          { "category": { "coding": [ { "code": "paidtoprovider" } ] }, "amount": { "value": 212.40 } } ],
        "payment": { "date": "2026-03-22", "amount": { "value": 212.40 },
          "identifier": { "value": "CHECK1" } } }
      """;

  private static final String PAYER = """
      { "resourceType": "Organization", "id": "payer", "name": "TEST PAYER",
        "identifier": [ { "value": "00001" } ] }
      """;

  private static String bundle(String... resources) {
    return "{ \"resourceType\": \"Bundle\", \"entry\": [ { \"resource\": "
        + String.join(" }, { \"resource\": ", resources) + " } ] }";
  }

  @Test
  void anExplanationOfBenefitIsTheDecisionOnItsClaim() {
    Remits remits = Remits.read(bundle(EXPLANATION, PAYER));

    assertThat(remits.problems).isEmpty();
    assertThat(remits.claims).singleElement().satisfies(claim -> {
      assertThat(claim.claimNumber()).isEqualTo("visit-1");
      assertThat(claim.payerControlNumber()).isEqualTo("TEST0001");
      assertThat(claim.status()).isEqualTo("1");
      assertThat(claim.charge()).isEqualByComparingTo("720");
      assertThat(claim.paid()).isEqualByComparingTo("212.40");
      assertThat(claim.receivedDate()).isEqualTo(LocalDate.of(2026, 3, 1));
      assertThat(claim.renderingNpi()).isEqualTo("2000000028");
      assertThat(claim.balances()).isTrue();
    });
    ServicePayment first = remits.claims.get(0).lines().get(0);
    assertThat(first.code()).isEqualTo("64483");
    assertThat(first.modifiers()).containsExactly("LT");
    assertThat(first.controlNumber()).isEqualTo("1");
    assertThat(first.allowed()).isEqualByComparingTo("252.4");
    assertThat(first.serviceDate()).isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(first.adjustments())
        .extracting(Adjustment::code, Adjustment::amount)
        .containsExactly(
            tuple("PR-2", new BigDecimal("40.00")), tuple("CO-45", new BigDecimal("367.60")));
    ServicePayment second = remits.claims.get(0).lines().get(1);
    assertThat(second.adjustments())
        .extracting(Adjustment::code, Adjustment::amount)
        .containsExactly(tuple("CO-97", new BigDecimal("100.00")));
    assertThat(second.remarks()).containsExactly("N20");
    assertThat(remits.payments).singleElement().satisfies(payment -> {
      assertThat(payment.payerName()).isEqualTo("TEST PAYER");
      assertThat(payment.payerId()).isEqualTo("00001");
      assertThat(payment.paymentNumber()).isEqualTo("CHECK1");
      assertThat(payment.date()).isEqualTo(LocalDate.of(2026, 3, 22));
      assertThat(payment.paid()).isEqualByComparingTo("212.40");
    });
  }

  @Test
  void explanationsOfOnePaymentNumberAreOnePayment() {
    String other = EXPLANATION.replace("visit-1", "visit-2");

    Remits one = Remits.read(bundle(EXPLANATION, PAYER, other));
    Remits two = Remits.read(bundle(EXPLANATION, PAYER, other.replace("CHECK1", "CHECK2")));

    assertThat(one.claims)
        .extracting(ClaimPayment::claimNumber)
        .containsExactly("visit-1", "visit-2");
    assertThat(one.payments)
        .singleElement()
        .satisfies(payment -> assertThat(payment.paid()).isEqualByComparingTo("424.80"));
    assertThat(one.totals).singleElement().satisfies(totals -> {
      assertThat(totals.claims()).isEqualTo(2);
      assertThat(totals.difference()).isZero();
    });
    assertThat(two.payments).hasSize(2);
  }

  @Test
  void aDecisionThatIsThereTwiceIsToldAndCountedOnce() {
    String withId = EXPLANATION.replaceFirst("\\{", "{ \"id\": \"decision-1\",");

    for (String again : List.of(withId, withId.replace("decision-1", "decision-2"))) {
      Remits remits = Remits.read(bundle(withId, PAYER, again));

      assertThat(remits.problems)
          .singleElement()
          .satisfies(it -> assertThat(it.what())
              .isEqualTo("the payment has this claim twice; it is counted once"));
      assertThat(remits.claims).hasSize(1);
      assertThat(remits.payments.get(0).paid()).isEqualByComparingTo("212.40");
    }
  }

  @Test
  void theSameClaimPaidOtherwiseIsToldAndCounted() {
    Remits remits = Remits.read(bundle(
        EXPLANATION, PAYER, EXPLANATION.replace("212.40", "200.40").replace("367.60", "379.60")));

    assertThat(remits.problems)
        .singleElement()
        .satisfies(it -> assertThat(it.what()).contains("twice, with other amounts"));
    assertThat(remits.claims).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "outcome": "complete" | "outcome": "error"    | the claim is denied (outcome error) and yet paid
      "value": 212.40       | "value": -212.40      | amounts of the claim are below 0
      "outcome": "complete" | "outcome": "partial"  |
      """)
  void aDecisionThatContradictsItsPayment(String good, String bad, @Nullable String told) {
    Remits remits = Remits.read(bundle(EXPLANATION.replace(good, bad), PAYER));

    assertThat(remits.problems.stream().map(Problem::what).filter(it -> !it.contains("balance")))
        .hasSize(told == null ? 0 : 1)
        .allMatch(it -> it.startsWith(String.valueOf(told)));
  }

  @Test
  void aClaimResponseTakesCodesAndChargesFromItsClaim() {
    String claim = """
        { "resourceType": "Claim", "id": "c", "use": "claim",
          "identifier": [ { "value": "visit-3" } ], "total": { "value": 260 },
          "item": [ { "sequence": 1, "servicedDate": "2026-02-24", "net": { "value": 260 },
            "productOrService": { "coding": [
              { "system": "http://www.ama-assn.org/go/cpt", "code": "99214" } ] } } ] }
        """;
    String answer = """
        { "resourceType": "ClaimResponse", "status": "active", "use": "claim",
          "outcome": "complete", "created": "2026-03-20",
          "request": { "reference": "Claim/c" }, "insurer": { "display": "TEST PAYER" },
          "item": [ { "itemSequence": 1, "adjudication": [
            { "category": { "coding": [ { "code": "CO" } ] }, "reason": { "coding": [
              { "system": "https://x12.org/codes/claim-adjustment-reason-codes", "code": "97" } ] },
              "amount": { "value": 260 } },
            { "category": { "coding": [ { "code": "benefit" } ] }, "amount": { "value": 0 } } ] } ] }
        """;

    Remits remits = Remits.read(bundle(answer, claim));

    assertThat(remits.problems).isEmpty();
    assertThat(remits.claims).singleElement().satisfies(read -> {
      assertThat(read.claimNumber()).isEqualTo("visit-3");
      assertThat(read.balances()).isTrue();
      assertThat(read.lines()).singleElement().satisfies(line -> {
        assertThat(line.code()).isEqualTo("99214");
        assertThat(line.charge()).isEqualByComparingTo("260");
        assertThat(line.serviceDate()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(line.adjustments()).extracting(Adjustment::code).containsExactly("CO-97");
      });
    });
    assertThat(remits.payments)
        .extracting(payment -> payment.payerName())
        .containsExactly("TEST PAYER");
  }

  @Test
  void aDenialWithoutItsAmountIsAllThatIsLeftOfTheCharge() {
    String left = EXPLANATION.replace(
        "{ \"category\": { \"coding\": [ { \"code\": \"noncovered\" } ] }, \"amount\": { \"value\": 100 } },",
        "");

    assertThat(Remits.read(left).claims.get(0).lines().get(1).adjustments())
        .extracting(Adjustment::code, Adjustment::amount)
        .containsExactly(tuple("CO-97", new BigDecimal("100.00")));
  }

  @Test
  void whatDoesNotBalanceIsSaid() {
    assertThat(Remits.read(EXPLANATION.replace(
                "\"date\": \"2026-03-22\", \"amount\": { \"value\": 212.40 }",
                "\"date\": \"2026-03-22\", \"amount\": { \"value\": 200 }"))
            .problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.what())
            .isEqualTo("the payment does not balance: claims paid 212.4 less payment adjustments 0"
                + " is not the payment of 200"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e300", "1e9999999964483", "\"212.40\""})
  void anAmountThatIsNoneIsTold(String value) {
    String paid = "\"payment\": { \"date\": \"2026-03-22\", \"amount\": { \"value\": ";
    Remits remits = Remits.read(EXPLANATION.replace(paid + "212.40", paid + value));

    assertThat(remits.claims).hasSize(1);
    assertThat(remits.problems)
        .singleElement()
        .extracting(Problem::path)
        .isEqualTo("/payment/amount/value");
  }

  @Test
  void anAnswerToAPreauthorizationIsNoRemittance() {
    assertThat(
            Remits.read(EXPLANATION.replace("\"use\": \"claim\"", "\"use\": \"preauthorization\""))
                .problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.what())
            .isEqualTo("no ExplanationOfBenefit and no ClaimResponse to a claim in this file"));
  }

  @Test
  void aFileThatIsCutOffKeepsWhatWasReadAndSaysSo() {
    Remits remits =
        Remits.read(EXPLANATION.replace("\n", " ") + "\n" + "{ \"resourceType\": \"Expl");

    assertThat(remits.claims).hasSize(1);
    assertThat(remits.payments).hasSize(1);
    assertThat(remits.problems).singleElement().satisfies(problem -> {
      assertThat(problem.line()).isEqualTo(2);
      assertThat(problem.what()).startsWith("not JSON at column ");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          "use": "claim" | "use": "Claim"
          "status": "active" | "status": "entered-in-error"
          "status": "active" | "status": "aktive"
          "outcome": "complete" | "outcome": "queued"
          "outcome": "complete" | "outcome": "done"
          "amount": { "value": 212.40 } | "amount": { "value": 212.40, "currency": "EUR" }
          "status": "active" | "status": "active", "modifierExtension": [ { "url": "http://x.org" } ]
          """)
  void aDecisionThatMayMeanAnotherIsNotReadAndTold(String now, String then) {
    Remits remits = Remits.read(EXPLANATION.replace(now, then));

    assertThat(remits.claims).isEmpty();
    assertThat(remits.problems)
        .isNotEmpty()
        .noneMatch(it -> it.toString().contains("x.org") || it.toString().contains("EUR"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          "supportingInfo": [ | "supportingInfo": [ { "category": { "coding": [ { "code": "patientaccountnumber" } ] }, "valueString": "visit-2" }, | says two things
          { "category": { "coding": [ { "code": "discount" } ] } | { "category": { "coding": [ { "code": "discount" } ] }, "amount": { "value": 1 } }, { "category": { "coding": [ { "code": "discount" } ] } | says two things
          "memberliability" } ] }, "amount": { "value": 40 } | "memberliability" } ] }, "amount": { "value": 140 } | the member's liability
          "date": "2026-03-22" | "date": "2027-03-22" | more than a year after
          "item": [ | "adjudication": [ { "category": { "coding": [ { "code": "denialreason" } ] }, "reason": { "coding": [ { "system": "https://x12.org/codes/claim-adjustment-reason-codes", "code": "29" } ] } } ], "item": [ | nothing is denied
          "date": "2026-03-22" | "date": "2027-03-20" |
          "supportingInfo": [ | "supportingInfo": [ { "category": { "coding": [ { "code": "patientaccountnumber" } ] }, "valueString": "visit-1" }, |
          """)
  void whatADecisionSaysInTwoWaysIsTold(String now, String then, String said) {
    Remits remits = Remits.read(EXPLANATION.replace(now, then));

    assertThat(remits.problems).isEmpty();
    assertThat(remits.claims).hasSize(1);
    if (said == null) {
      assertThat(remits.notices).isEmpty();
    } else {
      assertThat(remits.notices)
          .singleElement()
          .satisfies(it -> assertThat(it.what()).contains(said));
    }
  }

  /** What is no code or NPI may be anything, and is not kept. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"sequence\": 1, \"servicedDate\": \"2026-02-24\", | \"sequence\": 1, | a line has no date of service",
        "\"code\": \"64483\" | \"code\": \"JANE DOE\" | a line has no procedure code",
        "\"code\": \"LT\" | \"code\": \"JANE\" | -",
        "\"value\": \"2000000028\" | \"value\": \"JANE\" | -"
      })
  void whatIsNoneIsLeftOut(String good, String bad, String told) {
    Remits remits = Remits.read(bundle(EXPLANATION.replace(good, bad), PAYER));

    assertThat(EXPLANATION).contains(good);
    assertThat(remits.notices.toString().contains(told)).isEqualTo(!told.equals("-"));
    ClaimPayment claim = remits.claims.get(0);
    assertThat(String.valueOf(claim.renderingNpi())).isNotEqualTo("JANE");
    assertThat(claim.lines()).allSatisfy(line -> {
      assertThat(String.valueOf(line.code())).doesNotContain("JANE");
      assertThat(line.modifiers()).doesNotContain("JANE");
    });
  }

  @Test
  void aCancelledDecisionIsAReversal() {
    Remits remits =
        Remits.read(EXPLANATION.replace("\"status\": \"active\"", "\"status\": \"cancelled\""));

    assertThat(remits.problems).isEmpty();
    assertThat(remits.notices)
        .singleElement()
        .satisfies(it -> assertThat(it.what()).contains("count as taken back"));
    assertThat(remits.payments.get(0).paid()).isEqualByComparingTo("-212.40");
    ClaimPayment before = Remits.read(EXPLANATION).claims.get(0);
    assertThat(remits.claims).singleElement().satisfies(it -> {
      assertThat(it.status()).isEqualTo("22");
      assertThat(it.charge()).isEqualByComparingTo(before.charge().negate());
      assertThat(it.paid()).isEqualByComparingTo(before.paid().negate());
      assertThat(it.balances()).isEqualTo(before.balances());
    });
  }

  @Test
  void twoCodesOfOneListForOneServiceAreTold() {
    Remits remits = Remits.read(EXPLANATION.replace("\"code\": \"77003\" }", """
        "code": "77003" }, { "system": "http://www.ama-assn.org/go/cpt", "code": "77002" }"""));

    assertThat(remits.claims).hasSize(1);
    assertThat(remits.problems)
        .extracting(Problem::what)
        .containsExactly(
            "two codes of one code list for one thing: which one is meant is not known");
  }

  @Test
  void anItemThatIsOnlyDecidedInItsDetailsHasTheirLines() {
    String detail = """
        { "resourceType": "ExplanationOfBenefit", "use": "claim", "outcome": "complete",
          "item": [ { "sequence": 1, "servicedDate": "2026-02-24", "detail": [
            { "sequence": 1, "productOrService": { "coding": [ { "code": "64483" } ] },
              "adjudication": [
                { "category": { "coding": [ { "code": "submitted" } ] }, "amount": { "value": 50 } },
                { "category": { "coding": [ { "code": "benefit" } ] }, "amount": { "value": 50 } } ] },
            { "sequence": 2, "subDetail": [
              { "sequence": 1, "productOrService": { "coding": [ { "code": "64484" } ] },
                "adjudication": [
                  { "category": { "coding": [ { "code": "submitted" } ] }, "amount": { "value": 30 } },
                  { "category": { "coding": [ { "code": "noncovered" } ] }, "amount": { "value": 30 } } ] } ] } ] } ] }
        """;

    Remits remits = Remits.read(detail);

    assertThat(remits.problems).isEmpty();
    assertThat(remits.claims.get(0).lines())
        .extracting(ServicePayment::code, it -> it.charge().intValue(), ServicePayment::serviceDate)
        .containsExactly(
            tuple("64483", 50, LocalDate.of(2026, 2, 24)),
            tuple("64484", 30, LocalDate.of(2026, 2, 24)));
  }
}
