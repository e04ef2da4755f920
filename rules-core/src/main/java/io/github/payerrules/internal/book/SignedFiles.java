package io.github.payerrules.internal.book;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * The files of a pack, every one of which a trusted signer has signed. They are read once and kept:
 * what is used is what was checked.
 */
final class SignedFiles {

  private static final long MOST_BYTES = 256L << 20;

  /** What makes up a signature, and so is not signed itself. */
  private static final Pattern SIGNATURE =
      Pattern.compile("(?i)META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]+)");

  private final String name;
  private final TrustedSigners trusted;
  private final Map<String, byte[]> files = new TreeMap<>();
  private long bytes;

  private SignedFiles(String name, TrustedSigners trusted) {
    this.name = name;
    this.trusted = trusted;
  }

  /**
   * Reads a pack.
   *
   * @throws InvalidRulesException where a file is not signed, not by a trusted signer, or not as it
   *     was signed
   * @throws IOException where it is not a jar
   */
  static Map<String, byte[]> read(Path pack, TrustedSigners trusted) throws IOException {
    SignedFiles read = new SignedFiles(String.valueOf(pack.getFileName()), trusted);
    try (JarFile jar = new JarFile(pack.toFile(), true)) {
      read.all(jar);
    } catch (SecurityException wrongDigest) {
      throw read.changed("This pack was changed after it was signed");
    }
    return Collections.unmodifiableMap(read.files);
  }

  private void all(JarFile jar) throws IOException {
    boolean someSigned = false;
    boolean someNotSigned = false;
    CodeSigner stranger = null;
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (!entry.isDirectory() && !SIGNATURE.matcher(entry.getName()).matches()) {
        if (files.put(entry.getName(), bytes(jar, entry)) != null) {
          throw changed("This pack contains a file twice");
        }
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null) {
          someNotSigned = true;
        } else {
          someSigned = true;
          stranger = Arrays.stream(signers).anyMatch(trusted::trust) ? stranger : signers[0];
        }
      }
    }
    if (!someSigned) {
      throw invalid(
          "This pack is not signed, or is signed by a method that Java no longer accepts",
          "Get a signed pack from its publisher, or sign it: jarsigner -keystore KEYSTORE "
              + name
              + " ALIAS");
    }
    if (stranger != null) {
      throw invalid(
          "The signer of this pack is not one that you trust; the certificate has the SHA-256"
              + " fingerprint "
              + fingerprint(stranger),
          "If it is the publisher's, add it to the certificates that you trust; otherwise do not"
              + " use the pack.");
    }
    if (someNotSigned) {
      throw changed("A file was added to this pack after it was signed");
    }
    Manifest manifest = jar.getManifest();
    if (manifest == null || !files.keySet().containsAll(manifest.getEntries().keySet())) {
      throw changed("A file was removed from this pack after it was signed");
    }
  }

  /** An entry's signers are known once all of it was read. */
  private byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] read = in.readNBytes(FolderReader.LARGEST_FILE + 1);
      bytes += read.length;
      if (read.length > FolderReader.LARGEST_FILE || bytes > MOST_BYTES) {
        throw invalid(
            "This pack is too large: one file is larger than 16 MiB, or all are larger than 256 MiB",
            "Rule files and tables are small text files.");
      }
      return read;
    }
  }

  private static String fingerprint(CodeSigner signer) {
    try {
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-256")
              .digest(TrustedSigners.certificateOf(signer).getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible); // every Java has it; it was read from its bytes
    }
  }

  private InvalidRulesException changed(String what) {
    return invalid(what, "Get the pack again from its publisher.");
  }

  private InvalidRulesException invalid(String what, String fix) {
    return new InvalidRulesException(List.of(new Problem(name, 0, null, what, fix)));
  }
}
