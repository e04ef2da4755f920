package io.github.payerrules.internal.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A compiled table file, mapped into memory to be read. Immutable and thread-safe. */
final class MappedTable {

  private final TableHeader header;
  private final ByteBuffer payload;

  private MappedTable(TableHeader header, ByteBuffer payload) {
    this.header = header;
    this.payload = payload;
  }

  /**
   * Opens a table file.
   *
   * @throws WrongTableException when it is damaged, cut short or of another format
   */
  static MappedTable open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < TableHeader.SIZE || size > Integer.MAX_VALUE) {
        throw new WrongTableException(
            size < TableHeader.SIZE ? "the file is cut short" : "this is no table file",
            WrongTableException.AGAIN);
      }
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
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
      return new MappedTable(header, payload);
    }
  }

  TableHeader header() {
    return header;
  }

  ByteBuffer payload() {
    return payload;
  }

  /** Whether its SHA-256 is that of the import. */
  boolean isAsImported() {
    MessageDigest sha256 = TableWriter.sha256();
    sha256.update(payload.duplicate());
    return HexFormat.of().formatHex(sha256.digest()).equals(header.payload().sha256());
  }
}
