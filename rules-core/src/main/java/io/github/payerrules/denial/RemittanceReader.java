package io.github.payerrules.denial;

import io.github.payerrules.internal.formats.FileStart;
import io.github.payerrules.internal.formats.GivenStream;
import io.github.payerrules.internal.formats.fhir.FhirRemittances;
import io.github.payerrules.internal.remits.RemittanceWalker;
import io.github.payerrules.remittance.RemittanceHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Reads remittances as a stream: X12 835 (005010X221A1 and 004010X091A1), one claim in memory at a
 * time, and FHIR R4 in JSON (ExplanationOfBenefit, and ClaimResponse to a claim), one bundle or
 * resource at a time. The content shows which it is. Whatever is wrong in a file is said with its
 * position, and reading goes on; no amount is dropped. No content of a claim is in any message.
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
    PushbackInputStream whole = new PushbackInputStream(new GivenStream(in), FileStart.BYTES);
    byte[] bytes = whole.readNBytes(FileStart.BYTES);
    whole.unread(bytes);
    if (FhirRemittances.recognizes(FileStart.of(name, bytes, bytes.length))) {
      FhirRemittances.read(name, whole, handler);
    } else {
      RemittanceWalker.walk(name, whole, handler);
    }
  }
}
