package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.internal.formats.ReadClaim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clearinghouses send: all that a loop may have several of, and nothing that is wrong. */
class FullFileTest {

  private static final String FILE = """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*1200*^*00501*000000001*0*T*:~
      GS*HC*A*B*20260701*1200*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*1*20260701*1200*CH~
      NM1*41*2*TEST*****46*SUB~
      PER*IC*A*TE*5555550100*EX*1~
      PER*IC*B*TE*5555550101~
      NM1*40*2*REC*****46*R~
      HL*1**20*1~
      PRV*BI*PXC*208VP0014X~
      NM1*85*2*TEST PAIN CLINIC*****XX*1234567893~
      N3*1 TEST STREET~
      N4*TESTTOWN*GA*30301~
      REF*EI*123456789~
      REF*G2*123~
      PER*IC*A*TE*5555550100~
      PER*IC*B*TE*5555550101~
      NM1*87*2~
      N3*PO BOX 1~
      N4*OTHERTOWN*AL*30302~
      HL*2*1*22*1~
      SBR*P**GRP******CI~
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45~
      N3*1 A~
      N4*TESTTOWN*GA*30301~
      DMG*D8*19500701*F~
      NM1*PR*2*TEST PAYER*****PI*60054~
      N3*1 B~
      N4*PAYERTOWN*CT*06101~
      REF*G2*1~
      REF*LU*2~
      HL*3*2*23*0~
      PAT*19~
      NM1*QC*1*TESTER*TIM~
      N3*1 A~
      N4*TESTTOWN*GA*30301~
      DMG*D8*20000101*M~
      CLM*A1*400***11:B:1*Y*A*Y*Y*P~
      DTP*431*D8*20260601~
      DTP*454*D8*20260602~
      PWK*OZ*EL***AC*1~
      PWK*B4*FX***AC*2~
      REF*G1*AUTH1~
      REF*9F*R1~
      REF*D9*CLEAR1~
      REF*D9*CLEAR2~
      REF*EA*MRN~
      K3*SOMETHING~
      K3*ELSE~
      NTE*ADD*NOTE ONE~
      NTE*CER*NOTE TWO~
      HI*ABK:M5416*ABF:M5136*ABF:M961*ABF:M7918*ABF:M545*ABF:G894*ABF:Z79891*ABF:M4726*ABF:M4727*ABF:M4316*ABF:M47816*ABF:M5126~
      HI*BP:00400~
      HI*BG:01:D8:20260101*BG:02~
      NM1*DN*1*DOE*JANE****XX*1000000012~
      REF*G2*9~
      NM1*P3*1*DOE*JO****XX*1000000020~
      NM1*82*1*DOE*JACK****XX*2000000010~
      PRV*PE*PXC*208VP0014X~
      REF*G2*9~
      REF*LU*8~
      NM1*77*2*SITE*****XX*3000000017~
      N3*2 S~
      N4*TESTTOWN*GA*30301~
      PER*IC*X*TE*5555550100~
      SBR*S*18*GRP******CI~
      CAS*CO*45*10~
      CAS*PR*1*5**2*3~
      AMT*D*20~
      AMT*EAF*8~
      AMT*A8*1~
      OI***Y***Y~
      NM1*IL*1*TESTER*TERRY****MI*X1~
      N4*TESTTOWN*GA*30301~
      NM1*PR*2*OTHER*****PI*62308~
      DTP*573*D8*20260620~
      REF*F8*ICN2~
      REF*2U*1~
      NM1*82*1~
      REF*G2*1~
      SBR*T*18*GRP******MB~
      AMT*D*0~
      OI***Y***Y~
      NM1*IL*1*TESTER*TERRY****MI*X2~
      NM1*PR*2*THIRD*****PI*11202~
      DTP*573*D8*20260625~
      REF*F8*ICN3~
      LX*1~
      SV1*HC:64483:LT*200*UN*1***1:2:3:4**Y~
      DTP*472*RD8*20260630-20260630~
      DTP*738*D8*20260601~
      REF*6R*L1~
      REF*G1*AUTH2~
      REF*G1*AUTH3**2U:62308~
      REF*9F*R2~
      AMT*T*1~
      K3*X~
      NTE*ADD*25 MINUTES~
      NTE*TPO*THIRD PARTY~
      LIN**N4*01234567891~
      CTP****3*ML~
      REF*XZ*1~
      NM1*82*1*ROE*JO****XX*2000000028~
      PRV*PE*PXC*207LP2900X~
      NM1*DK*1*ROE*JIM****XX*4000000014~
      N3*3 S~
      N4*TESTTOWN*GA*30301~
      PER*IC*X*TE*5555550100~
      NM1*DN*1*DOE*JANE****XX*1000000012~
      NM1*P3*1*DOE*JO****XX*1000000020~
      SVD*62308*20*HC:64483:LT**1~
      CAS*CO*45*10~
      CAS*PR*2*5~
      DTP*573*D8*20260620~
      AMT*EAF*5~
      SVD*62308*5*HC:64483:RT**1~
      DTP*573*D8*20260622~
      SVD*11202*0*HC:64483**1~
      DTP*573*D8*20260625~
      LQ*UT*01.03B~
      FRM*1*Y~
      LX*2~
      SV1*HC:64484:LT*200*UN*1***1:2~
      DTP*472*D8*20260701~
      REF*6R*L2~
      SE*124*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @Test
  void nothingIsTold() {
    List<ReadClaim> read = RoundTripTest.read(FILE);

    assertThat(read).singleElement().satisfies(it -> {
      assertThat(it.problems()).isEmpty();
      assertThat(it.notices()).isEmpty();
      assertThat(it.claim()).isNotNull();
    });
  }
}
