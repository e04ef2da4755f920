package io.github.payerrules.internal.book;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Finds packs on the class path or in files, and writes them. */
public final class Packs {

  /** Every pack carries one time, of no zone, so that the same content makes the same file. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Packs() {}

  /** The packs on the class path: their payers by name, to be read where they are needed. */
  public static List<Map<String, Supplier<PayerFiles>>> onClassPath(ClassLoader loader) {
    List<Map<String, Supplier<PayerFiles>>> packs = new ArrayList<>();
    try {
      for (URL mark : Collections.list(loader.getResources(Pack.MARK))) {
        String base = mark.toString();
        String root = base.substring(0, base.length() - Pack.MARK.length());
        for (String description : descriptions(mark)) {
          packs.add(Pack.open("pack", description, path -> text(root + path)));
        }
      }
    } catch (IOException unreadable) {
      throw unreadable("class path");
    }
    return packs;
  }

  /** Where the packs that stand with a mark describe themselves. */
  private static List<String> descriptions(URL mark) throws IOException {
    List<String> descriptions = new ArrayList<>();
    if (mark.openConnection() instanceof JarURLConnection jar) {
      String inside = jar.getEntryName();
      String root = inside.substring(0, inside.length() - Pack.MARK.length());
      jar.getJarFile().stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(root))
          .map(name -> name.substring(root.length()))
          .filter(Packs::isDescription)
          .forEach(descriptions::add);
    } else if (mark.getProtocol().equals("file")) {
      try (Stream<Path> files =
          Files.list(Path.of(URI.create(mark.toString())).resolveSibling("packs"))) {
        files
            .map(file -> Pack.DESCRIPTIONS + file.getFileName())
            .filter(Packs::isDescription)
            .forEach(descriptions::add);
      }
    } else {
      // Of what cannot be listed, the pack that left its mark.
      String text = String.valueOf(text(mark.toString()));
      descriptions.add(text.strip().substring(Pack.NAMED.length()));
    }
    Collections.sort(descriptions);
    return descriptions;
  }

  private static boolean isDescription(String path) {
    return path.startsWith(Pack.DESCRIPTIONS) && path.endsWith(".properties");
  }

  private static @Nullable String text(String url) {
    try (InputStream in = new URL(url).openStream()) {
      return text(in, "pack");
    } catch (IOException notThere) {
      return null;
    }
  }

  /** The payers of a pack, or of several that were merged into one file. */
  public static List<PayerFiles> inFile(Path file) {
    String name = String.valueOf(file.getFileName());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return payers(name, zip.stream().map(ZipEntry::getName), path -> text(zip, path, name));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw unreadable(name); // some names in a broken file are no names to Java
    }
  }

  /**
   * The same, of a pack that one of those has signed.
   *
   * @throws InvalidRulesException where it is not signed by one of them, or changed afterwards
   */
  public static List<PayerFiles> signedFile(Path file, TrustedSigners signers) {
    String name = String.valueOf(file.getFileName());
    try {
      Map<String, byte[]> files = SignedFiles.read(file, signers);
      return payers(name, files.keySet().stream(), path -> text(files.get(path), name));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw unreadable(name);
    }
  }

  private static List<PayerFiles> payers(String name, Stream<String> paths, Pack.Files files) {
    List<String> entries = paths.toList();
    if (Set.copyOf(entries).size() < entries.size()) {
      throw invalid(name, "it contains a file twice", "Make the pack again.");
    }
    List<String> descriptions =
        entries.stream().filter(Packs::isDescription).sorted().toList();
    if (descriptions.isEmpty()) {
      throw invalid(
          name,
          "it contains no payer rules, or rules for another version of the library",
          "Make it with RuleFolders.pack.");
    }
    List<PayerFiles> payers = descriptions.stream()
        .map(description -> Pack.open(name, description, files))
        .flatMap(opened -> opened.values().stream())
        .map(Supplier::get)
        .toList();
    refuseAdded(name, entries, payers);
    return payers;
  }

  /** A rule file that the pack does not list would look as if it held. */
  private static void refuseAdded(String name, List<String> entries, List<PayerFiles> payers) {
    Set<String> listed = payers.stream()
        .flatMap(payer ->
            payer.texts().keySet().stream().map(path -> Pack.PAYERS + payer.name() + "/" + path))
        .collect(Collectors.toSet());
    boolean isAnyAdded = entries.stream()
        .filter(entry -> !listed.contains(entry) && entry.startsWith(Pack.PAYERS))
        .map(entry -> entry.substring(entry.indexOf('/', Pack.PAYERS.length()) + 1))
        .anyMatch(PayerFiles::isContent);
    if (isAnyAdded) {
      throw invalid(
          name,
          "a rule file, table or payer.yaml was added after packing",
          "Add it to the payer's folder, and make the pack again.");
    }
  }

  private static @Nullable String text(ZipFile zip, String path, String name) {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return text(in, name);
    } catch (IOException unreadable) {
      throw unreadable(name);
    }
  }

  private static @Nullable String text(byte @Nullable [] bytes, String name) {
    try {
      return bytes == null ? null : text(new ByteArrayInputStream(bytes), name);
    } catch (IOException notText) {
      throw unreadable(name);
    }
  }

  /** A small entry can hold a huge text: no more is unpacked than a file may have. */
  private static String text(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(FolderReader.LARGEST_FILE + 1);
    if (bytes.length > FolderReader.LARGEST_FILE) {
      throw invalid(
          name,
          "a file in the pack is larger than 16 MiB",
          "Rule files and tables are small text files.");
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static InvalidRulesException unreadable(String name) {
    return invalid(
        name,
        "the pack cannot be read",
        "Check that it exists and is complete; make it with RuleFolders.pack.");
  }

  private static InvalidRulesException invalid(String name, String what, String fix) {
    return new InvalidRulesException(List.of(new Problem(name, 0, null, what, fix)));
  }

  /** Writes a pack; half a file is never left behind, and nothing but a file is replaced. */
  public static void write(List<PayerFiles> payers, String version, Path jar) throws IOException {
    if (Files.exists(jar, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(jar, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(
          jar.toString(), null, "a folder, link or pipe of this name is there");
    }
    Map<String, String> entries = new TreeMap<>();
    for (PayerFiles payer : payers) {
      Pack.requireNames(payer);
      payer
          .texts()
          .forEach((path, text) -> entries.put(Pack.PAYERS + payer.name() + "/" + path, text));
    }
    entries.putAll(Pack.described(payers, version));
    Path folder = jar.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, String> entry : entries.entrySet()) {
          ZipEntry file = new ZipEntry(entry.getKey());
          file.setTimeLocal(TIME);
          zip.putNextEntry(file);
          zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes the description alone, for payers that stand in a jar's own folder already. */
  public static void describe(List<PayerFiles> payers, String version, Path folder)
      throws IOException {
    deleteDescriptions(folder.resolve(Pack.DESCRIPTIONS));
    for (Map.Entry<String, String> file : Pack.described(payers, version).entrySet()) {
      Path description = folder.resolve(file.getKey());
      Files.createDirectories(description.getParent());
      Files.writeString(description, file.getValue());
    }
  }

  /** Those of an earlier build would describe files that have changed since. */
  private static void deleteDescriptions(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
