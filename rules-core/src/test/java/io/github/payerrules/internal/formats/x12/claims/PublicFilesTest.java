package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 837P files of public test suites, where they lie beside the project. They do not ship. */
class PublicFilesTest {

  private static final Path SHARED = Path.of("../../shared/data/edi837p");
  private static final Pattern CLAIMS = Pattern.compile("\\bCLM[*~]");
  private static final Pattern LINES = Pattern.compile("\\bSV1[*~]");

  @Test
  void everyClaimAndLineIsRead() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      List<ClaimRead> read = new ClaimReader().readAll(file);
      List<ClaimRead> claims = read.stream().filter(ClaimRead::isValid).toList();

      assertThat(claims).as(file.toString()).hasSize((int) count(CLAIMS, text));
      assertThat(claims.stream().mapToLong(it -> it.orThrow().lines().size()).sum())
          .as(file.toString())
          .isEqualTo(count(LINES, text));
      assertThat(read).allSatisfy(it -> assertThat(it.format()).isEqualTo("x12"));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      imsweb__x12_bad_segment_identifier.txt | 6 segment 6: this is not a segment
      imsweb__x12_bad_segment_identifier.txt | 11 loop 2010AA, segment 11: this is not a segment
      imsweb__x12_bad_segment_identifier.txt | 20 loop 2000B, segment 20: this is not a segment
      imsweb__x12_missing_elements.txt | 31 loop 2300, segment 31, CLM05: the place of service is missing
      imsweb__x12_missing_required_loops_mult_repeats.txt | 33 loop 2400, segment 33, SV1: the LX segment before this line is missing
      imsweb__x12_no_errors.txt | 23 loop 2300, segment 23, HI01: the qualifier and the diagnosis are not one element
      imsweb__x12_segment_errors.txt | 25 segment 25, SE01: the number of segments is not that of the transaction, in which there are 23
      LinuxForHealth__demo.example9.837 | 20 loop 2300, segment 20, CLM05: the component separator is not the one that ISA16 declares
      """)
  void whatIsWrongIsSaid(String file, String said) throws IOException {
    files();
    List<String> all = new ClaimReader()
        .readAll(SHARED.resolve(file)).stream()
            .flatMap(it -> Stream.concat(it.problems().stream(), it.notices().stream()))
            .map(Problem::toString)
            .toList();

    assertThat(all).anySatisfy(it -> assertThat(it).contains(file + ":" + said));
  }

  @Test
  void remittancesAreNamedAndNotRead() throws IOException {
    files();
    try (Stream<Path> all = Files.list(Path.of("../../shared/data/edi835"))) {
      for (Path file : all.toList()) {
        List<ClaimRead> read = new ClaimReader().readAll(file);

        assertThat(read).as(file.toString()).hasSize(1);
        assertThat(read.get(0).problems().get(0).what()).isEqualTo("this is a remittance (835)");
      }
    }
  }

  private static List<Path> files() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "the public files are not here: ../shared/data/edi837p");
    try (Stream<Path> all = Files.list(SHARED)) {
      return all.sorted().toList();
    }
  }

  private static long count(Pattern segment, String text) {
    return segment.matcher(text).results().count();
  }
}
