package io.github.payerrules.internal.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A compiled table file, read into memory outside of the heap. A mapped file would change its
 * answers, or end the review, when somebody writes over it. Immutable and thread-safe.
 */
final class TableFile {

  private final TableHeader header;
  private final ByteBuffer payload;

  private TableFile(TableHeader header, ByteBuffer payload) {
    this.header = header;
    this.payload = payload;
  }

  /**
   * Opens a table file.
   *
   * @throws WrongTableException when it is damaged, cut short or of another format
   */
  static TableFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < TableHeader.SIZE || size > Integer.MAX_VALUE) {
        throw new WrongTableException(
            size < TableHeader.SIZE ? "the file is cut short" : "this is not a table file",
            WrongTableException.AGAIN);
      }
      ByteBuffer all = ByteBuffer.allocateDirect((int) size);
      while (all.hasRemaining() && channel.read(all) >= 0) {
        // a file that grows shorter meanwhile is found by its checksum
      }
      all = all.position(0).asReadOnlyBuffer();
      TableHeader header =
          TableHeader.read(all.slice(0, TableHeader.SIZE).order(ByteOrder.LITTLE_ENDIAN));
      if (header.payload().length() != size - TableHeader.SIZE) {
        throw new WrongTableException(
            "the file has " + (size - TableHeader.SIZE) + " bytes of rows, and should have "
                + header.payload().length(),
            WrongTableException.AGAIN);
      }
      ByteBuffer payload = all.slice(TableHeader.SIZE, (int) size - TableHeader.SIZE);
      if (TableHeader.checksum(payload.duplicate()) != header.payload().crc32c()) {
        throw new WrongTableException("its checksum is wrong", WrongTableException.AGAIN);
      }
      return new TableFile(header, payload);
    }
  }

  TableHeader header() {
    return header;
  }

  ByteBuffer payload() {
    return payload;
  }

  /** Whether the file still holds what was read of it, by its SHA-256. */
  boolean isUnchanged(Path file) {
    try {
      TableFile now = open(file);
      MessageDigest sha256 = TableWriter.sha256();
      sha256.update(now.payload.duplicate());
      return now.header.equals(header)
          && HexFormat.of().formatHex(sha256.digest()).equals(header.payload().sha256());
    } catch (IOException | WrongTableException notAnyMore) {
      return false;
    }
  }
}
