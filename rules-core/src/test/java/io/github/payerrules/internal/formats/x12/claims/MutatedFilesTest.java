package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files with something wrong at one place: nothing is thrown, no content is quoted, and the claims
 * that the fault does not touch are read as before. How many files: {@code -Dmutated.files=200000}.
 */
class MutatedFilesTest {

  private static final int FILES = Integer.getInteger("mutated.files", 3_000);
  private static final int CLAIMS = 6;
  private static final List<String> CONTENT =
      List.of("PATIENT", "TESTTOWN", "TEST STREET", "PROVIDER", "30301", "2026");

  @Test
  void claimsThatAreNotTouchedAreReadAsBefore() {
    for (int i = 0; i < FILES; i++) {
      Random random = new Random(i);
      List<Claim> claims = new GeneratedClaims(i % 97).next(CLAIMS);
      String text =
          i % 3 == 0 ? new ClaimAs837('*', ':', "~").interchange(claims) : ClaimAs837.write(claims);
      int firstClaim = text.indexOf("HL*");
      int at = firstClaim + random.nextInt(text.length() - firstClaim);
      int length = random.nextInt(4) == 0 ? 1 + random.nextInt(40) : 1;
      int end = Math.min(text.length(), at + length);
      String mutated = mutated(text, at, end, random);
      List<ReadClaim> read = RoundTripTest.read(mutated);

      assertNothingIsQuoted(read, i);
      boolean isCut = text.startsWith(mutated);
      List<Claim> expected = untouched(text, at, isCut ? text.length() : end, claims);
      List<Claim> seen = read.stream()
          .map(ReadClaim::claim)
          .filter(it -> it != null)
          .map(it -> it.toBuilder().patientKey(null).build())
          .toList();
      assertThat(seen).as("file %d, changed at %d to %d", i, at, end).containsAll(expected);
    }
  }

  @Test
  void nothingIsThrownWhateverTheStartOfTheFile() {
    String text = ClaimAs837.write(new GeneratedClaims(3).next(1));
    int firstClaim = text.indexOf("HL*");
    for (int i = 0; i < FILES; i++) {
      Random random = new Random(i);
      int at = random.nextInt(firstClaim);
      String mutated = mutated(text, at, Math.min(firstClaim, at + 1 + random.nextInt(20)), random);

      assertNothingIsQuoted(RoundTripTest.read(mutated), i);
    }
  }

  private static String mutated(String text, int at, int end, Random random) {
    String before = text.substring(0, at);
    String after = text.substring(end);
    String any = "*:~^>\n\r ABZ09az|\u0000\u001f";
    return switch (random.nextInt(6)) {
      case 0 -> before + after;
      case 1 -> before + text.substring(at, end) + text.substring(at, end) + after;
      case 2 -> before + any.charAt(random.nextInt(any.length())) + text.substring(at);
      case 3 -> before + new StringBuilder(text.substring(at, end)).reverse() + after;
      case 4 -> before;
      default -> before + any.charAt(random.nextInt(any.length())) + after;
    };
  }

  /** The claims of which no character lies near the change; all after it when the file is cut. */
  private static List<Claim> untouched(String text, int at, int end, List<Claim> claims) {
    List<Claim> all = new ArrayList<>();
    int from = text.indexOf("HL*");
    for (int i = 0; i < claims.size(); i++) {
      int billing = i + 1 == claims.size() ? -1 : nextBilling(text, from + 12);
      int to = billing < 0 ? text.indexOf("SE*", from) : billing;
      if (end + 3 < from || at > to + 3) {
        all.add(claims.get(i));
      }
      from = to;
    }
    return all;
  }

  private static int nextBilling(String text, int from) {
    int at = text.indexOf("**20*1", from);
    return text.lastIndexOf("HL*", at);
  }

  private static void assertNothingIsQuoted(List<ReadClaim> read, int file) {
    for (ReadClaim it : read) {
      Stream.concat(it.problems().stream(), it.notices().stream())
          .map(Problem::toString)
          .forEach(said ->
              assertThat(said).as("file %d", file).doesNotContain(CONTENT.toArray(new String[0])));
    }
  }
}
