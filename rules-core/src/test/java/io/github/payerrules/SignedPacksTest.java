package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are signed by the JDK's own tools, as the documentation says. */
class SignedPacksTest {
  private static final String RULES = "payers/acme/one.drl";

  @TempDir
  static Path keys;

  @TempDir
  Path folder;

  private Path pack;

  @BeforeAll
  static void twoSigners() throws IOException, InterruptedException {
    for (String signer : List.of("publisher", "stranger")) {
      keytool("-genkeypair", "-alias", signer, "-dname", "CN=" + signer, "-keyalg", "EC");
      keytool(
          "-exportcert", "-rfc", "-alias", signer, "-file", certificate(signer).toString());
    }
  }

  @BeforeEach
  void pack() throws IOException {
    RuleFolder acme = RuleFolder.in(folder).denying("one", "procedure == \"ESI\"");
    pack = folder.resolve("acme.jar");
    RuleFolders.pack(acme.path(), pack, "1");
  }

  private static Path certificate(String signer) {
    return keys.resolve(signer + ".pem");
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    run("keytool", List.of(), List.of(arguments));
  }

  private void sign(String signer) throws IOException, InterruptedException {
    run("jarsigner", List.of(pack.toString(), signer), List.of());
  }

  private static void run(String tool, List<String> last, List<String> first)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(first);
    command.addAll(
        List.of("-keystore", keys.resolve("keys.p12").toString(), "-storepass", "changeit"));
    command.addAll(last);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /** Writes the pack again with other entries. */
  private void change(Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    change.accept(entries);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  private PayerRules.Builder trusting(String signer) {
    return PayerRules.builder().pack(pack).requireSignedBy(certificate(signer));
  }

  private static void assertRefused(PayerRules.Builder builder, String what) {
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidRulesException.class,
            refused ->
                assertThat(refused.problems()).extracting(Problem::what).containsExactly(what));
  }

  @Test
  void aPackSignedByATrustedSignerIsTaken() throws Exception {
    sign("publisher");

    assertThat(trusting("publisher").build().payerNames()).containsExactly("acme");
    assertThat(PayerRules.builder().pack(pack).build().payerNames()).containsExactly("acme");
  }

  @Test
  void oneOfSeveralSignersIsEnough() throws Exception {
    sign("stranger");
    sign("publisher");
    Path both = Files.writeString(
        folder.resolve("both.pem"),
        Files.readString(certificate("stranger")) + Files.readString(certificate("publisher")));

    assertThat(trusting("publisher").build().payerNames()).containsExactly("acme");
    assertThat(PayerRules.builder().requireSignedBy(both).pack(pack).build().payerNames())
        .containsExactly("acme");
    assertThat(PayerRules.builder()
            .requireSignedBy(List.of(read("publisher")))
            .pack(pack)
            .build()
            .payerNames())
        .containsExactly("acme");
  }

  private static Certificate read(String signer) throws IOException, CertificateException {
    try (var in = Files.newInputStream(certificate(signer))) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  @Test
  void aPackThatIsNotSignedIsRefused() {
    assertRefused(
        trusting("publisher"),
        "This pack is not signed, or is signed by a method that Java no longer accepts");
  }

  @Test
  void anotherSignerIsRefusedWithTheFingerprint() throws Exception {
    sign("stranger");

    assertThatThrownBy(trusting("publisher")::build)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageMatching(
            "(?s).*acme.jar: The signer of this pack is not one that you trust; the certificate has"
                + " the SHA-256 fingerprint ([0-9A-F]{2}:){31}[0-9A-F]{2}\n.*");
  }

  @Test
  void aChangedFileIsRefused() throws Exception {
    sign("publisher");
    change(entries -> entries.computeIfPresent(
        RULES,
        (path, text) -> new String(text, StandardCharsets.UTF_8)
            .replace("deny(", "advise(")
            .getBytes(StandardCharsets.UTF_8)));

    assertRefused(trusting("publisher"), "This pack was changed after it was signed");
  }

  @Test
  void anAddedFileIsRefused() throws Exception {
    sign("publisher");
    change(entries -> entries.put("payers/acme/added.drl", entries.get(RULES)));

    assertRefused(trusting("publisher"), "A file was added to this pack after it was signed");
  }

  @Test
  void aRemovedFileIsRefused() throws Exception {
    sign("publisher");
    change(entries -> entries.remove(RULES));

    assertRefused(trusting("publisher"), "A file was removed from this pack after it was signed");
  }

  @Test
  void whatAStrangerAddsAndSignsIsRefused() throws Exception {
    sign("publisher");
    change(entries -> entries.put("payers/acme/added.drl", entries.get(RULES)));
    sign("stranger");

    assertThatThrownBy(trusting("publisher")::build)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("The signer of this pack is not one that you trust");
  }

  @Test
  void aSignatureWhoseBlockWasTakenOutIsRefused() throws Exception {
    sign("publisher");
    change(entries -> entries.keySet().removeIf(path -> path.endsWith(".EC")));

    assertRefused(
        trusting("publisher"),
        "This pack is not signed, or is signed by a method that Java no longer accepts");
  }

  @Test
  void foldersAreRefusedInWhicheverOrderTheyAreNamed() throws Exception {
    String what = "A folder cannot be signed, and only signed rules are allowed here";

    assertRefused(
        PayerRules.builder()
            .payers(folder.resolve("acme"))
            .requireSignedBy(certificate("publisher")),
        what);
    assertRefused(
        PayerRules.builder()
            .requireSignedBy(certificate("publisher"))
            .payers(folder.resolve("acme")),
        what);
  }

  @Test
  void aFileWithoutCertificatesIsAProblem() throws Exception {
    sign("publisher");
    Path none = Files.writeString(folder.resolve("none.pem"), "nothing\n");

    for (Path file : List.of(none, folder.resolve("missing.pem"))) {
      assertThatThrownBy(PayerRules.builder().requireSignedBy(file).pack(pack)::build)
          .isInstanceOf(InvalidRulesException.class)
          .hasMessageContaining(file.getFileName() + ": No certificate can be read from this file");
    }
  }

  @Test
  void aReloadRefusesAPackOfAStranger() throws Exception {
    sign("publisher");
    try (LiveRules live = LiveRules.builder(trusting("publisher")::build).start()) {
      assertThat(live.reload()).isEmpty();
    }
    try (LiveRules live = LiveRules.builder(() -> trusting("publisher").build()).start()) {
      change(entries -> entries.keySet().removeIf(path -> path.startsWith("META-INF/PUBLISHE")));
      sign("stranger");

      assertThat(live.reload())
          .singleElement()
          .extracting(Problem::what)
          .asString()
          .startsWith("The signer of this pack is not one that you trust");
      assertThat(live.current().payerNames()).containsExactly("acme");
      assertThat(live.status().lastFailure()).isNotNull();
    }
  }

  @Test
  void aPackIsTheSameFileEachTimeAndInEachZone() throws Exception {
    Path again = folder.resolve("again.jar");
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      RuleFolders.pack(folder.resolve("acme"), again, "1");
    } finally {
      TimeZone.setDefault(zone);
    }

    assertThat(again).hasSameBinaryContentAs(pack);
  }
}
