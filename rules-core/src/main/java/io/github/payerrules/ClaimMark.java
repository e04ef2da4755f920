package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Tells claims apart that share an id or a place in a file: by the patient and the dates of
 * service, which a correction leaves as they are; where neither patient nor id is known, by the
 * codes too. It tells nothing of them: a checksum, no more than a slip needs.
 */
final class ClaimMark {

  /** The field of a form that holds it. */
  static final String FIELD = "claim";

  private ClaimMark() {}

  static String of(Claim claim) {
    String patient = claim.patientKey();
    String told = claim.lines().stream()
            .map(line -> String.valueOf(line.date()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(","))
        + (patient != null ? "\n" + patient : claim.id() != null ? "" : codes(claim));
    CRC32C checksum = new CRC32C();
    checksum.update(told.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  private static String codes(Claim claim) {
    return claim.lines().stream()
        .map(ServiceLine::code)
        .map(String::valueOf)
        .collect(Collectors.joining(",", "\n\n", ""));
  }
}
