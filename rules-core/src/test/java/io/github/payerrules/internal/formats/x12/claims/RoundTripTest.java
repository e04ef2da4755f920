package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.formats.FactMapping;
import io.github.payerrules.internal.formats.PatientSecret;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a claim says, written as 837P and read again it says the same. */
class RoundTripTest {

  @Test
  void generatedClaimsComeBack() {
    for (int seed = 0; seed < 40; seed++) {
      List<Claim> claims = new GeneratedClaims(seed).next(25);

      assertThat(claims(read(ClaimAs837.write(claims)))).as("seed %d", seed).isEqualTo(claims);
    }
  }

  @ParameterizedTest
  @CsvSource({"|,>,!", "~,^,_", "*,:,\\r\\n"})
  void withAnySeparators(char element, char component, String terminator) {
    List<Claim> claims = new GeneratedClaims(7).next(25);
    String end = terminator.replace("\\r\\n", "\r\n");

    assertThat(claims(read(new ClaimAs837(element, component, end).interchange(claims))))
        .isEqualTo(claims);
  }

  @Test
  void thePatientIsTheSameInEveryReadingWithOneSecret() {
    String text = ClaimAs837.write(new GeneratedClaims(1).next(2));
    ReadClaim first = read(text).get(0);
    ReadClaim again = read(text).get(0);
    ReadClaim other = read(text).get(1);

    assertThat(first.claim().patientKey()).isEqualTo(again.claim().patientKey());
    assertThat(first.claim().patientKey()).isNotEqualTo(other.claim().patientKey());
    assertThat(first.claim().patientKey()).matches("[0-9a-f]{32}");
  }

  /** Without the keys of patients, which no claim of the caller has. */
  private static List<Claim> claims(List<ReadClaim> read) {
    List<Claim> all = new ArrayList<>();
    for (ReadClaim it : read) {
      assertThat(it.problems()).isEmpty();
      assertThat(it.notices()).isEmpty();
      all.add(it.claim().toBuilder().patientKey(null).build());
    }
    return all;
  }

  static List<ReadClaim> read(String text) {
    List<ReadClaim> all = new ArrayList<>();
    ReadingOptions options = new ReadingOptions(
        null,
        Map.of(),
        PatientSecret.of("test".getBytes(StandardCharsets.UTF_8)),
        FactMapping.NONE);
    try {
      ProfessionalClaims.read(
          "claims.837",
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          options,
          all::add);
    } catch (IOException fromMemory) {
      throw new AssertionError(fromMemory);
    }
    return all;
  }
}
