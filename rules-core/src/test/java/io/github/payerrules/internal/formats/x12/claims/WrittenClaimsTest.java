package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.formats.ReadClaim;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and dates at and over their limits: what is read of an 837P can be read as JSON. */
class WrittenClaimsTest {

  private static final List<String> NUMBERS = List.of(
      "0",
      "-1",
      "0.001",
      "0.0001",
      "1.5",
      "79.04",
      "79.004",
      "999999",
      "1000000",
      "999999999.99",
      "9999999999",
      "123456789012345",
      "1E5");
  private static final List<String> DATES =
      List.of("18991231", "19000101", "21001231", "21010101", "00010101", "99991231", "20260230");

  private static final String FILE = """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*1200*^*00501*000000001*0*T*:~
      GS*HC*A*B*20260701*1200*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*1*20260701*1200*CH~
      HL*1**20*1~
      NM1*85*2*TEST PAIN CLINIC*****XX*1234567893~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45~
      DMG*D8*{date}*F~
      NM1*PR*2*TEST MEDICARE*****PI*11202~
      CLM*A1*{needed}***11:B:1*Y*A*Y*Y~
      DTP*431*D8*{date}~
      AMT*F5*{number}~
      HI*ABK:M5416~
      SBR*S*18*******CI~
      CAS*CO*45*{number}*{number}~
      AMT*D*{number}~
      AMT*EAF*{number}~
      NM1*PR*2*OTHER*****PI*60054~
      DTP*573*D8*{date}~
      LX*1~
      SV1*HC:64483:LT*{needed}*UN*{needed}***1~
      DTP*472*{span}~
      LIN**N4*01234567891~
      CTP****{number}*UN~
      SVD*60054*{number}*HC:64483**{number}~
      CAS*CO*45*{number}*{number}~
      DTP*573*D8*{date}~
      AMT*EAF*{number}~
      SE*26*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @Test
  void whatIsReadOfAnX12FileIsReadAsJson() {
    List<Claim> claims = new ArrayList<>();
    for (String number : NUMBERS) {
      addTo(claims, file(number, "150", "20260101", "D8*20260630"));
      addTo(claims, file("1", number, "20260101", "D8*20260630"));
    }
    for (String date : DATES) {
      addTo(claims, file("1", "150", date, "D8*20260630"));
      addTo(claims, file("1", "150", "20260101", "D8*" + date));
      addTo(claims, file("1", "150", "20260101", "RD8*20260630-" + date));
    }

    assertThat(claims).hasSizeGreaterThan(NUMBERS.size() + DATES.size());
    assertThat(claims).allSatisfy(it -> {
      String json = ClaimWriter.toJson(it);
      List<ClaimRead> again = new ArrayList<>();
      new ClaimReader().read(json, "again.json", again::add);
      assertThat(again)
          .singleElement()
          .satisfies(one -> assertThat(one.problems()).isEmpty());
    });
  }

  private static String file(String number, String needed, String date, String span) {
    return FILE.replace("{number}", number)
        .replace("{needed}", needed)
        .replace("{date}", date)
        .replace("{span}", span);
  }

  private static void addTo(List<Claim> claims, String file) {
    for (ReadClaim read : RoundTripTest.read(file)) {
      if (read.claim() != null) {
        claims.add(read.claim());
      }
    }
  }
}
