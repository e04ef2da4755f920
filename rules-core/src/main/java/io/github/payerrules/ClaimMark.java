package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Tells claims apart that share an id or a place in a file, by what a correction leaves as it is:
 * the dates of service and the patient; where neither patient nor id is known, the codes too. It
 * tells nothing of them: two checksums, no more than a slip needs, of which that of the patient's
 * key may be missing.
 */
final class ClaimMark {

  /** The field of a form that holds it. */
  static final String FIELD = "claim";

  private static final char BETWEEN = '-';

  private ClaimMark() {}

  static String of(Claim claim) {
    String patient = claim.patientKey();
    String visit = checksum(String.join(
        "\n",
        claim.lines().stream()
            .map(line -> String.valueOf(line.date()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(",")),
        String.valueOf(claim.sex()),
        String.valueOf(claim.ageYears()),
        claim.id() == null && patient == null ? codes(claim) : ""));
    return patient == null ? visit : visit + BETWEEN + checksum(patient);
  }

  /** Whether two marks can be of one claim: of a patient only one may tell. */
  static boolean fit(String one, String other) {
    boolean bothTellThePatient = one.indexOf(BETWEEN) >= 0 && other.indexOf(BETWEEN) >= 0;
    return bothTellThePatient ? one.equals(other) : visit(one).equals(visit(other));
  }

  private static String visit(String mark) {
    int end = mark.indexOf(BETWEEN);
    return end < 0 ? mark : mark.substring(0, end);
  }

  private static String codes(Claim claim) {
    return claim.lines().stream()
        .map(ServiceLine::code)
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static String checksum(String text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }
}
