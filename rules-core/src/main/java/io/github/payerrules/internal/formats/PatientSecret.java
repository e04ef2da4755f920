package io.github.payerrules.internal.formats;

import java.security.SecureRandom;

/** The secret with which patients become keys: without it nobody computes a key back. Immutable. */
public final class PatientSecret {

  private static final int BYTES = 32;

  private final byte[] secret;

  private PatientSecret(byte[] secret) {
    this.secret = secret;
  }

  /** That of the caller: the same keys again and again. */
  public static PatientSecret of(byte[] secret) {
    return new PatientSecret(secret.clone());
  }

  /** A new one: keys that meet among what is read with it, and nowhere else. */
  public static PatientSecret random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new PatientSecret(secret);
  }

  /** Makes keys; each reading has its own. */
  public PatientKeys keys() {
    return new PatientKeys(secret);
  }

  @Override
  public String toString() {
    return "PatientSecret[]";
  }
}
