package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.review.FilePlace;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.RootCause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding is told where the file is corrected: file, line, loop, segment and element. */
class CorrectionsTest {

  /** The second claim of a file in which two segments share a line. */
  private static final String FILE = """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*1200*^*00501*000000001*0*T*:~
      GS*HC*A*B*20260701*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~
      BHT*0019*00*1*20260701*1200*CH~
      HL*1**20*1~
      NM1*85*2*TEST PAIN CLINIC*****XX*1234567893~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45~
      NM1*PR*2*TEST MEDICARE*****PI*11202~
      CLM*A1*150***11:B:1*Y*A*Y*Y~
      HI*ABK:M5416~
      LX*1~
      SV1*HC:64483:LT*150*UN*1***1~
      DTP*472*D8*20260630~
      CLM*A2*300***11:B:1*Y*A*Y*Y~
      REF*9F*R1~
      HI*ABK:M5416~
      NM1*82*1*DOE*JACK****XX*2000000010~
      LX*1~
      SV1*HC:64483:LT*150*UN*1***1~
      DTP*472*D8*20260630~
      REF*G1*A1~
      LX*2~
      SV1*HC:64484:LT*150*UN*1*24**1~
      DTP*472*D8*20260630~
      NM1*82*1*DOE*JILL****XX*2000000028~
      SE*26*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      MEDICAL_NECESSITY |   | line 17, loop 2300, segment 18, HI
      MEDICAL_NECESSITY | 1 | line 20, loop 2400, segment 21, SV107
      CODING_MODIFIER   | 2 | line 24, loop 2400, segment 25, SV101-3
      CODING_BUNDLING   | 2 | line 24, loop 2400, segment 25, SV101-2
      PRICING           | 1 | line 20, loop 2400, segment 21, SV102
      PRICING           |   | line 15, loop 2300, segment 16, CLM02
      FREQUENCY         | 2 | line 25, loop 2400, segment 26, DTP03 (472)
      PLACE_OF_SERVICE  | 1 | line 15, loop 2300, segment 16, CLM05-1
      PLACE_OF_SERVICE  | 2 | line 24, loop 2400, segment 25, SV105
      AUTHORIZATION     | 1 | line 22, loop 2400, segment 23, REF02 (G1)
      AUTHORIZATION     | 2 | line 15, loop 2300, segment 16, REF02 (G1) is missing
      REFERRAL          | 1 | line 16, loop 2300, segment 17, REF02 (9F)
      APPEAL_PROCESS    |   | line 15, loop 2300, segment 16, REF02 (F8) is missing
      PROVIDER          | 1 | line 18, loop 2310B, segment 19, NM109
      PROVIDER          | 2 | line 26, loop 2420A, segment 27, NM109
      ELIGIBILITY       |   | line 8, loop 2010BA, segment 9, NM109
      COB               |   | line 7, loop 2000B, segment 8, SBR01
      DOCUMENTATION     | 1 | line 20, loop 2400, segment 21
      CLAIM_DATA        |   | line 15, loop 2300, segment 16
      TIMELY_FILING     | 9 | line 15, loop 2300, segment 16
      """)
  void aCauseIsCorrectedInItsElement(RootCause cause, Integer line, String place) {
    List<FilePlace> places =
        second().places(finding(cause, line == null ? List.of() : List.of(line)));

    assertThat(places).extracting(FilePlace::inFile).containsExactly(place);
    assertThat(places).extracting(FilePlace::file).containsExactly("new.837");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      M51  | 1 | line 20, loop 2400, segment 21, SV101-2
      N519 | 1 | line 20, loop 2400, segment 21, SV101-3
      M53  | 1 | line 20, loop 2400, segment 21, SV104
      M76  | 2 | line 24, loop 2400, segment 25, SV107
      M76  |   | line 17, loop 2300, segment 18, HI
      """)
  void ofAClaimThatLacksInformationTheRemarkSaysWhatItIs(String rarc, Integer line, String place) {
    Finding finding = finding(RootCause.CLAIM_DATA, line == null ? List.of() : List.of(line));

    assertThat(second().places(finding.toBuilder().rarcs(List.of(rarc, "MA130")).build()))
        .extracting(FilePlace::inFile)
        .containsExactly(place);
  }

  @Test
  void aFindingOfSeveralLinesHasAPlaceForEachAndEachOnce() {
    assertThat(second().places(finding(RootCause.PRICING, List.of(1, 2))))
        .extracting(FilePlace::segment)
        .containsExactly(21, 25);
    assertThat(second().places(finding(RootCause.REFERRAL, List.of(1, 2))))
        .extracting(FilePlace::segment)
        .containsExactly(17);
  }

  @Test
  void ofOurOwnFormatsItIsTheLineAndThePointer() {
    List<ClaimRead> read = new ArrayList<>();
    new ClaimReader().read("""
            {"claims": [
              {"payer": "medicare", "lines": [
                {"number": 7, "code": "64483", "date": "2026-07-01"}]}]}
            """, "claims.json", read::add);

    assertThat(read.get(0).places(finding(RootCause.PRICING, List.of(7))))
        .containsExactly(FilePlace.ofPointer("claims.json", 3, "/claims/0/lines/0"));
    assertThat(read.get(0).places(finding(RootCause.PRICING, List.of())))
        .extracting(FilePlace::toString)
        .containsExactly("claims.json, line 2, /claims/0");
  }

  private static ClaimRead second() {
    List<ClaimRead> read = new ArrayList<>();
    new ClaimReader().read(FILE, "new.837", read::add);
    assertThat(read).hasSize(2).allMatch(ClaimRead::isValid);
    return read.get(1);
  }

  private static Finding finding(RootCause cause, List<Integer> lines) {
    return Finding.builder()
        .rule("some-rule")
        .outcome(Outcome.DENY)
        .lines(lines)
        .message("m")
        .citation("c")
        .mark(Mark.VERIFIED)
        .category("claim-data")
        .cause(cause)
        .remedy("r")
        .group("CO")
        .carc("16")
        .source("s")
        .build();
  }
}
