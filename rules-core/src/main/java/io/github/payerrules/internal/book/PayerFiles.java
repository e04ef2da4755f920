package io.github.payerrules.internal.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one payer's folder that make its rule book: {@code payer.yaml}, rule files beside it
 * or in a folder for each topic, and tables. Immutable and thread-safe; equal to itself only.
 */
public final class PayerFiles {

  /** The file that makes a folder a payer's folder. */
  public static final String PAYER_FILE = "payer.yaml";

  /** The folder of a payer's tables. */
  static final String TABLES = "tables/";

  private final String name;
  private final SortedMap<String, String> texts;

  /** Two threads may make it at once: they make the same. */
  private volatile @Nullable String contentHash;

  /**
   * The files of a folder.
   *
   * @param name the folder's name
   * @param texts by path below the folder, such as {@code tables/procedures.csv}
   */
  public PayerFiles(String name, SortedMap<String, String> texts) {
    this.name = name;
    this.texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** The folder's name. */
  public String name() {
    return name;
  }

  /** The files' texts by their paths below the folder. */
  public SortedMap<String, String> texts() {
    return texts;
  }

  /** Whether a file of that path belongs to the rule book; cases do not. */
  public static boolean isContent(String path) {
    return path.equals(PAYER_FILE)
        || (isRuleFile(path) && path.indexOf('/') == path.lastIndexOf('/'))
        || (path.startsWith(TABLES)
            && path.endsWith(".csv")
            && path.indexOf('/') == path.lastIndexOf('/'));
  }

  /** Whether a file of that path is a rule file, wherever it stands. */
  static boolean isRuleFile(String path) {
    return path.endsWith(".drl");
  }

  /** The policy area of a rule file: its name, whatever the folder of its topic. */
  static String area(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".drl".length());
  }

  /** SHA-256 over the files' paths and texts, in hexadecimal digits; line ends do not matter. */
  public String contentHash() {
    String made = contentHash;
    if (made == null) {
      made = newContentHash();
      contentHash = made;
    }
    return made;
  }

  /** With its length first: else the end of one text could pass for the beginning of the next. */
  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private String newContentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> file : texts.entrySet()) {
        update(digest, file.getKey());
        update(digest, file.getValue().replace("\r\n", "\n"));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
