package io.github.payerrules.internal.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ends that are missing, or do not fit what is between. */
class EnvelopeTest {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
          + "*260701*1200*^*00501*000000001*0*T*:~";

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
      GS ST SE GE*1*7 IEA*1*000000001 | nothing
      GS ST SE ST SE GE*2*7 IEA*1*000000001 | nothing
      GS ST SE GE*1*7 GS ST SE GE*1*7 IEA*2*000000001 | nothing
      GS ST SE GE*01*7 IEA*01*000000001 | nothing
      GS ST SE | the file ends without closing its functional group and interchange: GE and IEA are missing
      GS ST SE GE*1*7 | the file ends without closing its interchange: IEA is missing
      GS ST SE GE*2*7 IEA*1*000000001 | this count does not match the number of transactions (ST) in the functional group, which is 1
      GS ST SE ST SE GE*1*7 IEA*1*000000001 | this count does not match the number of transactions (ST) in the functional group, which is 2
      GS ST SE GE*x*7 IEA*1*000000001 | this count does not match the number of transactions (ST) in the functional group, which is 1
      GS ST SE GE*1*8 IEA*1*000000001 | this is not the control number of GS06
      GS ST SE GE*1*7 IEA*7*000000001 | this count does not match the number of functional groups (GS) in the interchange, which is 1
      GS ST SE GE*1*7 IEA*1*000000002 | this is not the control number of ISA13
      GS ST SE IEA*1*000000001 | the functional group before this IEA segment has no GE segment
      GS ST SE GS ST SE GE*1*7 IEA*2*000000001 | the functional group before this GS segment has no GE segment
      GS ST SE GE*1*7 ISA GS ST SE GE*1*7 IEA*1*000000001 | the interchange before this ISA segment has no IEA segment
      GS ST | nothing
      """)
  void whatIsCutOffOrCountedWrongIsTold(String segments, String told) throws IOException {
    String file = ("ISA~" + segments.replace(' ', '~') + "~")
        .replace("ISA~", ISA)
        .replace("GS~", "GS*HC*A*B*20260701*1200*7*X*005010X222A1~")
        .replace("ST~", "ST*837*0001~")
        .replace("SE~", "SE*2*0001~");

    List<Problem> problems = problems(file);

    assertThat(problems)
        .extracting(Problem::what)
        .isEqualTo(told == null ? List.of() : List.of(told));
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.path()).startsWith("segment "))
        .allSatisfy(problem -> assertThat(problem.fix()).isNotEmpty());
  }

  private static List<Problem> problems(String file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Envelope envelope = new Envelope("a.837", problems::add);
    SegmentReader segments =
        new SegmentReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    int last = 0;
    for (Segment it = segments.next(); it != null; it = segments.next()) {
      envelope.take(it);
      last = it.number();
    }
    envelope.endOfFile(1, last);
    return problems;
  }
}
