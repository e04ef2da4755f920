package io.github.payerrules.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Makes one text of all that decided a review. */
final class Stamp {

  private Stamp() {}

  static String of(Review review) {
    Versions versions = review.versions();
    List<String> parts = new ArrayList<>(List.of(
        review.payer(),
        review.reviewedOn().toString(),
        versions.library(),
        versions.rules(),
        versions.contentHash(),
        versions.limits(),
        versions.input()));
    parts.addAll(versions.tables());
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // With its length: else two parts could be divided otherwise.
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha256.update(bytes);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
