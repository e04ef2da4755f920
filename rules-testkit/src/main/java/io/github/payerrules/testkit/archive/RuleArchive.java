package io.github.payerrules.testkit.archive;

import io.github.payerrules.PayerRules;
import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder that keeps packs of rules: each once, under the hash of its content, with the payers'
 * content hashes that reviews are stamped with. Needs no database; a folder can be copied, backed
 * up and put under write protection.
 */
public final class RuleArchive {

  private static final String PACKS = "packs";
  private static final String RULES = "rules";

  private final Path folder;

  private RuleArchive(Path folder) {
    this.folder = folder;
  }

  /** The archive in a folder, which is made when something is put into it. */
  public static RuleArchive in(Path folder) {
    return new RuleArchive(folder);
  }

  /**
   * What was kept.
   *
   * @param payers the payers, with their content hashes
   * @param repaired whether the archive had a damaged copy, which was replaced
   */
  public record Kept(List<PayerInfo> payers, boolean repaired) {

    public Kept {
      payers = List.copyOf(payers);
    }
  }

  /**
   * Keeps rules. What is in the archive already is checked; a damaged copy is replaced.
   *
   * @param rules a payer folder, a folder of payer folders, or a pack
   * @return the payers that are kept, with their content hashes
   * @throws io.github.payerrules.review.InvalidRulesException where the rules have problems
   * @throws IOException if the archive cannot be written
   */
  public List<PayerInfo> keep(Path rules) throws IOException {
    return store(rules).payers();
  }

  /**
   * The same as {@link #keep}, and whether a damaged copy was replaced.
   *
   * @throws io.github.payerrules.review.InvalidRulesException where the rules have problems
   * @throws IOException if the archive cannot be written
   */
  public Kept store(Path rules) throws IOException {
    if (Files.exists(rules) && !Files.isDirectory(rules) && !Files.isRegularFile(rules)) {
      throw new InvalidRulesException(List.of(new Problem(
          String.valueOf(rules.getFileName()),
          0,
          null,
          "this is neither a file nor a folder",
          "Name a payer folder, a folder of payer folders, or a pack.")));
    }
    Files.createDirectories(folder.resolve(PACKS));
    Files.createDirectories(folder.resolve(RULES));
    Path pack = Files.createTempFile(folder.resolve(PACKS), "new", ".tmp");
    try {
      if (Files.isDirectory(rules)) {
        RuleFolders.pack(rules, pack, "archived");
      } else {
        Files.copy(rules, pack, StandardCopyOption.REPLACE_EXISTING);
      }
      // A pack that is wrong is told by its own name, not by that of its copy.
      Path read = Files.isDirectory(rules) ? pack : rules;
      List<PayerInfo> payers = PayerRules.builder().pack(read).build().payers();
      String hash = hash(pack);
      Path kept = folder.resolve(PACKS).resolve(hash + ".jar");
      boolean there = Files.exists(kept, LinkOption.NOFOLLOW_LINKS);
      boolean whole = Files.isRegularFile(kept) && hash(kept).equals(hash);
      if (!whole) {
        put(pack, kept);
      }
      boolean repaired = there && !whole;
      for (PayerInfo payer : payers) {
        repaired |= name(payer, hash);
      }
      return new Kept(payers, repaired);
    } finally {
      Files.deleteIfExists(pack);
    }
  }

  private static void put(Path pack, Path kept) throws IOException {
    if (Files.isDirectory(kept, LinkOption.NOFOLLOW_LINKS)) {
      // Not deleted: nobody knows what is in it.
      Files.move(kept, kept.resolveSibling(kept.getFileName() + ".damaged"));
    }
    Files.move(pack, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes which pack holds a payer's rules; whether the archive named another for them. */
  private boolean name(PayerInfo payer, String hash) throws IOException {
    Path file = name(payer.payer(), payer.contentHash());
    boolean there = Files.exists(file);
    if (there && Files.readString(file).strip().equals(hash)) {
      return false;
    }
    boolean damaged = there && !isPack(Files.readString(file).strip());
    Path part = Files.createTempFile(folder.resolve(RULES), "new", ".tmp");
    try {
      Files.writeString(part, hash + "\n");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return damaged;
  }

  /** Whether a pack of that hash is kept whole: rules may come in several packs. */
  private boolean isPack(String hash) throws IOException {
    Path pack = folder.resolve(PACKS).resolve(hash.replaceAll("[^0-9a-f]", "") + ".jar");
    return Files.isRegularFile(pack) && hash(pack).equals(hash);
  }

  private Path name(String payer, String contentHash) {
    if (!payer.matches("[A-Za-z0-9_-]{1,100}") || !contentHash.matches("[A-Za-z0-9]{1,128}")) {
      throw new IllegalArgumentException("no payer and content hash that an archive could hold");
    }
    return folder.resolve(RULES).resolve(payer + "-" + contentHash);
  }

  /** Whether rules of that content are kept. */
  public boolean holds(String payer, String contentHash) {
    return Files.isRegularFile(name(payer, contentHash));
  }

  /**
   * Rules as they were.
   *
   * @param payer the payer's name
   * @param contentHash the content hash of a review's stamp
   * @param with gives the rules what they are asked with besides: tables, sources, limits
   * @return empty where rules of that content are not kept
   * @throws IOException if what is kept is not what was put there
   */
  public Optional<PayerRules> rules(
      String payer, String contentHash, Consumer<PayerRules.Builder> with) throws IOException {
    Path name = name(payer, contentHash);
    if (!Files.isRegularFile(name)) {
      return Optional.empty();
    }
    String hash = Files.readString(name).strip();
    Path pack = folder.resolve(PACKS).resolve(hash.replaceAll("[^0-9a-f]", "") + ".jar");
    if (!Files.isRegularFile(pack) || !hash(pack).equals(hash)) {
      throw new IOException("the pack " + hash + " of the archive is missing or was changed");
    }
    PayerRules.Builder builder = PayerRules.builder().pack(pack);
    with.accept(builder);
    return Optional.of(builder.build());
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
