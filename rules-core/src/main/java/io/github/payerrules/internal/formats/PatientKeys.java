package io.github.payerrules.internal.formats;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes in the place of who somebody is. Not thread-safe. */
public final class PatientKeys {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final Mac mac;

  PatientKeys(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The key of what names a person; the parts must be in one spelling. */
  public String key(String kind, String... parts) {
    mac.update(kind.getBytes(StandardCharsets.US_ASCII));
    for (String part : parts) {
      mac.update((byte) 0);
      mac.update(part.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(mac.doFinal(), 0, BYTES);
  }
}
