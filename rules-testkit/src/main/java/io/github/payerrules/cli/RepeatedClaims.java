package io.github.payerrules.cli;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Claims that stand in the files of one run more than once. Holds a number for each claim, however
 * large the claims are. Not thread-safe.
 */
final class RepeatedClaims {

  private static final int MOST_NAMED = 20;

  private final Set<Long> seen = new HashSet<>();
  private final List<String> named = new ArrayList<>();
  private final MessageDigest sha256;
  private int repeated;

  RepeatedClaims() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** A claim that is reviewed, by the name under which it is shown. */
  void add(String name, Claim claim) {
    if (!seen.add(number(claim))) {
      repeated++;
      if (named.size() < MOST_NAMED) {
        named.add(name);
      }
    }
  }

  /**
   * Equal for claims that are the same to a payer, whatever they charge and, where the patient is
   * known, whatever their numbers; a replacement or a secondary claim is not.
   */
  private long number(Claim claim) {
    StringBuilder text = new StringBuilder()
        .append(claim.patientKey() == null ? claim.id() : "")
        .append('|')
        .append(claim.rendering() == null ? "" : claim.rendering().npi())
        .append('|')
        .append(claim.payer())
        .append('|')
        .append(claim.patientKey())
        .append('|')
        .append(claim.frequencyCode())
        .append('|')
        .append(claim.originalReference());
    for (ServiceLine line : claim.lines()) {
      text.append('|').append(line.code()).append(line.modifiers()).append(line.date());
    }
    byte[] hash = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong();
  }

  void tell(Page page) {
    if (repeated > 0) {
      page.line((repeated == 1
              ? "1 claim is in these files more than once: "
              : repeated + " claims are in these files more than once: ")
          + String.join(", ", named)
          + (named.size() == repeated ? "" : " and " + (repeated - named.size()) + " more")
          + ". Send each once; a payer denies the second as a duplicate.");
      page.blank();
    }
  }
}
