package io.github.payerrules.internal.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A format in which claims come. Immutable and thread-safe. */
public interface ClaimFormat {

  /** Its name, such as {@code x12}. */
  String name();

  /** Whether a file is of this format. */
  boolean recognizes(FileStart start);

  /**
   * Reads a stream to its end, a claim at a time; does not close it.
   *
   * @param name how problems call it
   * @param each is given each claim as soon as it is read, and each fault that belongs to none, in
   *     the order of the file
   * @throws IOException if the stream cannot be read; never for what is in it
   */
  void read(String name, InputStream in, ReadingOptions options, Consumer<ReadClaim> each)
      throws IOException;
}
