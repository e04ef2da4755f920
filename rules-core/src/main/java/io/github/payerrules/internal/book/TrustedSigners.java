package io.github.payerrules.internal.book;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose signature on a pack counts. A signer's own certificate is compared, byte for byte: that of
 * an authority does not speak for those whom it certified, and nothing has to be asked of a
 * network.
 */
public record TrustedSigners(Set<Certificate> certificates) {

  /** Keeps a copy. */
  public TrustedSigners {
    certificates = Set.copyOf(certificates);
  }

  /**
   * The certificates in a file, as PEM (several one after the other) or DER.
   *
   * @throws InvalidRulesException where there is none
   */
  public static TrustedSigners in(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (!read.isEmpty()) {
        return new TrustedSigners(read.stream().collect(Collectors.toUnmodifiableSet()));
      }
    } catch (IOException | CertificateException unreadable) {
      // Told below: to the user both are a file without a certificate.
    }
    throw new InvalidRulesException(List.of(new Problem(
        String.valueOf(file.getFileName()),
        0,
        null,
        "No certificate can be read from this file",
        "Give the X.509 certificates of the pack signers, as PEM or DER, such as"
            + " keytool -exportcert -rfc writes.")));
  }

  boolean trust(CodeSigner signer) {
    return certificates.contains(certificateOf(signer));
  }

  /** The signer's own certificate, which is the first of its chain. */
  static Certificate certificateOf(CodeSigner signer) {
    return signer.getSignerCertPath().getCertificates().get(0);
  }
}
