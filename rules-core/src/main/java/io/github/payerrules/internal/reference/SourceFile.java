package io.github.payerrules.internal.reference;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file to import, or one inside an archive.
 *
 * @param name the file's name; for one inside an archive that of the archive, {@code !} and its own
 * @param opener opens it, unpacked
 */
record SourceFile(String name, Opener opener) {

  /** Opens a file. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** The files at a path; close it after they were read. */
  record Opened(List<SourceFile> files, boolean archive, Closeable closing) implements Closeable {
    @Override
    public void close() throws IOException {
      closing.close();
    }
  }

  /** The most that a file may unpack to: far above any table of CMS. */
  static final long MOST_BYTES = 2L << 30;

  private static final long MOST_BYTES_OF_A_WORKBOOK = 512L << 20;

  private static final int ZIP = 0x504B;
  private static final int GZIP = 0x1F8B;

  static Opened open(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException("neither a file nor an archive");
    }
    int first = firstTwoBytes(path);
    if (first == GZIP) {
      return alone(new SourceFile(
          name, () -> limited(new GZIPInputStream(Files.newInputStream(path), 1 << 16))));
    }
    if (first != ZIP) {
      return alone(new SourceFile(name, () -> Files.newInputStream(path)));
    }
    ZipFile zip = new ZipFile(path.toFile());
    if (isWorkbook(zip)) {
      long unpacked =
          zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      zip.close();
      if (unpacked > MOST_BYTES_OF_A_WORKBOOK) {
        throw new ZipException("the workbook unpacks to more than 512 MiB");
      }
      return alone(new SourceFile(name, () -> Files.newInputStream(path)));
    }
    return new Opened(inside(name, zip), true, zip);
  }

  private static Opened alone(SourceFile file) {
    return new Opened(List.of(file), false, () -> {});
  }

  private static int firstTwoBytes(Path path) throws IOException {
    try (InputStream input = Files.newInputStream(path)) {
      return input.read() << 8 | input.read();
    }
  }

  private static boolean isWorkbook(ZipFile zip) {
    return zip.getEntry("[Content_Types].xml") != null;
  }

  /** The texts and workbooks in an archive; of a file that is there in two forms only the text. */
  private static List<SourceFile> inside(String archive, ZipFile zip) {
    List<? extends ZipEntry> entries =
        zip.stream().filter(entry -> !entry.isDirectory()).toList();
    Set<String> texts = new HashSet<>();
    for (ZipEntry entry : entries) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".txt") || name.endsWith(".csv")) {
        texts.add(name.substring(0, name.length() - 4));
      }
    }
    List<SourceFile> files = new ArrayList<>();
    for (ZipEntry entry : entries) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      boolean text = name.endsWith(".txt") || name.endsWith(".csv");
      boolean workbook =
          name.endsWith(".xlsx") && !texts.contains(name.substring(0, name.length() - 5));
      if (text || workbook) {
        files.add(new SourceFile(
            archive + "!" + entry.getName(), () -> limited(zip.getInputStream(entry))));
      }
    }
    return files;
  }

  private static InputStream limited(InputStream input) {
    return new BufferedInputStream(input, 1 << 16) {
      private long left = MOST_BYTES;

      @Override
      public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
          throw new IOException("it unpacks to more than 2 GiB");
        }
        return read;
      }
    };
  }
}
