package io.github.payerrules.internal.formats;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Keyed hashes that replace a patient's identity. Not thread-safe. */
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

  /**
   * The key of a person: the same for the same name and birth date, whatever the payer, so that
   * claims to several payers meet; without a birth date for the same member of a payer.
   *
   * @return {@code null} if neither is known
   */
  public @Nullable String key(
      String lastName, String firstName, @Nullable LocalDate born, String payer, String memberId) {
    String last = letters(lastName);
    String first = letters(firstName);
    if (born != null && !last.isEmpty() && !first.isEmpty()) {
      return key("person", last, first, born.toString());
    }
    return memberId.isEmpty()
        ? null
        : key("member", payer, memberId.toUpperCase(Locale.ROOT), first);
  }

  /** The key of a member by the id alone. */
  public String ofMember(String memberId) {
    return key("member", memberId.toUpperCase(Locale.ROOT));
  }

  /**
   * One spelling of a name: capital letters without accents alone, since systems differ in all
   * else. The characters of X12 have no accents, so that payers write MUNOZ for Muñoz.
   */
  private static String letters(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      if (Character.isLetter(plain.codePointAt(i))) {
        letters.appendCodePoint(plain.codePointAt(i));
      }
    }
    return letters.toString();
  }

  private String key(String kind, String... parts) {
    mac.update(kind.getBytes(StandardCharsets.US_ASCII));
    for (String part : parts) {
      mac.update((byte) 0);
      mac.update(part.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(mac.doFinal(), 0, BYTES);
  }
}
