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
import java.util.Set;
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

  private static final Set<String> UNDECLARED_SEPARATOR = Set.of(
      "LinuxForHealth__demo.cob.2ndary.example4.837",
      "LinuxForHealth__demo.example9.837",
      "LinuxForHealth__demo.example11.837",
      "LinuxForHealth__demo.example12.837");

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
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      imsweb__x12_ambiguous_loop.txt | 19 loop 2000B, segment 19, SBR02: this does not say that the subscriber is the patient
      imsweb__x12_bad_first_line.txt | 1 segment 1, ISA02: the element is not 10 characters long
      imsweb__x12_bad_segment_identifier.txt | 6 segment 6: this is not a segment
      imsweb__x12_bad_segment_identifier.txt | 11 loop 2010AA, segment 11: this is not a segment
      imsweb__x12_bad_segment_identifier.txt | 20 loop 2000B, segment 20: this is not a segment
      imsweb__x12_bad_valid_code.txt | 9 loop 2000A, segment 9, NM101: this code is not valid at the billing provider level
      imsweb__x12_bad_valid_code.txt | 8 loop 2000A, segment 8, HL: no billing provider follows
      imsweb__x12_complex.txt | 28 loop 2300, segment 28, HI01: the qualifier and the diagnosis are not one element
      imsweb__x12_loop_errors1_exceeds_max_1_parent.txt | 15 loop 2010AA, segment 15, NM1: this level has two billing providers
      imsweb__x12_loop_errors2_exceeds_max_repeats_multiple_parents.txt | 34 loop 2010AA, segment 34, NM1: this level has two billing providers
      imsweb__x12_loop_errors3_missing_loops.txt | 8 loop 2000A, segment 8, HL: no billing provider follows
      imsweb__x12_missing_elements.txt | 31 loop 2300, segment 31, CLM05: the place of service is missing
      imsweb__x12_missing_required_loop_in_one_repeat.txt | 18 loop 2000B, segment 18, HL: no subscriber follows
      imsweb__x12_missing_required_loops_mult_repeats.txt | 33 loop 2400, segment 33, SV1: the LX segment before this line is missing
      imsweb__x12_multiple_transactions.txt | 36 segment 36, SE01: this count does not match the number of segments in the transaction, which is 34
      imsweb__x12_no_errors.txt | 23 loop 2300, segment 23, HI01: the qualifier and the diagnosis are not one element
      imsweb__x12_no_isa_line.txt | 2 segment 2, ST: no ISA segment came before it
      imsweb__x12_segment_errors.txt | 8 loop 2010AA, segment 8, HL: the billing provider has no complete address
      imsweb__x12_segment_errors.txt | 25 segment 25, SE01: this count does not match the number of segments in the transaction, which is 23
      imsweb__x12_segments_out_of_order.txt | 12 loop 2010AA, segment 12, N4: this segment comes too late in its loop
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
  void ofWholeFilesNothingIsSaid() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.startsWith("LinuxForHealth") && !UNDECLARED_SEPARATOR.contains(name)) {
        assertThat(new ClaimReader().readAll(file))
            .as(name)
            .allSatisfy(it -> assertThat(it.notices()).isEmpty());
      }
    }
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
