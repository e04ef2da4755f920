package io.github.payerrules.testkit.impact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of all lines so far, so that none can be lost or changed in a file. Not thread-safe. */
final class LineChain {

  private final MessageDigest lines;

  /** Goes on behind a seal; an empty one is the beginning. */
  LineChain(String sealed) {
    try {
      lines = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
    add(sealed);
  }

  void add(String line) {
    lines.update(line.getBytes(StandardCharsets.UTF_8));
    lines.update((byte) '\n');
  }

  /** The seal of all lines so far. */
  String seal() {
    String seal = HexFormat.of().formatHex(lines.digest());
    add(seal);
    return seal;
  }
}
