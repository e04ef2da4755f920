package io.github.payerrules.internal.reference;

import io.github.payerrules.source.ReferenceTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * What stands at the beginning of a compiled table file.
 *
 * @param kind the kind of table
 * @param period the quarter or fiscal year, such as {@code 2024Q3}
 * @param coveredFrom the first date of service for which it answers
 * @param periodFrom the first day of its period: where two tables cover a date, the one of the
 *     later period's first day goes before
 * @param coveredUntil the last date of service for which it answers
 * @param rows the rows that it holds
 * @param refused rows of the files that were refused
 * @param source the names of the files that it was made of
 * @param payload what follows the header
 */
record TableHeader(
    ReferenceTable kind,
    String period,
    LocalDate coveredFrom,
    LocalDate periodFrom,
    LocalDate coveredUntil,
    int rows,
    int refused,
    String source,
    Payload payload) {

  /** The name of the file that holds the table. */
  String fileName() {
    return fileName(kind, period);
  }

  /** The name of the file that holds a table of that kind and period. */
  static String fileName(ReferenceTable kind, String period) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + period
        + TableWriter.SUFFIX;
  }

  static final int SIZE = 512;
  static final int FORMAT = 1;
  static final byte[] MAGIC = "PAYRTBL\n".getBytes(StandardCharsets.US_ASCII);

  private static final int TEXTS = 84;
  private static final int LONGEST_TEXT = 200;
  private static final int CHECKSUM_AT = SIZE - Integer.BYTES;

  /**
   * What follows the header.
   *
   * @param length in bytes
   * @param crc32c its CRC-32C, looked at whenever it is opened
   * @param sha256 its SHA-256 in hexadecimal digits, taken when it was imported
   */
  record Payload(long length, int crc32c, String sha256) {}

  boolean covers(LocalDate date) {
    return !date.isBefore(coveredFrom) && !date.isAfter(coveredUntil);
  }

  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(MAGIC);
    bytes.putInt(FORMAT);
    bytes.putInt(TableDates.of(coveredFrom));
    bytes.putInt(TableDates.of(periodFrom));
    bytes.putInt(TableDates.of(coveredUntil));
    bytes.putInt(rows);
    bytes.putInt(refused);
    bytes.putInt(payload.crc32c());
    bytes.putLong(payload.length());
    bytes.put(java.util.HexFormat.of().parseHex(payload.sha256()));
    bytes.position(TEXTS);
    putText(bytes, kind.name());
    putText(bytes, period);
    putText(bytes, source);
    bytes.putInt(CHECKSUM_AT, checksum(bytes.duplicate().position(0).limit(CHECKSUM_AT)));
    return bytes.position(0).limit(SIZE);
  }

  /**
   * Reads a header.
   *
   * @throws WrongTableException when it is none of this format, or damaged
   */
  static TableHeader read(ByteBuffer bytes) {
    byte[] magic = new byte[MAGIC.length];
    if (bytes.remaining() < SIZE) {
      throw new WrongTableException("the file is cut short", WrongTableException.AGAIN);
    }
    bytes.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new WrongTableException(
          "this is not a table file", "Remove it from the folder, or name another folder.");
    }
    int format = bytes.getInt();
    if (format != FORMAT) {
      throw new WrongTableException(
          "the table file has format version " + format + ", this library reads version " + FORMAT,
          format > FORMAT ? WrongTableException.NEWER : WrongTableException.AGAIN);
    }
    int checksum = bytes.getInt(CHECKSUM_AT);
    if (checksum != checksum(bytes.duplicate().position(0).limit(CHECKSUM_AT))) {
      throw new WrongTableException(
          "the checksum of its first bytes is wrong", WrongTableException.AGAIN);
    }
    LocalDate coveredFrom = TableDates.date(bytes.getInt());
    LocalDate periodFrom = TableDates.date(bytes.getInt());
    LocalDate coveredUntil = TableDates.date(bytes.getInt());
    int rows = bytes.getInt();
    int refused = bytes.getInt();
    int crc32c = bytes.getInt();
    long length = bytes.getLong();
    byte[] sha256 = new byte[32];
    bytes.get(sha256);
    bytes.position(TEXTS);
    ReferenceTable kind = kind(text(bytes));
    String period = text(bytes);
    String source = text(bytes);
    return new TableHeader(
        kind,
        period,
        coveredFrom,
        periodFrom,
        coveredUntil,
        rows,
        refused,
        source,
        new Payload(length, crc32c, java.util.HexFormat.of().formatHex(sha256)));
  }

  private static ReferenceTable kind(String name) {
    for (ReferenceTable kind : ReferenceTable.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new WrongTableException(
        "it holds a kind of table that this library does not know", WrongTableException.NEWER);
  }

  static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static void putText(ByteBuffer bytes, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(utf8.length, LONGEST_TEXT);
    bytes.putShort((short) length);
    bytes.put(utf8, 0, length);
  }

  private static String text(ByteBuffer bytes) {
    byte[] utf8 = new byte[bytes.getShort()];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
