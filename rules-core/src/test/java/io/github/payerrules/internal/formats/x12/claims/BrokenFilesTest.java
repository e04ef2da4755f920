package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file with two claims, and what is said where one thing of it is broken. */
class BrokenFilesTest {

  private static final String FILE = """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*1200*^*00501*000000001*0*T*:~
      GS*HC*A*B*20260701*1200*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*1*20260701*1200*CH~
      NM1*41*2*TEST PAIN CLINIC*****46*SUB~
      HL*1**20*1~
      NM1*85*2*TEST PAIN CLINIC*****XX*1234567893~
      N3*1 TEST STREET~
      N4*TESTTOWN*GA*30301~
      REF*EI*123456789~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45~
      DMG*D8*19500701*F~
      NM1*PR*2*TEST MEDICARE*****PI*11202~
      CLM*A1*150***11:B:1*Y*A*Y*Y~
      HI*ABK:M5416~
      LX*1~
      SV1*HC:64483:LT*150*UN*1***1~
      DTP*472*D8*20260630~
      CLM*A2*90***11:B:1*Y*A*Y*Y~
      HI*ABK:M5416~
      LX*1~
      SV1*HC:99213*90*UN*1***1~
      DTP*472*D8*20260701~
      SE*24*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      REF\\*EI | REF*ZZ9 | 10 loop 2010AA, segment 10, REF01: this code is not valid here
      REF\\*EI | REF* | 10 loop 2010AA, segment 10, REF01: the qualifier is missing
      \\*XX\\*1234567893~ | *99*1234567893~ | 7 loop 2000A, segment 7, NM108: this code is not valid here
      \\*MB~ | *JANE~ | 12 loop 2000B, segment 12, SBR09: this code is not valid here
      GA\\*3 | -5*3 | 9 loop 2010AA, segment 9, N402: this is not a state, and is left out
      CLM\\*A1 | REF*G1*PA1~CLM*A1 | 16 loop 2010BB, segment 16, REF01: this is a reference of the claim, but does not follow CLM
      HI\\*ABK:M5416~ | HI*ABK:M5416~NM1*82*1*A*B****XX*1234567893~REF*G1*PA1~ | 17 loop 2310, segment 19, REF01: this is a reference of the claim
      HI\\*ABK:M5416~ | HI*ABK:M5416~NM1*DN*1*A*B****XX*1234567893~PRV*PE*PXC*208VP0014X~ | 17 loop 2310, segment 19, PRV01: this taxonomy code does not follow
      SENDER {9} | SENDER | 1 segment 1, ISA06: the element is not 15 characters long
      ISA.*~\\n | "" | 2 segment 2, ST: no ISA segment came before it
      NM1\\*85   | NM1*117  | 6 loop 2000A, segment 6, HL: no billing provider follows
      NM1\\*85   | NM1*117  | 7 loop 2000A, segment 7, NM101: this code is not valid at the billing provider level
      NM1\\*85.*~\\n | "" | 6 loop 2000A, segment 6, HL: no billing provider follows
      N3\\*1.*~\\n  | "" | 6 loop 2010AA, segment 6, HL: the billing provider has no complete address
      NM1\\*85(.*)  | NM1*85$1NM1*85*2*OTHER~ | 7 loop 2010AA, segment 8, NM1: this level has two billing providers
      (N4.*)\\n(REF.*) | $2$1 | 9 loop 2010AA, segment 10, N4: this segment comes too late
      NM1\\*IL.*~\\n | "" | 11 loop 2000B, segment 11, HL: no subscriber follows
      \\*P\\*18\\* | *P** | 12 loop 2000B, segment 12, SBR02: this does not say that the subscriber is the patient
      (HI.*M5416~)\\nLX | $1REF*G1*A~LX | 17 loop 2300, segment 18, REF: this segment comes too late
      ABK: | ABK* | 17 loop 2300, segment 17, HI01: the qualifier and the diagnosis are not one element
      LX\\*1~\\n | "" | 18 loop 2400, segment 18, SV1: the LX segment before this line is missing
      11:B:1 | "" | 16 loop 2300, segment 16, CLM05: the place of service is missing
      11:B:1 | 11>B>1 | 16 loop 2300, segment 16, CLM05-1: the place of service is not two digits
      \\*150\\*UN | *1,50*UN | 19 loop 2400, segment 19, SV102: this is not a number
      \\*150\\*UN | *-150*UN | 19 loop 2400, segment 19, SV102: this is below zero
      \\*150\\*UN | *150.005*UN | 19 loop 2400, segment 19, SV102: this has more digits than an amount or a quantity
      UN\\*1\\* | UN*-1* | 19 loop 2400, segment 19, SV104: this is below zero
      A1\\*150 | A1*-150 | 16 loop 2300, segment 16, CLM02: this is below zero
      GE\\*1 | GE*2 | 27 segment 27, GE01: this count does not match the number of transactions (ST) in the functional group, which is 1
      IEA\\*1 | IEA*7 | 28 segment 28, IEA01: this count does not match the number of functional groups (GS) in the interchange, which is 1
      GE.*~\\nIEA.*~\\n | "" | 26 segment 26: the file ends without closing its functional group and interchange
      DTP\\*472.*~\\n | "" | 18 loop 2400, segment 18, LX: the line has no date of service
      SV1.*~\\n | "" | 18 loop 2400, segment 18, LX: the line has no SV1 segment
      PR\\*2\\*TEST.*11202 | PR*2 | 16 loop 2300, segment 16, CLM: the claim names no payer
      SE\\*24 | SE*25 | 26 segment 26, SE01: this count does not match the number of segments in the transaction, which is 24
      SE\\*24\\*0001 | SE*24*0002 | 26 segment 26, SE02: this is not the control number of ST02
      SE\\*24.*~\\n | "" | 25 segment 25, SE: the transaction before this GE segment has no SE segment
      HL\\*2.*~\\n | "" | 11 loop 2010AA, segment 11, SBR: this segment is not allowed here
      HL\\*2\\*1\\*22 | HL*2*1*24 | 11 loop 2000, segment 11, HL03: this is not a level of a professional claim
      HL\\*2\\*1 | HL*2*9 | 11 loop 2000, segment 11, HL02: this is not the number of the level above
      11:B:1 | :B:1 | 16 loop 2300, segment 16, CLM05-1: the place of service is missing
      LX\\*1~ | NM1*DK*1*DOE*JACK****XX*2000000010~LX*1~ | 18 loop 2310, segment 18, NM101: the ordering provider is named on the claim
      (DTP\\*472.*~) | $1CAS*CO*45*10~ | 20 loop 2400, segment 21, CAS: adjustments without the payer that made them (SVD) are left out
      D8\\*19500701 | D8*19500231 | 14 loop 2010BA, segment 14, DMG02: this is not a date, and is left out
      D8\\*19500701 | D6*500701 | 14 loop 2010BA, segment 14, DMG02: this is not a date, and is left out
      D8\\*19500701 | D8*18500701 | 14 loop 2010BA, segment 14, DMG02: this is not a date, and is left out
      D8\\*19500701 | D8*20990701 | 14 loop 2010BA, segment 14, DMG02: the birth date is after the date of service; the age is left out
      D8\\*20260630 | D8*20810702 | 14 loop 2010BA, segment 14, DMG02: the patient would be over 130 years old; the age is left out
      19500701\\*F | 19500701*Q | 14 loop 2010BA, segment 14, DMG03: this is not a valid code, and is left out
      SBR\\*P | SBR*X | 12 loop 2000B, segment 12, SBR01: this is not a valid code, and is left out
      (NM1\\*85) | CUR*85*CAD~$1 | 7 loop 2000A, segment 7, CUR02: the amounts are not US dollars
      TOWN\\*GA | TOWN*GEORGIA | 9 loop 2010AA, segment 9, N402: this is not a state, and is left out
      11:B:1 | 11:B:9 | 16 loop 2300, segment 16, CLM05-3: this code is not valid here
      1\\*Y\\*A\\*Y\\*Y | 1*Y*Z*Y*Y | 16 loop 2300, segment 16, CLM07: this code is not valid here
      1\\*Y\\*A\\*Y\\*Y | 1*Y*A*Q*Y | 16 loop 2300, segment 16, CLM08: this code is not valid here
      1\\*Y\\*A\\*Y\\*Y | 1*Y*A*Y*8 | 16 loop 2300, segment 16, CLM09: this code is not valid here
      1\\*Y\\*A\\*Y\\*Y | 1*Y*A*Y*Y**QQ | 16 loop 2300, segment 16, CLM11-1: this is not a related cause, and is left out
      1\\*Y\\*A\\*Y\\*Y | 1*Y*A*Y*Y**AA:::GEORGIA | 16 loop 2300, segment 16, CLM11-4: this is not a state, and is left out
      1\\*Y\\*A\\*Y\\*Y | 1*Y*A*Y*Y**AA^EM | 16 loop 2300, segment 16, CLM11: this element has the repetition separator
      A1\\*150 | A1*151 | 16 loop 2300, segment 16, CLM02: the claim's total is not the sum of its lines
      (HI\\*ABK) | AMT*F5*-10~$1 | 17 loop 2300, segment 17, AMT02: this number is out of range, and is left out
      (HI\\*ABK) | AMT*F5*1234567890~$1 | 17 loop 2300, segment 17, AMT02: this number is out of range, and is left out
      ABK:M5416 | :M5416*ABF:M5136 | 17 loop 2300, segment 17, HI01-1: the qualifier of this code is missing
      ABK:M5416 | ABK:M5416*QQ:M5136 | 17 loop 2300, segment 17, HI02-1: this is not the qualifier of a code
      ABK:M5416 | ABK:M5416^ABF:M5136 | 17 loop 2300, segment 17, HI01: this element has the repetition separator
      ABK:M5416 | BK:M5416 | 17 loop 2300, segment 17, HI01-1: this qualifier is that of ICD-9-CM
      \\*1~\\nDTP | *A~DTP | 19 loop 2400, segment 19, SV107-1: this pointer is a letter
      X\\*005010X222A1~\\nST | X*005010X222~ST | 2 segment 3, ST03: this is not the version of the functional group
      ABK:M5416 | ABK:*ABF:M5136 | 17 loop 2300, segment 17, HI01-2: the diagnosis is missing
      ABK:M5416 | ABK:M5416**ABF:M5136 | 17 loop 2300, segment 17, HI03: an element before this diagnosis is empty
      ABK:M5416 | ABK:M5416*ABK:M5136 | 17 loop 2300, segment 17, HI02-1: this is a second principal diagnosis
      ABK:M5416 | ABK:M5416*ABN:W010 | 17 loop 2300, segment 17, HI02-1: codes of this kind do not belong in a professional claim
      \\*1~\\nDTP | *1^2~DTP | 19 loop 2400, segment 19, SV107: this element has the repetition separator
      D8\\*20260630 | RD8*20260630-20260601 | 20 loop 2400, segment 20, DTP03: this is not a span of days
      D8\\*20260630 | RD8*20260630-20260699 | 20 loop 2400, segment 20, DTP03: this is not a span of days
      D8\\*20260630 | D8*99991231 | 20 loop 2400, segment 20, DTP03: this is not a date
      (DTP\\*472.*~) | $1LIN**N4*01234567891~CTP****-3*UN~ | 20 loop 2410, segment 22, CTP04: this number is out of range, and is left out
      (DTP\\*472.*~) | $1LIN**N4*01234567891~CTP****3*QQ~ | 20 loop 2410, segment 22, CTP05-1: this code is not valid here
      (DTP\\*472.*~) | $1SVD*60054*-50*HC:64483**1~ | 20 loop 2430, segment 21, SVD02: this number is out of range, and is left out
      TEST MEDICARE | TEST~ MEDICARE | 15 loop 2010BB, segment 16: this is not a segment
      """)
  void isToldWithItsPlace(String broken, String by, String said) {
    List<Problem> told = problems(read(FILE.replaceFirst(broken, by)));

    assertThat(told)
        .extracting(Problem::toString)
        .anySatisfy(it -> assertThat(it).startsWith("new.837:" + said));
    assertThat(told).allSatisfy(it -> {
      assertThat(it.fix()).isNotEmpty();
      assertThat(it.toString()).doesNotContain("TESTER", "1AB2CD3EF45", "19500701");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "150.5", "-150", "150.005", "9999999999", "1e3", "+150", "150."})
  void whatCannotBeWrittenIsNotReadEither(String charge) {
    String file = FILE.replace("A1*150", "A1*" + charge).replace("*150*UN", "*" + charge + "*UN");
    for (ClaimRead read : read(file)) {
      if (read.isValid()) {
        List<ClaimRead> again = new ArrayList<>();
        new ClaimReader().read(ClaimWriter.toJson(read.orThrow()), "again.json", again::add);

        assertThat(again).singleElement().matches(ClaimRead::isValid);
      }
    }
  }

  @Test
  void anInterchangeCutBetweenTransactionsLosesNoClaimThatIsThere() {
    List<ClaimRead> read = read(FILE.replaceFirst("(?s)GE.*", ""));

    assertThat(read).extracting(ClaimRead::isValid).containsExactly(true, true, false);
  }

  @Test
  void claimsOutsideOfATransactionAreToldOnce() {
    List<ClaimRead> read = read(FILE.replaceFirst("(?s)(CLM.A2.*)(SE.24.0001~\n)", "$2$1"));

    assertThat(read).extracting(ClaimRead::isValid).containsOnlyOnce(true);
    assertThat(problems(read))
        .extracting(Problem::what)
        .containsOnlyOnce(
            "this segment and what follows it are in no transaction: no ST segment begins one");
  }

  @Test
  void whatConcernsSeveralClaimsIsToldOnce() {
    List<ClaimRead> read = read(FILE.replace("NM1*85", "NM1*117"));

    assertThat(read).hasSize(2).allMatch(ClaimRead::isValid);
    assertThat(read.get(0).notices()).hasSize(2);
    assertThat(read.get(1).notices()).isEmpty();
  }

  @Test
  void aDeviceIsNoDrug() {
    String device = FILE.replaceFirst("(DTP.472.*~)", "$1LIN**UP*00123456789012~CTP****1*UN~");
    String drug = FILE.replaceFirst("(DTP.472.*~)", "$1LIN**N4*00409-1283-31~CTP****2.5*ML~");

    assertThat(read(device).get(0).orThrow().lines().get(0).drug()).isNull();
    assertThat(read(drug).get(0).orThrow().lines().get(0).drug().ndc()).isEqualTo("00409128331");
  }

  @Test
  void aFormFeedIsBlank() {
    assertThat(problems(read(FILE.replace("~\n", "~\f\n")))).isEmpty();
  }

  @Test
  void aPayerIsKnownByItsNameWhereItsIdentifierIsNot() {
    List<ClaimRead> read = new ArrayList<>();
    new ClaimReader()
        .withPayerNames(Map.of("test-medicare", "medicare"))
        .read(FILE, "new.837", read::add);

    assertThat(read.get(0).orThrow().payer()).isEqualTo("medicare");
  }

  @Test
  void ofAWholeFileNothingIsSaid() {
    assertThat(problems(read(FILE))).isEmpty();
  }

  private static List<ClaimRead> read(String file) {
    List<ClaimRead> read = new ArrayList<>();
    new ClaimReader().read(file, "new.837", read::add);
    return read;
  }

  private static List<Problem> problems(List<ClaimRead> read) {
    return read.stream()
        .flatMap(it -> Stream.concat(it.problems().stream(), it.notices().stream()))
        .toList();
  }
}
