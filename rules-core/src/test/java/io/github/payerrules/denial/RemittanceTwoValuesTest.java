package io.github.payerrules.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Adjustment;
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

/** Remittances that say two values for one thing, or one that cannot be. */
class RemittanceTwoValuesTest {

  private static final String FILE = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260316*1200*^*00501*000000001*0*T*:~
      GS*HP*PAYER*PRACTICE*20260316*1200*1*X*005010X221A1~
      ST*835*0001~
      BPR*I*212.40*C*ACH************20260316~
      TRN*1*TEST0001*1999999999~
      DTM*405*20260315~
      N1*PR*TEST PAYER*XV*00001~
      REF*2U*00001~
      N1*PE*TEST PRACTICE*XX*2000000010~
      LX*1~
      CLP*visit-1*1*620*212.4*40*12*TEST00001234*11~
      NM1*QC*1*TEST*TEST****MI*T1~
      NM1*82*1*TEST*TEST****XX*2000000028~
      MOA***MA01*MA18~
      DTM*232*20260224~
      DTM*050*20260301~
      AMT*AU*252.4~
      SVC*HC:64483:LT*620*212.4**1~
      DTM*150*20260224~
      DTM*151*20260224~
      CAS*CO*45*367.6~
      CAS*PR*2*40~
      REF*6R*1~
      AMT*B6*252.4~
      LQ*HE*N115~
      SE*24*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @Test
  void ofAWholeFileNothingIsSaid() {
    assertThat(Remits.read(FILE).problems).isEmpty();
    assertThat(Remits.read(FILE).notices).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      TRN*1*TEST0001*1999999999 | TRN*1*OTHER*1999999999 | 6 TRN02: a different payment number is in segment 5 (line 5) of the same payment; that one is used
      BPR*I*212.40*C*ACH************20260316 | BPR*I*300*C*ACH************20260316 | 5 BPR02: a different payment amount or date
      DTM*405*20260315 | DTM*405*20260312 | 7 DTM02: a different production date
      N1*PR*TEST PAYER*XV*00001 | N1*PR*AETNA | 8 N102: a different payer is in segment 7 (line 7)
      REF*2U*00001 | REF*2U*00002 | 9 REF02: a different payer identifier
      N1*PE*TEST PRACTICE*XX*2000000010 | N1*PE*OTHER*XX*2000000036 | 10 N104: a different payee
      NM1*QC*1*TEST*TEST****MI*T1 | NM1*QC*1*OTHER*OTHER****MI*T2 | 13 NM103: a different patient is in segment 12 (line 12) of the same claim
      NM1*82*1*TEST*TEST****XX*2000000028 | NM1*82*1*TEST*OTHER****XX*2000000036 | 14 NM109: a different rendering provider
      DTM*232*20260224 | DTM*232*20240101 | 16 DTM02: a different date of service
      DTM*050*20260301 | DTM*050*20260302 | 17 DTM02: a different date received
      AMT*AU*252.4 | AMT*AU*1 | 18 AMT02: a different allowed amount
      DTM*150*20260224 | DTM*472*20240101 | 20 DTM02: a different date of service is in segment 19 (line 19) of the same line
      REF*6R*1 | REF*6R*2 | 24 REF02: a different line item control number
      AMT*B6*252.4 | AMT*B6*1 | 25 AMT02: a different allowed amount
      """)
  void theFirstIsUsedAndTheOtherIsTold(String once, String another, String said) {
    Remits remits = Remits.read(file(once, another));

    assertThat(told(remits))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("test.835:" + said));
    Remits alone = Remits.read(FILE);
    assertThat(remits.payments).isEqualTo(alone.payments);
    assertThat(remits.claims).isEqualTo(alone.claims);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRN*1*TEST0001*1999999999",
        "N1*PR*TEST PAYER*XV*00001",
        "NM1*QC*1*TEST*TEST****MI*T1",
        "DTM*150*20260224",
        "REF*6R*1"
      })
  void theSameAgainIsNothingToTell(String once) {
    assertThat(told(Remits.read(file(once, once)))).isEmpty();
  }

  @Test
  void theIdentifierOfAPayerThatIsLeftOutIsNotUsed() {
    Remits remits = Remits.read(FILE.replace("REF*2U*00001~", "N1*PR*AETNA~\nREF*2U*60054~"));

    assertThat(remits.payments.get(0).payerId()).isEqualTo("00001");
    assertThat(remits.payments.get(0).payerName()).isEqualTo("TEST PAYER");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      *20260316~\\nTRN | *20990101~\\nTRN | 4 BPR16: the payment date is more than a year after the day on which the file was made
      CLP*visit-1*1* | CLP*visit-1*4* | 11 CLP02: the claim is denied (status 4) and yet paid
      CLP*visit-1*1* | CLP*visit-1*22* | 11 CLP02: the claim is a reversal (status 22), but its amounts are above 0
      CAS*PR*2*40 | CAS*PR*2*40~\\nCAS*CO*197 | 23 CAS03: the amount of this reason is missing; it is taken as zero
      CAS*PR*2*40 | CAS*PR**40 | 22 CAS02: the reason of this amount is missing
      CAS*PR*2*40 | CAS*PR*JANE DOE*40 | 22 CAS02: this is not a reason code; the amount is kept without it
      CAS*PR*2*40 | CAS*PR*2*40~\\nCAS*CO | 23 CAS02: neither a reason nor an amount is there
      SE*24 | PLB*2000000010*20261231*WO~\\nSE*24 | 26 PLB04: the amount of this reason is missing
      SE*24 | PLB*2000000010*20261231**0~\\nSE*24 | 26 PLB03: the reason of this amount is missing
      SE*24 | PLB*2000000010*20261331*WO*0~\\nSE*24 | 26 PLB02: this is not a date
      SE*24 | PLB*2000000010*20261231~\\nSE*24 | 26 PLB03: neither a reason nor an amount is there
      CLP*visit-1*1* | CLP*visit-1*99* | 11 CLP02: this is not a claim status of an 835
      DTM*150*20260224~\\nDTM*151*20260224 | DTM*472*20260317 | 11 CLP: a date of service is after the day of the payment
      N115 | "JANE DOE" | 25 LQ02: this is not a remark code; it is left out
      TRN*1*TEST0001*1999999999~ | TRN*1*TEST0001*1999999999~\\nCUR*PR*CAD~ | 6 CUR02: the amounts are not US dollars
      LQ*HE | LQ*ZZ | 25 LQ01: this is not a list of remark codes; the code is left out
      CAS*CO | CAS*XX | 21 CAS01: this is not an adjustment group; the amounts are kept
      212.4**1 | 212.4**-1 | 18 SVC05: the units are below zero, but the claim is not a reversal
      DTM*151*20260224 | DTM*151*20260223 | 20 DTM02: the last day of service (DTM*151) is before the first
      DTM*050*2026 | DTM*050*9999 | 16 DTM02: this is not a date
      HC:64483:LT | HC:JANE DOE | 18 SVC01: this is not a procedure code; it is left out
      """)
  void whatCannotBeIsTold(String good, String bad, String said) {
    Remits remits = Remits.read(FILE.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n")));

    assertThat(told(remits))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("test.835:" + said));
    assertThat(remits.claims.get(0).difference()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      XX*2000000028~\\nMOA | XX*JANE~\\nMOA | NM109: this is not an NPI; the rendering provider is not known
      LQ*HE*N115 | LQ*HE | LQ02: the remark code is missing
      DTM*232*20260224~\\n |  | -
      DTM*232*20260224~\\nDTM*050*20260301~\\nAMT*AU*252.4~\\nSVC*HC:64483:LT*620*212.4**1~\\nDTM*150*20260224~\\n | SVC*HC:64483:LT*620*212.4**1~\\n | DTM: a line has no date of service
      """)
  void whatIsMissingIsNoticed(String good, @Nullable String bad, String said) {
    String left = bad == null ? "" : bad.replace("\\n", "\n");
    List<Problem> notices =
        Remits.read(FILE.replace(good.replace("\\n", "\n"), left).replace("SE*24", "SE*1")).notices;

    assertThat(notices.toString().contains(said)).isEqualTo(!said.equals("-"));
    assertThat(notices.toString()).doesNotContain("JANE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LX*2~", "PLB*2000000010*20261231*WO*0~"})
  void whatStandsOutsideOfAClaimIsToldOnce(String between) {
    Remits remits = Remits.read(FILE.replace("SVC*", between + "\nSVC*").replace("SE*24", "SE*25"));

    assertThat(told(remits))
        .filteredOn(it -> it.contains("outside any claim"))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("test.835:19 SVC"));
  }

  @Test
  void aClaimThatIsThereTwiceIsTold() {
    String claim = FILE.substring(FILE.indexOf("CLP*"), FILE.indexOf("SE*24"));

    assertThat(told(Remits.read(FILE.replace(claim, claim + claim))))
        .anyMatch(it -> it.startsWith("test.835:26 CLP: the payment has this claim twice"));
    assertThat(told(Remits.read(
            FILE.replace(claim, claim + claim.replace("TEST00001234", "TEST00001235")))))
        .noneMatch(it -> it.contains("twice"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      N1*PR*TEST PAYER*XV*00001~\\nREF*2U*00001~ | N1*PR: the payment does not name its payer
      TRN*1*TEST0001*1999999999~ | TRN02: the payment has no number of a check or transfer
      BPR*I*212.40*C*ACH************20260316~ | BPR: the payment has no amount (no BPR segment)
      """)
  void whatAPaymentMustSayIsTold(String segment, String said) {
    Remits remits = Remits.read(FILE.replace(segment.replace("\\n", "\n") + "\n", ""));

    assertThat(remits.notices)
        .singleElement()
        .satisfies(it -> assertThat(it.toString()).startsWith("test.835:3 " + said));
    assertThat(remits.claims).hasSize(1);
  }

  @Test
  void aPaymentNeedsOneOfItsTwoDates() {
    String undated = FILE.replace("************20260316", "");

    assertThat(Remits.read(undated).notices).isEmpty();
    assertThat(Remits.read(undated.replace("DTM*405*20260315~\n", "")).notices)
        .singleElement()
        .satisfies(it ->
            assertThat(it.toString()).startsWith("test.835:3 BPR16: the payment has no date"));
  }

  @Test
  void aLineWithoutACodeIsTold() {
    assertThat(Remits.read(FILE.replace("SVC*HC:64483:LT*", "SVC**")).notices)
        .singleElement()
        .satisfies(it -> assertThat(it.toString())
            .startsWith("test.835:18 SVC01: the line has no procedure code"));
  }

  @Test
  void aReasonThatIsNoCodeIsNotKept() {
    Remits remits = Remits.read(FILE.replace("CAS*CO*45*", "CAS*CO*JANE DOE*"));

    assertThat(remits.claims.get(0).lines().get(0).adjustments())
        .extracting(Adjustment::code)
        .containsExactly("CO-", "PR-2");
  }

  @Test
  void aClaimThatIsPaidTwiceOtherwiseIsTold() {
    String claim = FILE.substring(FILE.indexOf("CLP*"), FILE.indexOf("SE*24"));
    String other = claim
        .replace("TEST00001234", "OTHER")
        .replace("*212.4*", "*200*")
        .replace("*367.6", "*380");

    assertThat(told(Remits.read(FILE.replace(claim, claim + other))))
        .anyMatch(it -> it.startsWith("test.835:26 CLP: the payment decides the same services"));
    assertThat(
            told(Remits.read(FILE.replace(claim, claim + other.replace("20260224", "20260225")))))
        .noneMatch(it -> it.contains("twice"));
  }

  @Test
  void aTakeBackThatIsNotMarkedIsTold() {
    String back = FILE.replace("*620*212.4*40*12*", "*-620*-212.4*-40*12*");

    assertThat(told(Remits.read(back)))
        .anyMatch(it -> it.startsWith("test.835:11 CLP02: amounts of the claim are below 0"));
    assertThat(told(Remits.read(back.replace("CLP*visit-1*1*", "CLP*visit-1*22*"))))
        .noneMatch(it -> it.contains("CLP02"));
  }

  @Test
  void aServiceOnTheDayOfThePaymentIsPossible() {
    assertThat(told(
            Remits.read(FILE.replace("DTM*150*20260224~\nDTM*151*20260224", "DTM*472*20260316"))))
        .isEmpty();
  }

  @Test
  void aReversalHasItsUnitsBelowZero() {
    Remits remits = Remits.read(
        FILE.replace("CLP*visit-1*1*", "CLP*visit-1*22*").replace("212.4**1~", "212.4**-1~"));

    assertThat(told(remits)).noneMatch(it -> it.contains("SVC"));
    assertThat(remits.claims.get(0).lines().get(0).units()).isEqualTo(new BigDecimal("-1"));
  }

  @Test
  void codesAreReadInCapitals() {
    Remits remits = Remits.read(FILE.replace("HE*N115", "HE*n115")
        .replace("64483:LT", "64483:lt")
        .replace("MA01*MA18", "ma01*MA18")
        .replace("CAS*PR*2", "CAS*pr*b7"));

    assertThat(told(remits)).isEmpty();
    assertThat(remits.claims.get(0).remarks()).containsExactly("MA01", "MA18");
    ServicePayment line = remits.claims.get(0).lines().get(0);
    assertThat(line.modifiers()).containsExactly("LT");
    assertThat(line.remarks()).containsExactly("N115");
    assertThat(line.serviceDate()).isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(line.adjustments()).extracting(Adjustment::code).containsExactly("CO-45", "PR-B7");
  }

  private static String file(String once, String another) {
    assertThat(FILE).contains(once + "~\n");
    return FILE.replace(once + "~\n", once + "~\n" + another + "~\n");
  }

  /** But for the count of segments, which is another one now. */
  private static List<String> told(Remits remits) {
    return remits.problems.stream()
        .map(Problem::toString)
        .filter(it -> !it.contains("SE01"))
        .toList();
  }
}
