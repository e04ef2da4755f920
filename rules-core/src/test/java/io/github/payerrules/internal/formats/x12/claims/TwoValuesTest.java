package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.review.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A loop that says two values for one thing. */
class TwoValuesTest {

  private static final String FILE = """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*1200*^*00501*000000001*0*T*:~
      GS*HC*A*B*20260701*1200*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*1*20260701*1200*CH~
      HL*1**20*1~
      PRV*BI*PXC*208VP0014X~
      NM1*85*2*TEST PAIN CLINIC*****XX*1234567893~
      N3*1 TEST STREET~
      N4*TESTTOWN*GA*30301~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45~
      DMG*D8*19500701*F~
      NM1*PR*2*TEST MEDICARE*****PI*11202~
      CLM*A1*150***11:B:1*Y*A*Y*Y~
      DTP*431*D8*20260601~
      AMT*F5*10~
      REF*F8*ICN1~
      REF*G1*AUTH1~
      REF*9F*REFERRAL1~
      HI*ABK:M5416~
      NM1*DN*1*DOE*JANE****XX*1000000012~
      NM1*82*1*DOE*JACK****XX*2000000010~
      PRV*PE*PXC*208VP0014X~
      NM1*77*2*TEST SITE*****XX*3000000017~
      N3*2 TEST STREET~
      N4*TESTTOWN*GA*30301~
      SBR*S*18*******CI~
      AMT*D*20~
      OI***Y***Y~
      NM1*IL*1*TESTER*TERRY****MI*X1~
      NM1*PR*2*OTHER*****PI*60054~
      DTP*573*D8*20260620~
      REF*F8*ICN2~
      LX*1~
      SV1*HC:64483:LT*150*UN*1***1~
      DTP*472*D8*20260630~
      REF*6R*L1~
      REF*G1*AUTH2~
      NTE*ADD*25 MINUTES~
      LIN**N4*01234567891~
      CTP****3*UN~
      NM1*DK*1*DOE*JIM****XX*4000000014~
      SVD*60054*20*HC:64483**1~
      DTP*573*D8*20260620~
      SE*42*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      PRV*BI*PXC*208VP0014X | PRV*BI*PXC*207LP2900X | PRV03: a different taxonomy is in segment 6 (line 6) of the same loop; this one is used
      N4*TESTTOWN*GA*30301 | N4*TESTTOWN*AL*30301 | N402: a different state is in segment 9 (line 9)
      DTP*431*D8*20260601 | DTP*431*D8*20260602 | DTP03: a different date of onset
      AMT*F5*10 | AMT*F5*11 | AMT02: a different amount paid by the patient
      REF*F8*ICN1 | REF*F8*ICN9 | REF02: a different original reference number
      REF*G1*AUTH1 | REF*G1*AUTH9 | REF02: a different prior authorization number
      REF*9F*REFERRAL1 | REF*9F*REFERRAL9 | REF02: a different referral number
      NM1*DN*1*DOE*JANE****XX*1000000012 | NM1*DN*1*ROE*JO****XX*1000000020 | NM109: a different referring provider is in segment 22 (line 22) of the same loop; that one is used
      NM1*82*1*DOE*JACK****XX*2000000010 | NM1*82*1*ROE*JO****XX*2000000028 | NM109: a different rendering provider
      NM1*77*2*TEST SITE*****XX*3000000017 | NM1*FA*2*OTHER*****XX*3000000025 | NM109: a different service facility
      AMT*D*20 | AMT*D*21 | AMT02: a different amount paid is in
      NM1*PR*2*OTHER*****PI*60054 | NM1*PR*2*THIRD*****PI*62308 | NM109: a different other payer
      REF*F8*ICN2 | REF*F8*ICN9 | REF02: a different payer claim control number
      REF*6R*L1 | REF*6R*L9 | REF02: a different line item control number
      REF*G1*AUTH2 | REF*G1*AUTH9 | REF02: a different prior authorization number
      NTE*ADD*25 MINUTES | NTE*ADD*40 MINUTES | NTE02: an earlier note has another number of minutes; that one is used
      CTP****3*UN | CTP****4*UN | CTP04: a different drug quantity
      NM1*DK*1*DOE*JIM****XX*4000000014 | NM1*DK*1*ROE*JO****XX*4000000022 | NM109: a different ordering provider
      LIN**N4*01234567891 | LIN**N4*01234567892 | LIN03: a different drug (NDC) is in
      """)
  void isANoticeThatSaysWhichOneIsUsed(String once, String another, String said) {
    ReadClaim read = read(once, another);

    assertThat(read.claim()).isNotNull();
    assertThat(told(read.notices()))
        .singleElement()
        .satisfies(it -> assertThat(it).contains(", " + said));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      SBR*P*18*******MB | SBR*S*18*******MC | 12 loop 2000B, segment 12, SBR01: a different coverage
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45 | NM1*IL*1*TESTER*TOM****MI*2 | 13 loop 2010BA, segment 13, NM103: a different subscriber
      DMG*D8*19500701*F | DMG*D8*20100701*F | 14 loop 2010BA, segment 14, DMG02: a different birth date or sex
      DMG*D8*19500701*F | DMG*D8*19500701*M | 14 loop 2010BA, segment 14, DMG02: a different birth date or sex
      NM1*PR*2*TEST MEDICARE*****PI*11202 | NM1*PR*2*OTHER*****PI*60054 | 15 loop 2010BB, segment 15, NM109: a different payer
      DTP*472*D8*20260630 | DTP*472*D8*20250630 | 38 loop 2400, segment 38, DTP03: a different date of service is in segment 37 (line 37)
      DTP*472*D8*20260630 | DTP*472*RD8*20260630-20260702 | 38 loop 2400, segment 38, DTP03: a different date of service
      HI*ABK:M5416 | HI*ABK:M4726 | 22 loop 2300, segment 22, HI01: the claim has a second list of diagnoses
      """)
  void ofPatientPayerDateOrDiagnosesTheClaimIsNotRead(String once, String another, String said) {
    ReadClaim read = read(once, another);

    assertThat(read.claim()).isNull();
    assertThat(told(read.problems()))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("claims.837:" + said));
  }

  @Test
  void ofTheSubscriberItConcernsAllClaimsOfThatSubscriber() {
    String claim = FILE.substring(FILE.indexOf("CLM*"), FILE.indexOf("SE*"));
    String next = FILE.substring(FILE.indexOf("HL*2"), FILE.indexOf("SE*"));
    String two = FILE.replace("SBR*P*18*******MB~", "SBR*P*18*******MB~\nSBR*P*18*******MC~")
        .replace("SE*42", claim + next.replace("HL*2*", "HL*3*") + "SE*120");

    assertThat(RoundTripTest.read(two))
        .extracting(it -> it.problems().size())
        .containsExactly(1, 1, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRV*BI*PXC*208VP0014X",
        "SBR*P*18*******MB",
        "NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45",
        "DMG*D8*19500701*F",
        "NM1*PR*2*TEST MEDICARE*****PI*11202",
        "DTP*431*D8*20260601",
        "REF*G1*AUTH1",
        "HI*ABK:M5416",
        "NM1*82*1*DOE*JACK****XX*2000000010",
        "DTP*472*D8*20260630",
        "NTE*ADD*25 MINUTES",
        "SVD*60054*20*HC:64483**1"
      })
  void theSameValueAgainIsNothingToTell(String once) {
    ReadClaim read = read(once, once);

    assertThat(read.claim()).isNotNull();
    assertThat(told(read.notices())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      DTP*472*D8*20260630 | DTP*472*RD8*20260630-20260630
      HI*ABK:M5416 | HI*ABF:M5136
      HI*ABK:M5416 | HI*BG:01
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45 | NM1*IL*1*Tester*Terry****MI*1ab2cd3ef45
      REF*G1*AUTH2 | REF*G1*AUTH3**2U:60054
      REF*6R*L1 | REF*EA*1234
      PRV*PE*PXC*208VP0014X | NM1*DQ*1*DOE*JIM****XX*5000000011
      NTE*ADD*25 MINUTES | NTE*DCP*SEEN AGAIN
      LIN**N4*01234567891 | LIN**UP*00123
      SVD*60054*20*HC:64483**1 | SVD*62308*10*HC:64483**1
      """)
  void whatMayBeThereTwiceIsNothingToTell(String once, String another) {
    ReadClaim read = read(once, another);

    assertThat(read.claim()).isNotNull();
    assertThat(told(read.notices())).isEmpty();
  }

  private static ReadClaim read(String once, String another) {
    assertThat(FILE).contains(once + "~\n");
    List<ReadClaim> read = RoundTripTest.read(
        FILE.replaceFirst(Pattern.quote(once + "~\n"), once + "~\n" + another + "~\n"));
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  /** But for the count of segments, which is another one now. */
  private static List<String> told(List<Problem> problems) {
    return problems.stream()
        .map(Problem::toString)
        .filter(it -> !it.contains("SE01"))
        .toList();
  }
}
