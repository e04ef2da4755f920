package io.github.payerrules.denial;

import io.github.payerrules.internal.remits.RemittanceWalker;
import io.github.payerrules.remittance.RemittanceHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads remittances of the X12 format 835 (005010X221A1 and 004010X091A1) as a stream: one claim is
 * in memory at a time. Whatever is wrong in a file is said with its position, and reading goes on;
 * no amount is dropped. No content of a claim is in any message.
 */
public final class RemittanceReader {

  private RemittanceReader() {}

  /**
   * Reads all remittances of a file; the stream is not closed.
   *
   * @param name the file's name for messages
   * @param handler takes claims, payments and problems in the order of the file
   */
  public static void read(String name, InputStream in, RemittanceHandler handler)
      throws IOException {
    RemittanceWalker.walk(name, in, handler);
  }
}
