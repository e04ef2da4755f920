package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.document.Node;
import io.github.payerrules.internal.formats.ClaimFormat;
import io.github.payerrules.internal.formats.FactMapping;
import io.github.payerrules.internal.formats.FileStart;
import io.github.payerrules.internal.formats.GivenStream;
import io.github.payerrules.internal.formats.PatientSecret;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.TreeClaims;
import io.github.payerrules.internal.formats.fhir.FhirFormat;
import io.github.payerrules.internal.formats.json.JsonFormat;
import io.github.payerrules.internal.formats.x12.claims.X12Format;
import io.github.payerrules.internal.formats.yaml.YamlFormat;
import io.github.payerrules.internal.reading.Problems;
import io.github.payerrules.internal.reading.TextSource;
import io.github.payerrules.internal.reading.Tree;
import io.github.payerrules.review.InvalidClaimException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads claims, one at a time, so that a file of any number of claims needs the memory of one. The
 * content of a file shows which of the {@link #formats()} it is.
 *
 * <ul>
 *   <li>{@code x12}: professional claims as a clearinghouse takes them (837P, 005010X222 and
 *       004010X098), any number of interchanges. Names, addresses, birth dates and member ids are
 *       not kept: {@link #withPatientSecret}. Other transactions are named and not read.
 *   <li>{@code fhir}: Claim resources of FHIR R4 in JSON, for payment and as requests for
 *       authorization (Da Vinci PAS), alone or in a Bundle with what they refer to and with the
 *       payer's answers; without a Claim, a draft from the chart (Encounter, Procedure, Condition
 *       ...), of which the notices say what is missing to bill it.
 *   <li>{@code json} and {@code yaml}: the fields of {@link Claim} and its parts. A file holds one
 *       claim, a list of claims, an object with such a list ({@code claims}), claims one after the
 *       other (JSON Lines or not), or several YAML documents.
 * </ul>
 *
 * <p>JSON and YAML are read strictly: an unknown field, a date that does not exist, a number out of
 * range, a field given twice are problems, and all problems of a claim are said at once, with line,
 * JSON pointer and how to fix them. Of X12, what the claim cannot do without is a problem, with
 * line, loop, segment and element; what it can is a notice, and left out. A claim with problems
 * does not stop the next one. Where the text itself breaks off, what came before it is delivered;
 * in JSON Lines and X12, what comes after it too. A claim of more than 8 MiB of text or 100,000
 * values is refused without being kept in memory. No problem quotes a value of the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClaimReader {

  /** In the order in which they are tried; the last takes whatever is left. */
  private static final List<ClaimFormat> FORMATS =
      List.of(new X12Format(), new FhirFormat(), new JsonFormat(), new YamlFormat());

  private static final int LEAST_SECRET = 16;

  private final ReadingOptions options;

  /** A reader for claims that name their payer. */
  public ClaimReader() {
    this(new ReadingOptions(null, Map.of(), PatientSecret.random(), FactMapping.NONE));
  }

  private ClaimReader(ReadingOptions options) {
    this.options = options;
  }

  /** The formats that are read, by name. */
  public static List<String> formats() {
    return FORMATS.stream().map(ClaimFormat::name).toList();
  }

  /**
   * A reader as this one, for claims of which some name no payer.
   *
   * @param defaultPayer the payer of those
   */
  public ClaimReader withPayer(String defaultPayer) {
    return new ClaimReader(options.withPayer(defaultPayer));
  }

  /**
   * A reader as this one, which also knows payers by what 837P and FHIR claims call them.
   *
   * @param names the name of the payer's rules by an identifier (NM109 in loop 2010BB), a name
   *     (NM103) or, for payers of which neither is given, the kind of plan (SBR09, such as
   *     {@code MB})
   */
  public ClaimReader withPayerNames(Map<String, String> names) {
    Map<String, String> all = new HashMap<>(options.payers());
    all.putAll(names);
    return new ClaimReader(options.withPayers(all));
  }

  /**
   * A reader as this one, with a secret of the caller. Instead of the patient's identity, claims of
   * X12 and FHIR carry a key: a keyed hash (HMAC-SHA256) of name and birth date, or of payer and
   * member id. Readers with the same secret make the same keys, on any day and machine; a reader
   * without one has a secret of its own. Keep it as you keep passwords.
   *
   * @param secret at least 16 bytes, better 32 random ones
   * @throws IllegalArgumentException if it is shorter
   */
  public ClaimReader withPatientSecret(byte[] secret) {
    if (secret.length < LEAST_SECRET) {
      throw new IllegalArgumentException(
          "the secret has fewer than " + LEAST_SECRET + " bytes; take 32 random ones");
    }
    return new ClaimReader(options.withPatientSecret(PatientSecret.of(secret)));
  }

  /**
   * A reader as this one, which takes documented facts from answers in FHIR.
   *
   * @param byLinkId the name of a fact by the linkId of the question in a QuestionnaireResponse
   * @param byCode the name of a fact by the code of an Observation, such as a LOINC code
   * @throws IllegalArgumentException if a name is not that of a fact
   */
  public ClaimReader withFacts(Map<String, String> byLinkId, Map<String, String> byCode) {
    Stream.concat(byLinkId.values().stream(), byCode.values().stream())
        .filter(name -> EvidenceFact.named(name).isEmpty())
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException("there is no documented fact \"" + name + "\"");
        });
    return new ClaimReader(options.withFacts(new FactMapping(byLinkId, byCode)));
  }

  /**
   * Reads a file.
   *
   * @param each is given each claim as soon as it is read, in the order of the file; what it throws
   *     ends the reading
   * @throws IOException if the file cannot be opened or read
   */
  public void read(Path file, Consumer<ClaimRead> each) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, file.toString(), each);
    }
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param name how problems call it; its ending distinguishes JSON, JSON Lines and YAML
   * @param each as in {@link #read(Path, Consumer)}
   * @throws IOException if the stream cannot be read
   */
  public void read(InputStream in, String name, Consumer<ClaimRead> each) throws IOException {
    InputStream given = new GivenStream(in);
    byte[] bytes = new byte[FileStart.BYTES];
    int length = given.readNBytes(bytes, 0, bytes.length);
    FileStart start = FileStart.of(name, bytes, length);
    ClaimFormat format = formatOf(start);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, length), given);
    int[] position = {0};
    format.read(
        name,
        whole,
        options,
        read -> each.accept(new ClaimRead(name, format.name(), ++position[0], read)));
    if (position[0] == 0) {
      Problems problems = new Problems(name);
      problems.add(0, null, "there are no claims in it", "a claim has a payer and lines");
      ReadClaim none = ReadClaim.broken(1, null, problems.toList(), false);
      each.accept(new ClaimRead(name, format.name(), 1, none));
    }
  }

  /**
   * The format of a file, one of {@link #formats()}, without reading its claims.
   *
   * @throws IOException if the file cannot be opened or read
   */
  public static String formatOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(FileStart.BYTES);
      return formatOf(FileStart.of(file.toString(), bytes, bytes.length)).name();
    }
  }

  private static ClaimFormat formatOf(FileStart start) {
    for (ClaimFormat format : FORMATS) {
      if (format.recognizes(start)) {
        return format;
      }
    }
    throw new IllegalStateException("no format takes what is left");
  }

  /**
   * Reads a text.
   *
   * @param name as in {@link #read(InputStream, String, Consumer)}
   * @param each as in {@link #read(Path, Consumer)}
   */
  public void read(String text, String name, Consumer<ClaimRead> each) {
    try {
      read(new ByteArrayInputStream(TextSource.bytes(text)), name, each);
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  /**
   * Reads a file that is known to be small.
   *
   * @throws IOException if the file cannot be opened or read
   */
  public List<ClaimRead> readAll(Path file) throws IOException {
    List<ClaimRead> all = new ArrayList<>();
    read(file, all::add);
    return List.copyOf(all);
  }

  /**
   * Reads the claim of a tree, such as that of a case.
   *
   * @param file how problems call the file
   */
  public ClaimRead bind(String file, Node claim) {
    Tree tree = new Tree(claim.line(), claim, List.of());
    return new ClaimRead(file, "json", 1, TreeClaims.bind(file, tree, options));
  }

  /**
   * Reads one claim, in any format.
   *
   * @throws InvalidClaimException if it is not valid, or if there is more than one
   */
  public Claim claim(String text) {
    List<ClaimRead> all = new ArrayList<>();
    read(text, "claim", all::add);
    if (all.size() == 1) {
      return all.get(0).orThrow();
    }
    Problems problems = new Problems("claim");
    all.forEach(it -> problems.addAll(it.problems()));
    if (problems.count() == 0) {
      problems.add(0, null, "there is more than one claim", "one was expected");
    }
    throw new InvalidClaimException(problems.toList());
  }
}
