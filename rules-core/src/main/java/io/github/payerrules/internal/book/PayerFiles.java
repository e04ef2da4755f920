package io.github.payerrules.internal.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one payer's folder that make its rule book.
 *
 * @param name the folder's name
 * @param texts by path below the folder, such as {@code tables/procedures.csv}
 */
public record PayerFiles(String name, SortedMap<String, String> texts) {

  /** The file that makes a folder a payer's folder. */
  public static final String PAYER_FILE = "payer.yaml";

  public PayerFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Whether a file of that path belongs to the rule book; cases do not. */
  public static boolean isContent(String path) {
    return path.equals(PAYER_FILE)
        || (path.endsWith(".drl") && path.indexOf('/') < 0)
        || (path.startsWith("tables/") && path.endsWith(".csv"));
  }

  /** SHA-256 over the files' paths and texts, in hexadecimal digits; line ends do not matter. */
  public String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> file : texts.entrySet()) {
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(file.getValue().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
