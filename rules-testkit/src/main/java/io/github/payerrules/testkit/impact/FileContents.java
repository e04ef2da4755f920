package io.github.payerrules.testkit.impact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What stands in files, as a hash of their names and bytes. */
public final class FileContents {

  private static final int BUFFER = 1 << 16;

  private FileContents() {}

  /**
   * The hash of files, in their order; of a folder all files below it count.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException for what can be read only once, such as a pipe
   */
  public static String hash(List<Path> paths) throws IOException {
    MessageDigest all = sha256();
    for (Path file : files(paths)) {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(
            file + " is no file that can be read again; a journal needs files");
      }
      MessageDigest one = sha256();
      try (InputStream in = Files.newInputStream(file)) {
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          one.update(buffer, 0, length);
        }
      }
      all.update(bytes(file.getFileName() + "\n"));
      all.update(one.digest());
    }
    return hex(all);
  }

  /** The hash of a text. */
  public static String hash(String text) {
    MessageDigest digest = sha256();
    digest.update(bytes(text));
    return hex(digest);
  }

  private static List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
