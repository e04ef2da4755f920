package io.github.payerrules.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secret of a log's hashes and seals. */
final class LogKey {

  private static final int LEAST = 16;
  private static final int BYTES = 32;

  private LogKey() {}

  static Path file(Path log) {
    return Names.beside(log, ".key");
  }

  static byte[] checked(byte[] secret) {
    if (secret.length < LEAST) {
      throw new IllegalArgumentException(
          "the secret of an audit log has fewer than " + LEAST + " bytes; take 32 random ones");
    }
    return secret.clone();
  }

  /** The secret given, else that of the log's own file, which is made where there is no log. */
  static byte[] of(Path log, byte @Nullable [] given) throws IOException {
    if (given != null) {
      return given;
    }
    byte[] existing = existing(log);
    if (existing != null) {
      return existing;
    }
    if (Files.exists(log)) {
      throw new IOException(file(log)
          + " is missing; bring it back, or give the secret with which the log was written");
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    write(file(log), secret);
    return secret;
  }

  static byte @Nullable [] existing(Path log) throws IOException {
    Path file = file(log);
    if (!Files.exists(file)) {
      return null;
    }
    byte[] secret = Files.readAllBytes(file);
    if (secret.length < LEAST) {
      throw new IOException(file + " has fewer than " + LEAST
          + " bytes; bring back the one with which the log began");
    }
    return secret;
  }

  private static void write(Path file, byte[] secret) throws IOException {
    FileStore store = Files.getFileStore(file.toAbsolutePath().getParent());
    FileAttribute<?>[] owner = store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
    try (FileChannel channel = FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
      ByteBuffer bytes = ByteBuffer.wrap(secret);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
