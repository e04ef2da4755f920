package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfessionalClaimsTest {

  private static final String START =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
          + "*260701*1200*^*00501*000000001*0*T*:~\n"
          + "GS*HC*A*B*20260701*1200*1*X*005010X222A1~\n"
          + "ST*837*0001*005010X222A1~\n"
          + "BHT*0019*00*1*20260701*1200*CH~\n";
  private static final String BILLING = """
      HL*1**20*1~
      PRV*BI*PXC*208VP0014X~
      NM1*85*2*TEST PAIN CLINIC*****XX*1234567893~
      N3*1 TEST STREET~
      N4*TESTTOWN*GA*30301~
      REF*EI*123456789~
      """;
  private static final String SUBSCRIBER = """
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45~
      DMG*D8*19500701*F~
      NM1*PR*2*TEST MEDICARE*****PI*11202~
      """;
  private static final String CLAIM = """
      CLM*A1*150***11:B:1*Y*A*Y*Y~
      HI*ABK:M5416~
      LX*1~
      SV1*HC:64483:LT*150*UN*1***1~
      DTP*472*D8*20260630~
      """;
  private static final String END = "SE*%d*0001~\nGE*1*1~\nIEA*1*000000001~\n";

  @Test
  void aSubscriberIsThePatient() {
    Claim claim = only(START + BILLING + SUBSCRIBER + CLAIM);

    assertThat(claim.payer()).isEqualTo("11202");
    assertThat(claim.claimNumber()).isEqualTo("A1");
    assertThat(claim.ageYears()).isEqualTo(75);
    assertThat(claim.state()).isEqualTo("GA");
    assertThat(claim.claimFilingCode()).isEqualTo("MB");
    assertThat(claim.diagnoses()).containsExactly("M54.16");
    assertThat(claim.lines().get(0).modifiers()).containsExactly("LT");
    assertThat(claim.lines().get(0).placeOfService()).isEqualTo("11");
    assertThat(claim.lines().get(0).date()).isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  void aDependentHasALevelOfItsOwn() {
    String dependent = "HL*3*2*23*0~\nPAT*19~\nNM1*QC*1*TESTER*TIM~\nDMG*D8*20100101*M~\n";
    Claim claim = only(START + BILLING + SUBSCRIBER.replace("*18*", "**") + dependent + CLAIM);

    assertThat(claim.ageYears()).isEqualTo(16);
    assertThat(claim.patientKey())
        .isNotEqualTo(only(START + BILLING + SUBSCRIBER + CLAIM).patientKey());
  }

  @Test
  void theKeyIsThatOfThePersonWhateverThePayerAndTheSpelling() {
    String first = START + BILLING + SUBSCRIBER + CLAIM;
    String other = first
        .replace("TESTER*TERRY", "Tester*Terry")
        .replace("1AB2CD3EF45", "W999")
        .replace("PI*11202", "PI*60054");

    assertThat(only(other).patientKey()).isEqualTo(only(first).patientKey());
  }

  @Test
  void aSurgicalCenterBillsAsAFacility() {
    String center = BILLING.replace("208VP0014X", "261QA1903X");

    assertThat(only(START + center + SUBSCRIBER + CLAIM.replace("11:B:1", "24:B:1"))
            .type())
        .isEqualTo(ClaimType.FACILITY);
  }

  @Test
  void whoBillsRendersUnlessAnotherIsNamed() {
    String solo = BILLING.replace("NM1*85*2", "NM1*85*1");

    assertThat(only(START + solo + SUBSCRIBER + CLAIM).rendering().npi()).isEqualTo("1234567893");
    assertThat(only(START + BILLING + SUBSCRIBER + CLAIM).rendering()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"64483", "64483:LT", "HC:64483:LT", ":64483:LT"})
  void aProcedureWithOrWithoutItsQualifier(String procedure) {
    Claim claim = only(START + BILLING + SUBSCRIBER + CLAIM.replace("HC:64483:LT", procedure));

    assertThat(claim.lines().get(0).code()).isEqualTo("64483");
    assertThat(claim.lines().get(0).modifiers())
        .isEqualTo(procedure.contains("LT") ? List.of("LT") : List.of());
  }

  @Test
  void version4010HasTheSameFields() {
    String old = (START + BILLING + SUBSCRIBER + CLAIM)
        .replace("005010X222A1", "004010X098A1")
        .replace("*^*00501", "*U*00401")
        .replace("*BI*PXC*", "*BI*ZZ*");
    Claim claim = only(old);

    assertThat(claim.billing().taxonomy()).isEqualTo("208VP0014X");
    assertThat(claim.lines()).hasSize(1);
  }

  @Test
  void minutesThatANoteStatesAreKeptAndTheNoteIsNot() {
    Claim claim =
        only(START + BILLING + SUBSCRIBER + CLAIM + "NTE*ADD*TERRY TESTER SAW ME FOR 42 MIN~\n");

    assertThat(claim.lines().get(0).minutes()).isEqualTo(42);
    assertThat(ClaimWriter.toJson(claim)).doesNotContain("TERRY", "TESTER");
  }

  @ParameterizedTest
  @CsvSource({
    "837,005010X223A2,an institutional claim (837I)",
    "837,004010X096A1,an institutional claim (837I)",
    "837,005010X224A2,a dental claim (837D)",
    "835,005010X221A1,a remittance (835)",
    "270,005010X279A1,an eligibility inquiry (270)",
    "277,005010X214,a claim status response or acknowledgment (277)",
    "278,005010X217,a request for authorization or its answer (278)",
    "999,005010X231A1,an implementation acknowledgment (999)",
    "997,,a functional acknowledgment (997)",
  })
  void otherTransactionsAreNamedOnce(String number, String version, String title) {
    String one = "ST*" + number + "*0001*" + (version == null ? "" : version) + "~\nXX*1~\n";
    List<ReadClaim> read = RoundTripTest.read(START
            .substring(0, START.indexOf("ST*"))
            .replace("005010X222A1", Objects.toString(version, ""))
        + one + "SE*3*0001~\n" + one + "SE*3*0001~\n");

    assertThat(read).hasSize(1);
    assertThat(read.get(0).problems())
        .extracting(Problem::what)
        .containsExactly("this is " + title);
  }

  @Test
  void anAcknowledgmentIsToldWhereItStandsAloneAndNotBesideClaims() {
    String isa = START.substring(0, START.indexOf("GS*"));
    String acknowledgment = "TA1*000000001*260701*1200*A*000~\n";

    assertThat(RoundTripTest.read(isa + acknowledgment + "IEA*0*000000001~"))
        .flatExtracting(ReadClaim::problems)
        .extracting(Problem::what)
        .containsExactly("this is an interchange acknowledgment (TA1)");
    assertThat(RoundTripTest.read(
            START.replace("GS*", acknowledgment + "GS*") + BILLING + SUBSCRIBER + CLAIM))
        .extracting(it -> it.claim() != null)
        .containsExactly(true, false);
  }

  @Test
  void professionalClaimsAreReadAmongOtherTransactions() {
    String other = """
      ST*835*0002~
      CLP*X*1*10*5~
      SE*3*0002~
      GE*2*1~
      IEA*1*000000001~
      """;

    assertThat(RoundTripTest.read(START + BILLING + SUBSCRIBER + CLAIM + "SE*17*0001~\n" + other))
        .extracting(it -> it.claim() != null)
        .containsExactly(true, false);
  }

  /** What is changed, into what, and what is then said. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      CLM*A1*150*        | CLM*A1**           | loop 2300, segment 16, CLM02: the element is empty
      CLM*A1*150*        | CLM*A1*1,500*      | loop 2300, segment 16, CLM02: this is not a number
      11:B:1             | 1:B:1              | loop 2300, segment 16, CLM05-1: the place of service is not two digits
      HC:64483:LT        | HC                 | loop 2400, segment 19, SV101-2: the procedure code is missing
      *150*UN            | *1.5.0*UN          | loop 2400, segment 19, SV102: this is not a number
      *UN*1*             | *XX*1*             | loop 2400, segment 19, SV103: the unit of measure is missing or unknown
      ***1~              | ***x~              | loop 2400, segment 19, SV107-1: this is not a diagnosis pointer
      472*D8*20260630    | 472*D8*20260631    | loop 2400, segment 20, DTP03: this is not a date
      DTP*472            | DTP*471            | loop 2400, segment 18, LX: the line has no date of service
      NM1*PR             | NM1*ZZ             | loop 2300, segment 16, CLM: the claim names no payer
      SV1*               | SV4*               | loop 2400, segment 18, LX: the line has no SV1 segment
      """)
  void whatTheClaimCannotDoWithoutIsAProblem(String from, String to, String said) {
    String text = START + BILLING + SUBSCRIBER + CLAIM;
    List<ReadClaim> read = RoundTripTest.read(text.replace(from, to)
        + END.formatted(19)
        + START
        + BILLING
        + SUBSCRIBER
        + CLAIM
        + END.formatted(19));

    assertThat(read).hasSize(2);
    assertThat(read.get(0).claim()).isNull();
    assertThat(read.get(0).problems())
        .extracting(it -> it.path() + ": " + it.what())
        .contains(said);
    assertThat(read.get(0).problems()).allSatisfy(it -> assertThat(it.fix()).isNotEmpty());
    assertThat(read.get(1).claim()).as("the next claim").isNotNull();
  }

  /** What is changed, into what, and what is then said of the claim, which is read. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      11:B:1    | ''        | loop 2300, segment 16, CLM05: the place of service is missing
      CLM*A1*   | CLM**     | loop 2300, segment 16, CLM01: the claim has no number
      CLM*A1*   | CLM*123456789012345678901234567890123456789* | loop 2300, segment 16, CLM01: the number of the claim is longer than 38 characters
      0*T*:~    | 0*T*>~    | loop 2300, segment 16, CLM05: the component separator is not the one that ISA16 declares
      ABK:M5416 | ABK*M5416 | loop 2300, segment 17, HI01: the qualifier and the diagnosis are not one element
      LX*1~     | ''        | loop 2400, segment 18, SV1: the LX segment before this line is missing
      SE*19     | SE*18     | segment 21, SE01: this count does not match the number of segments in the transaction, which is 19
      """)
  void whatTheClaimCanDoWithoutIsANotice(String from, String to, String said) {
    String text = START + BILLING + SUBSCRIBER + CLAIM + END.formatted(19);
    assertThat(RoundTripTest.read(text))
        .allSatisfy(it -> assertThat(it.notices()).isEmpty());

    List<ReadClaim> read = RoundTripTest.read(text.replace(from, to));

    assertThat(read).hasSize(1);
    assertThat(read.get(0).notices())
        .extracting(it -> it.path() + ": " + it.what())
        .contains(said);
    assertThat(read.get(0).claim().diagnoses()).containsExactly("M54.16");
    assertThat(read.get(0).claim().lines()).extracting(it -> it.code()).containsExactly("64483");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      BHT* | b*    | claims.837:4 segment 4: this is not a segment
      REF* | R EF* | claims.837:10 loop 2010AA, segment 10: this is not a segment
      DMG* | dmg*  | claims.837:14 loop 2010BA, segment 14: this is not a segment
      HI*  | H*    | claims.837:17 loop 2300, segment 17: this is not a segment
      """)
  void aSegmentWithoutAnIdentifierIsAProblem(String from, String to, String said) {
    String text = START + BILLING + SUBSCRIBER + CLAIM + END.formatted(19);

    assertThat(problems(RoundTripTest.read(text.replace(from, to))))
        .anySatisfy(it -> assertThat(it).contains(said));
  }

  @Test
  void aClaimWithoutItsClmEndsTheOneBeforeIt() {
    List<ReadClaim> read = RoundTripTest.read(START
        + BILLING
        + SUBSCRIBER
        + CLAIM
        + CLAIM.replace("CLM*A1", "CLN*A2")
        + CLAIM.replace("A1", "A3")
        + END);

    assertThat(read.stream().map(ReadClaim::claim).filter(Objects::nonNull))
        .extracting(Claim::claimNumber)
        .contains("A3");
    assertThat(problems(read)).anySatisfy(it -> assertThat(it).contains("CLM segment"));
  }

  @Test
  void aClaimUnderAnUnreadableHlIsNotGivenToTheWrongPatient() {
    String next = SUBSCRIBER.replace("HL*2", "HX*3").replace("TERRY", "TOM");
    List<ReadClaim> read = RoundTripTest.read(
        START + BILLING + SUBSCRIBER + CLAIM + next + CLAIM.replace("A1", "A2") + END);

    assertThat(read.stream().map(ReadClaim::claim).filter(Objects::nonNull))
        .extracting(Claim::claimNumber)
        .containsExactly("A1");
    assertThat(problems(read)).anySatisfy(it -> assertThat(it).contains("whose claim"));
  }

  @Test
  void aCutFileIsToldAndAClaimThatIsWholeIsRead() {
    List<ReadClaim> whole = RoundTripTest.read(START + BILLING + SUBSCRIBER + CLAIM);
    String cut = START + BILLING + SUBSCRIBER + CLAIM.replace("A1*150", "A1*300");

    assertThat(whole).hasSize(2);
    assertThat(whole.get(0).claim()).isNotNull();
    assertThat(whole.get(1).claim()).isNull();
    assertThat(whole.get(1).problems())
        .extracting(Problem::what)
        .contains("the file ends, and the last transaction has no SE segment");
    assertThat(RoundTripTest.read(cut)).extracting(ReadClaim::claim).containsOnlyNulls();
  }

  @Test
  void claimsAfterABrokenIsaAreRead() {
    String whole = START + BILLING + SUBSCRIBER + CLAIM + END.formatted(18);
    for (String broken : List.of(whole.replace("ISA*", "IS*"), whole.replace("ISA*00*", "*"))) {
      List<ClaimRead> read = new ArrayList<>();
      new ClaimReader().read(broken, "claims", read::add);

      assertThat(read).extracting(ClaimRead::isValid).contains(true);
      assertThat(read).extracting(ClaimRead::format).containsOnly("x12");
    }
  }

  @Test
  void linesOfAnotherKindTellATransactionWithoutAVersion() {
    String text = (START + BILLING + SUBSCRIBER + CLAIM + END.formatted(18))
        .replace("*005010X222A1", "")
        .replace("SV1*HC:64483:LT", "SV2*0360*HC:64483");

    assertThat(RoundTripTest.read(text)).hasSize(1);
    assertThat(RoundTripTest.read(text).get(0).problems())
        .extracting(Problem::what)
        .containsExactly("this is an institutional claim (837I)");
  }

  @Test
  void aLineOfAnotherKindInAProfessionalTransactionConcernsItsClaimAlone() {
    String text = START
        + BILLING
        + SUBSCRIBER
        + CLAIM.replace("SV1*HC", "SV2*HC")
        + CLAIM.replace("A1", "A2")
        + END.formatted(23);

    assertThat(RoundTripTest.read(text))
        .extracting(it -> it.claim() == null ? "" : it.claim().claimNumber())
        .containsExactly("", "A2");
  }

  @Test
  void repeatedLineNumbersAreReplacedAndTold() {
    String second = "LX*1~\nSV1*HC:64484*50*UN*1***1~\nDTP*472*D8*20260630~\n";
    ReadClaim read = RoundTripTest.read(
            START + BILLING + SUBSCRIBER + CLAIM + second + END.formatted(21))
        .get(0);

    assertThat(read.claim().lines()).extracting(it -> it.number()).containsExactly(1, 2);
    assertThat(read.notices())
        .extracting(Problem::what)
        .contains("the line number is used twice in this claim");
  }

  @Test
  void whatAnotherPayerAnsweredIsRead() {
    String other = """
      SBR*P*18*******CI~
      CAS*PR*1*20**2*5*1~
      AMT*D*80~
      AMT*EAF*25~
      OI***Y***Y~
      NM1*IL*1*TESTER*TERRY****MI*W1~
      NM1*PR*2*OTHER*****PI*60054~
      DTP*573*D8*20260710~
      REF*F8*E123~
      """;
    String line = "SVD*60054*80*HC:64483**1~\nCAS*CO*45*45~\nDTP*573*D8*20260711~\n";
    Claim claim = only(START
        + BILLING
        + SUBSCRIBER.replace("SBR*P", "SBR*S")
        + CLAIM.replace("LX*1~", other + "LX*1~")
        + line);

    assertThat(claim.payerOrder()).isEqualTo(2);
    assertThat(claim.otherPayers().get(0).paid()).isEqualByComparingTo("80");
    assertThat(claim.otherPayers().get(0).payerClaimNumber()).isEqualTo("E123");
    assertThat(claim.otherPayers().get(0).adjustments())
        .extracting(it -> it.carc())
        .containsExactly("1", "2");
    assertThat(claim.otherPayers().get(0).adjudicatedOn()).isEqualTo("2026-07-10");
    assertThat(claim.lines().get(0).adjudications().get(0).adjustments().get(0).amount())
        .isEqualByComparingTo(new BigDecimal("45"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11:B:1 | 11:B | CLM05-3",
        "11:B:1 | 11:A:1 | CLM05-2",
        "HC:64483:LT | ER:64483:LT | SV101-1",
        "*UN* | *F2* | SV103"
      })
  void whatAPayerThatReadsStrictlyRejectsIsTold(String right, String wrong, String where) {
    String text = START + BILLING + SUBSCRIBER + CLAIM.replace(right, wrong);
    ReadClaim read = RoundTripTest.read(whole(text)).get(0);

    assertThat(read.claim()).isNotNull();
    assertThat(read.notices())
        .singleElement()
        .satisfies(it -> assertThat(it.path()).contains(where));
  }

  @ParameterizedTest
  @CsvSource({"20260701, 0", "20260630, 1"})
  void aDeathBeforeTheServiceIsTold(String died, int notices) {
    String subscriber = SUBSCRIBER.replaceFirst("(SBR[^~]*~)", "$1" + "PAT*****D8*" + died + "~");
    String claim = CLAIM.replaceAll("D8\\*2026\\d{4}", "D8*20260701");
    ReadClaim read =
        RoundTripTest.read(whole(START + BILLING + subscriber + claim)).get(0);

    assertThat(read.claim()).isNotNull();
    assertThat(read.notices()).hasSize(notices);
  }

  private static String whole(String text) {
    int segments = (int)
        text.substring(text.indexOf("ST*")).chars().filter(it -> it == '~').count();
    return text + END.formatted(segments + 1);
  }

  private static Claim only(String text) {
    List<ReadClaim> read = RoundTripTest.read(whole(text));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).problems()).isEmpty();
    assertThat(read.get(0).notices()).isEmpty();
    return Objects.requireNonNull(read.get(0).claim());
  }

  private static List<String> problems(List<ReadClaim> read) {
    return read.stream()
        .flatMap(it -> Stream.concat(it.problems().stream(), it.notices().stream()))
        .map(Problem::toString)
        .toList();
  }
}
