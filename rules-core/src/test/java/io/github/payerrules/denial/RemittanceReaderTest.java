package io.github.payerrules.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemittanceReaderTest {

  private static final String HEAD = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260316*1200*^*00501*000000001*0*T*:~
      GS*HP*PAYER*PRACTICE*20260316*1200*1*X*005010X221A1~
      ST*835*0001~
      """;
  private static final String TAIL = "SE*1*0001~\nGE*1*1~\nIEA*1*000000001~\n";

  private static String file(String body) {
    return HEAD + body.replace("\n", "~\n") + TAIL;
  }

  @Test
  void readsPaymentClaimLinesAndProviderAdjustments() {
    Remits remits = Remits.read(file("""
        BPR*I*190.00*C*ACH************20260316
        TRN*1*TEST0001*1999999999
        DTM*405*20260315
        N1*PR*TEST PAYER*XV*00001
        N1*PE*TEST PRACTICE*XX*2000000010
        LX*1
        CLP*visit-1*1*620*212.4*40*12*TEST00001234*11
        NM1*QC*1*TEST*TEST
        NM1*82*1*TEST*TEST****XX*2000000028
        MOA***MA01*MA18
        DTM*050*20260301
        SVC*HC:64483:LT*620*212.4**1
        DTM*472*20260224
        CAS*CO*45*367.6
        CAS*PR*2*40**3*0
        REF*6R*1
        AMT*B6*252.4
        LQ*HE*N115
        PLB*2000000010*20261231*WO:TEST00009999*30*L6*-7.6
        """));

    assertThat(remits.problems).isEmpty();
    assertThat(remits.payments).singleElement().satisfies(payment -> {
      assertThat(payment.payerName()).isEqualTo("TEST PAYER");
      assertThat(payment.payerId()).isEqualTo("00001");
      assertThat(payment.payeeNpi()).isEqualTo("2000000010");
      assertThat(payment.paymentNumber()).isEqualTo("TEST0001");
      assertThat(payment.date()).isEqualTo(LocalDate.of(2026, 3, 16));
      assertThat(payment.providerAdjustments())
          .extracting(ProviderAdjustment::code, ProviderAdjustment::reference)
          .containsExactly(tuple("WO", "TEST00009999"), tuple("L6", null));
    });
    ClaimPayment claim = remits.claims.get(0);
    assertThat(claim.claimNumber()).isEqualTo("visit-1");
    assertThat(claim.payerControlNumber()).isEqualTo("TEST00001234");
    assertThat(claim.remarks()).containsExactly("MA01", "MA18");
    assertThat(claim.receivedDate()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(claim.renderingNpi()).isEqualTo("2000000028");
    assertThat(claim.balances()).isTrue();
    ServicePayment line = claim.lines().get(0);
    assertThat(line.code()).isEqualTo("64483");
    assertThat(line.modifiers()).containsExactly("LT");
    assertThat(line.serviceDate()).isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(line.controlNumber()).isEqualTo("1");
    assertThat(line.allowed()).isEqualByComparingTo("252.4");
    assertThat(line.remarks()).containsExactly("N115");
    assertThat(line.adjustments())
        .extracting(Adjustment::code)
        .containsExactly("CO-45", "PR-2", "PR-3");
    assertThat(line.patientPart()).isEqualByComparingTo("40");
    assertThat(remits.totals.get(0).difference()).isEqualByComparingTo("0");
    assertThat(remits.lines).containsExactly(10);
  }

  @ParameterizedTest
  @CsvSource({
    "I*212.4*C*ACH, 1, 0, 0",
    "H*212.4*C*ACH, 1, 1, 0",
    "I*212.4*C*NON, 1, 1, 0",
    "H*0*C*NON, 1, 0, 1",
    "I*212.4*C*ACH, 22, 0, 1"
  })
  void anAmountThatDoesNotMoveIsTold(String payment, String status, int notices, int problems) {
    Remits remits = Remits.read(file("""
        BPR*%s************20260316
        TRN*1*TEST0001*1999999999
        N1*PR*TEST PAYER*XV*00001
        LX*1
        CLP*visit-1*%s*620*212.4*40*12*TEST00001234*11
        SVC*HC:64483:LT*620*212.4**1
        DTM*472*20260224
        CAS*CO*45*367.6
        CAS*PR*2*40
        """.formatted(payment, status)));

    assertThat(remits.notices).hasSize(notices);
    assertThat(remits.problems).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"1, 620, 0, 408, -408, true", "22, -620, 0, -212, -408, false"})
  void onlyAReversalTakesFromThePatient(
      String status, String charge, String paid, String payers, String patients, boolean isTold) {
    Remits remits = Remits.read(file("""
        BPR*I*0*C*ACH************20260316
        TRN*1*TEST0001*1999999999
        N1*PR*TEST PAYER*XV*00001
        LX*1
        CLP*visit-1*%1$s*%2$s*%3$s*0*12*TEST00001234*11
        SVC*HC:64483:LT*%2$s*%3$s**1
        DTM*472*20260224
        CAS*CO*50*%4$s
        CAS*PR*50*%5$s
        """.formatted(status, charge, paid, payers, patients)));

    assertThat(remits.problems.stream().filter(it -> it.what().contains("the patient's part")))
        .hasSize(isTold ? 1 : 0);
  }

  @Test
  void whatDoesNotBalanceIsSaidAndKept() {
    Remits remits = Remits.read(file("""
        BPR*I*100*C
        CLP*visit-1*1*620*90**12*TEST1
        SVC*HC:64483*620*90
        CAS*CO*45*500
        """));

    assertThat(remits.claims.get(0).balances()).isFalse();
    assertThat(remits.claims.get(0).difference()).isEqualByComparingTo("30");
    assertThat(remits.problems)
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .contains("does not balance", "90", "100");
    assertThat(remits.totals.get(0).difference()).isEqualByComparingTo("-10");
  }

  @Test
  void changedCodeAndModifiersAsSubmittedAreRead() {
    Remits remits = Remits.read(file("""
        BPR*I*90*C
        CLP*visit-1*1*260*90**12*TEST1
        SVC*HC:99213*260*90**1*HC:99214:25*2
        CAS*CO*150*170
        """));

    ServicePayment line = remits.claims.get(0).lines().get(0);
    assertThat(line.submittedCode()).isEqualTo("99214");
    assertThat(line.submittedModifiers()).containsExactly("25");
    assertThat(line.submittedUnits()).isEqualByComparingTo("2");
  }

  @Test
  void separatorsOtherThanDeclaredAreUnderstoodInProcedures() {
    Remits remits = Remits.read(file("""
        BPR*I*0*C
        CLP*visit-1*4*260*0**12*TEST1
        SVC*HC>64483>LT*260*0
        CAS*CO*50*260
        """));

    assertThat(remits.claims.get(0).lines().get(0).code()).isEqualTo("64483");
    assertThat(remits.claims.get(0).lines().get(0).modifiers()).containsExactly("LT");
  }

  @Test
  void aProcedureWithoutItsQualifierIsUnderstood() {
    Remits remits = Remits.read(file("""
        BPR*I*0*C
        CLP*visit-1*4*260*0**12*TEST1
        SVC*64483:LT*260*0
        CAS*CO*50*260
        """));

    assertThat(remits.claims.get(0).lines().get(0).code()).isEqualTo("64483");
    assertThat(remits.claims.get(0).lines().get(0).modifiers()).containsExactly("LT");
  }

  @Test
  void aFileThatIsCutOffKeepsWhatWasReadAndSaysSo() {
    String whole = file("""
        BPR*I*90*C
        CLP*visit-1*1*260*90**12*TEST1
        SVC*HC:99213*260*90
        CAS*CO*45*170
        """);

    Remits remits = Remits.read(whole.substring(0, whole.indexOf("SE*")));

    assertThat(remits.claims).hasSize(1);
    assertThat(remits.payments).hasSize(1);
    assertThat(remits.problems)
        .extracting(Problem::what)
        .contains("the file ends inside a remittance (no SE segment)");
  }

  @Test
  void anotherTransactionIsRefusedAndTheNextRemittanceRead() {
    Remits remits = Remits.read(HEAD.replace("ST*835", "ST*837")
        + "CLM*1*100~\nSE*2*0001~\nST*835*0002~\nBPR*I*0*C~\nCLP*a*4*10*0**12*T~\n"
        + "CAS*CO*50*10~\nSE*1*0002~\nGE*2*1~\nIEA*1*000000001~\n");

    assertThat(remits.claims).hasSize(1);
    assertThat(remits.problems).extracting(Problem::line).containsExactly(3);
  }

  @Test
  void aFileWithoutARemittanceSaysSo() {
    assertThat(Remits.read("hello").problems)
        .extracting(Problem::what)
        .contains("no remittance (835) in this file");
  }

  @Test
  void amountsThatAreNoneAreSaidWithTheirPosition() {
    Remits remits = Remits.read(file("""
        BPR*I*0*C
        CLP*visit-1*4*abc*0**12*TEST1
        CAS*CO*50*12x*
        """));

    assertThat(remits.problems)
        .extracting(Problem::toString)
        .anySatisfy(text -> assertThat(text).contains("test.835:5", "CLP03"))
        .anySatisfy(text -> assertThat(text).contains("test.835:6", "CAS03"))
        .allSatisfy(text -> assertThat(text).doesNotContain("abc", "12x"));
  }

  @Test
  void largeNegativeAndBlankAmountsAreRead() {
    Remits remits = Remits.read(file("""
        BPR*I*1234567890.12*D
        CLP*visit-1*22*-1234567890.12*-1234567890.12**12*TEST1
        CAS*CO*45***253*0
        """));

    assertThat(remits.claims.get(0).paid()).isEqualTo(new BigDecimal("-1234567890.12"));
    assertThat(remits.claims.get(0).adjustments())
        .extracting(Adjustment::code)
        .isEqualTo(List.of("CO-45", "CO-253"));
    assertThat(remits.totals.get(0).difference()).isEqualByComparingTo("0");
  }
}
