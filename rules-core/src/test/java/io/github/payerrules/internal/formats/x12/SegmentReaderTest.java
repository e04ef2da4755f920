package io.github.payerrules.internal.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentReaderTest {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
          + "*260701*1200*^*00501*000000001*0*T*:~";
  private static final String REST =
      "GS*HC*A*B*20260701*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~"
          + "SV1*HC:64483:LT*12.50*UN*1***1:2~SE*3*0001~GE*1*1~IEA*1*000000001~";

  @Test
  void elementsAndComponentsCountFromOne() {
    List<String> read = read(ISA + REST);

    assertThat(read)
        .containsExactly(
            "ISA 1:1 16",
            "GS 2:1 8",
            "ST 3:1 3",
            "SV1 4:1 7 [HC|64483|LT][12.50][UN][1][][][1|2]",
            "SE 5:1 2",
            "GE 6:1 2",
            "IEA 7:1 2");
  }

  @Test
  void componentsOutsideOfTheElementAreEmpty() throws IOException {
    SegmentReader reader = reader(ISA + "SV1*HC:64483*~", StandardCharsets.UTF_8);
    reader.next();
    Segment segment = next(reader);

    assertThat(segment.text(1)).isEqualTo("HC:64483");
    assertThat(segment.text(1, 3)).isEmpty();
    assertThat(segment.text(2, 1)).isEmpty();
    assertThat(segment.text(9)).isEmpty();
    assertThat(segment.text(9, 2)).isEmpty();
    assertThat(segment.components(1)).isEqualTo(2);
    assertThat(segment.components(2)).isZero();
    assertThat(segment.has(1, "HC")).isTrue();
    assertThat(segment.has(1, "H")).isFalse();
    assertThat(segment.has(2)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n"})
  void aLineEachIsTheSame(String lineEnd) {
    String text = (ISA + REST).replace("~", "~" + lineEnd);
    int step = lineEnd.equals("\n\n") ? 2 : 1;

    assertThat(read(text))
        .containsExactly(
            "ISA 1:1 16",
            "GS 2:" + (1 + step) + " 8",
            "ST 3:" + (1 + 2 * step) + " 3",
            "SV1 4:" + (1 + 3 * step) + " 7 [HC|64483|LT][12.50][UN][1][][][1|2]",
            "SE 5:" + (1 + 4 * step) + " 2",
            "GE 6:" + (1 + 5 * step) + " 2",
            "IEA 7:" + (1 + 6 * step) + " 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void theLineEndItselfMayBeTheTerminator(String lineEnd) {
    String text = (ISA + REST).replace("~", lineEnd);

    assertThat(read(text)).element(3).isEqualTo("SV1 4:4 7 [HC|64483|LT][12.50][UN][1][][][1|2]");
    assertThat(read(text)).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20, 80, 105, 106, 107})
  void linesMayBreakAnywhere(int width) {
    StringBuilder wrapped = new StringBuilder(ISA + REST);
    for (int at = width; at < wrapped.length(); at += width + 1) {
      wrapped.insert(at, '\n');
    }

    List<String> read = read(wrapped.toString());

    assertThat(read).hasSize(7);
    assertThat(read.get(3)).endsWith(" 7 [HC|64483|LT][12.50][UN][1][][][1|2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ö§|¬", "|>^!", "\u001d\u001f\u001e\u001c", "~^+_", "×÷¤¶", "\t:^~"})
  void anySeparatorsThatIsaDeclares(String four) {
    String text = (ISA + REST)
        .replace('*', '\u0001')
        .replace(':', '\u0002')
        .replace('^', '\u0003')
        .replace('~', '\u0004')
        .replace('\u0001', four.charAt(0))
        .replace('\u0002', four.charAt(1))
        .replace('\u0003', four.charAt(2))
        .replace('\u0004', four.charAt(3));

    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      if (charset.newEncoder().canEncode(text)) {
        List<String> read = read(text, charset);

        assertThat(read).hasSize(7);
        assertThat(read.get(3)).isEqualTo("SV1 4:1 7 [HC|64483|LT][12.50][UN][1][][][1|2]");
      }
    }
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(read("\uFEFF" + ISA + REST)).isEqualTo(read(ISA + REST));
  }

  @Test
  void aFileMayBeginAtTheGroup() {
    assertThat(read(REST.replace(':', '>')))
        .element(2)
        .isEqualTo("SV1 3:1 7 [HC|64483|LT][12.50][UN][1][][][1|2]");
  }

  @Test
  void aFileMayBeginAtTheTransaction() {
    String text = "ST|835|0001!BPR|I|10!SVC|HC+64483|10!SE|4|0001!";

    assertThat(read(text))
        .containsExactly("ST 1:1 2", "BPR 2:1 2", "SVC 3:1 2 [HC|64483][10]", "SE 4:1 2");
  }

  @Test
  void anIsaThatLostItsBlanksStillDeclares() {
    String squeezed = ISA.replaceAll(" +", " ").replace('~', '!') + REST.replace('~', '!');

    assertThat(read(squeezed))
        .hasSize(7)
        .element(3)
        .isEqualTo("SV1 4:1 7 [HC|64483|LT][12.50][UN][1][][][1|2]");
  }

  @Test
  void anIsaWithoutAnElementIsReadByWhatFollows() {
    String broken = ISA.replace("*T*:~", "*T~") + REST;

    assertThat(read(broken))
        .hasSize(7)
        .element(3)
        .isEqualTo("SV1 4:1 7 [HC|64483|LT][12.50][UN][1][][][1|2]");
  }

  @Test
  void eachInterchangeHasItsOwnSeparators() {
    String second = (ISA + REST).replace('*', '|').replace(':', '>').replace('~', '\n');

    List<String> read = read(ISA + REST + "\r\n" + second);

    assertThat(read).hasSize(14);
    assertThat(read.get(10)).isEqualTo("SV1 11:5 7 [HC|64483|LT][12.50][UN][1][][][1|2]");
  }

  @Test
  void textBeforeTheFirstIsaIsPassedOver() {
    assertThat(read("File: claims of July\n\n" + ISA + REST).get(0)).isEqualTo("ISA 1:3 16");
  }

  @Test
  void aMissingTerminatorIsSeenWhereEachSegmentHasItsLine() {
    String text = (ISA + REST).replace("~", "~\n").replace("1:2~", "1:2");

    List<String> read = read(text);

    assertThat(read.get(3))
        .isEqualTo("SV1 4:4 7 [HC|64483|LT][12.50][UN][1][][][1|2] NOT_TERMINATED");
    assertThat(read.get(4)).isEqualTo("SE 5:5 2");
  }

  @Test
  void flawsAreTold() {
    assertThat(read(ISA + "Nd4*A~NM31*B~*IC*C~"))
        .containsExactly(
            "ISA 1:1 16",
            "Nd4 2:1 1 NO_IDENTIFIER",
            "NM31 3:1 1 NO_IDENTIFIER",
            " 4:1 2 NO_IDENTIFIER");
    assertThat(read(ISA + "GS*HC*A")).element(1).isEqualTo("GS 2:1 2 CUT_OFF");
    assertThat(read(ISA + "N1" + "*".repeat(1_000_000) + "~ST*837*1~"))
        .element(1)
        .asString()
        .endsWith("TOO_LONG");
    assertThat(read(ISA + "N1*" + "x:".repeat(200_000) + "~ST*837*1~"))
        .containsExactly("ISA 1:1 16", "N1 2:1 1 TOO_LONG", "ST 3:1 2");
  }

  @Test
  void emptySegmentsAndWhatPadsAFileAreNoSegments() {
    assertThat(read(ISA + "~~\n\n  " + "GE*1*1~\u001a\u0000\u0000"))
        .containsExactly("ISA 1:1 16", "GE 2:3 2");
  }

  @Test
  void anElementKnowsItsLine() throws IOException {
    SegmentReader reader = reader(ISA + "DTP*472*D\n8*2026\n0701~", StandardCharsets.UTF_8);
    reader.next();
    Segment segment = next(reader);

    assertThat(segment.lineOf(1)).isEqualTo(1);
    assertThat(segment.lineOf(2)).isEqualTo(1);
    assertThat(segment.lineOf(3)).isEqualTo(2);
    assertThat(segment.text(2)).isEqualTo("D8");
    assertThat(segment.text(3)).isEqualTo("20260701");
    assertThat(segment.offset()).isEqualTo(106);
  }

  private static List<String> read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  /** Each segment as its identifier, number, line, count of elements, and those of a service. */
  private static List<String> read(String text, Charset charset) {
    try {
      SegmentReader reader = reader(text, charset);
      List<String> all = new ArrayList<>();
      for (Segment it = reader.next(); it != null; it = reader.next()) {
        StringBuilder line = new StringBuilder(
            "%s %d:%d %d".formatted(it.id(), it.number(), it.line(), it.elements()));
        if (it.id().startsWith("SV")) {
          line.append(' ');
          for (int i = 1; i <= it.elements(); i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 1; j <= Math.max(1, it.components(i)); j++) {
              parts.add(it.code(i, j));
            }
            line.append('[').append(String.join("|", parts)).append(']');
          }
        }
        all.add(it.flaw() == Flaw.NONE ? line.toString() : line + " " + it.flaw());
      }
      return all;
    } catch (IOException fromMemory) {
      throw new AssertionError(fromMemory);
    }
  }

  private static SegmentReader reader(String text, Charset charset) {
    return new SegmentReader(new InDrops(text.getBytes(charset)));
  }

  private static Segment next(SegmentReader reader) throws IOException {
    Segment segment = reader.next();
    assertThat(segment).isNotNull();
    return segment;
  }

  /** As a network gives it: a few bytes at a time. */
  private static final class InDrops extends InputStream {
    private final ByteArrayInputStream bytes;

    private InDrops(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, Math.min(length, 5));
    }
  }
}
