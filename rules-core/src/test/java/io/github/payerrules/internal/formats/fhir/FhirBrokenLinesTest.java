package io.github.payerrules.internal.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One resource a line: a line that is broken loses none of the others. */
class FhirBrokenLinesTest {

  private static String claim(String id) {
    return "{\"resourceType\":\"Claim\",\"use\":\"claim\",\"identifier\":[{\"value\":\"" + id
        + "\"}],\"item\":[{\"sequence\":1}]}\n";
  }

  private static List<ClaimRead> read(byte[] file) {
    List<ClaimRead> reads = new ArrayList<>();
    try {
      new ClaimReader().read(new ByteArrayInputStream(file), "claims.ndjson", reads::add);
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
    return reads;
  }

  private static List<ClaimRead> read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  /** Where something stands in the file: {@code id:line}, or the line of what is broken. */
  private static List<String> places(List<ClaimRead> reads) {
    return reads.stream()
        .map(read -> read.problems().stream()
            .filter(problem -> problem.what().startsWith("not JSON")
                || problem.what().startsWith("a field")
                || problem.what().startsWith("a character"))
            .findFirst()
            .map(problem -> "broken:" + problem.line())
            .orElse("claim:" + read.line()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Claim\",\"use\"",
        "{\"resourceType\":\"Claim\",\"use\":",
        "{\"resourceType\":\"Claim\",\"use\":\"cl",
        "{\"resourceType\":\"Claim\",\"item\":[",
        "{\"resourceType\":\"Claim\",\"item\":[{\"sequence\":1},",
        "{\"resourceType\":\"Claim\"}}",
        "{\"resourceType\":\"Claim\",\"use\":\"claim\",\"use\":\"claim\"}",
        "XJANE"
      })
  void theLinesAfterItAreRead(String broken) {
    List<ClaimRead> reads =
        read(claim("A") + broken + "\n" + claim("B") + claim("C") + broken + "\n" + claim("D"));

    List<String> places = places(reads);

    assertThat(places.stream().filter(it -> !broken.endsWith("}}") || !it.equals("claim:2")))
        .contains("claim:1", "claim:3", "claim:4", "claim:6")
        .anySatisfy(it -> assertThat(it).matches("broken:[234]"))
        .anySatisfy(it -> assertThat(it).matches("broken:[567]"));
    assertThat(reads.toString()).doesNotContain("JANE");
  }

  @Test
  void aCharacterThatIsNotUtf8LosesItsLineAlone() {
    byte[] file =
        (claim("A") + claim("B\u00c3") + claim("C")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(places(read(file))).containsExactly("claim:1", "broken:2", "claim:3");
  }

  /** What stands over several lines ends at the next line that begins a resource. */
  @ParameterizedTest
  @CsvSource({"'\n', 4", "'\r\n', 4"})
  void aResourceOfSeveralLines(String end, int line) {
    String broken =
        "{" + end + "  \"resourceType\": \"Claim\"," + end + "  \"use\" \"claim\"" + end;

    assertThat(places(read(broken + claim("A")))).contains("broken:3", "claim:" + line);
  }

  @Test
  void ofAListTheRestIsNotRead() {
    String list = "[" + claim("A") + ",{\"resourceType\":,\n" + claim("B") + "]";

    List<ClaimRead> reads = read(list);

    assertThat(places(reads)).containsExactly("claim:1", "broken:2");
    assertThat(reads.get(1).problems())
        .anySatisfy(it -> assertThat(it.what()).contains("what follows in the file is not read"));
  }

  /** Each line would be the beginning of all that follow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Claim\",\"item\":[\n",
        "{\"resourceType\":\"Claim\",\"item\":\n",
        "{\"resourceType\":\"Claim\"\n"
      })
  void aFileOfBrokenLinesTakesNoTime(String broken) {
    byte[] file = broken.repeat(300_000).getBytes(StandardCharsets.UTF_8);

    long began = System.nanoTime();

    List<ClaimRead> reads = read(file);

    assertThat(reads).hasSize(1_000);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }
}
