package io.github.payerrules.internal.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes a compiled table: into a file of another name, which takes its own name only after all of
 * it is on the disk.
 */
final class TableWriter {

  static final String SUFFIX = ".table";
  static final String UNFINISHED = ".part";

  private TableWriter() {}

  static TableHeader.Payload describe(List<ByteBuffer> sections) {
    CRC32C crc = new CRC32C();
    MessageDigest sha256 = sha256();
    long length = 0;
    for (ByteBuffer section : sections) {
      crc.update(section.duplicate().clear());
      sha256.update(section.duplicate().clear());
      length += section.capacity();
    }
    return new TableHeader.Payload(
        length, (int) crc.getValue(), HexFormat.of().formatHex(sha256.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static void write(Path file, TableHeader header, List<ByteBuffer> sections) throws IOException {
    // A name of its own: another import at the same time must not write into it.
    Path part = Files.createTempFile(folderOf(file), file.getFileName() + ".", UNFINISHED);
    try {
      readableByOthers(part, file);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        writeAll(channel, header.bytes());
        for (ByteBuffer section : sections) {
          writeAll(channel, section.duplicate().clear());
        }
        channel.force(true);
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? Path.of("") : folder;
  }

  /** A temporary file is its owner's alone, a table whoever's may read the folder. */
  private static void readableByOthers(Path part, Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(
          Files.exists(file)
              ? Files.getPosixFilePermissions(file)
              : PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void writeAll(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plainFileSystem) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
