package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.ClaimReader;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Claims a second of processor time read from an 837P file that is repeated to a size, beside the
 * bare events of StAEDI 1.26 over the same bytes (without a schema), and beside claims made of
 * those events with number, charge, diagnoses and lines alone.
 *
 * <p>Arguments: the file, and the size in megabytes (21 unless said otherwise); above 100 MB the
 * peer is left out. With {@code -Xmx256m} and 1024 it shows that a file streams.
 */
public final class ClaimFileSpeed {

  private static final int ROUNDS = 8;
  private static final int PEER_BELOW = 100;

  private ClaimFileSpeed() {}

  /** Prints a line a round. */
  public static void main(String[] arguments) throws IOException, EDIStreamException {
    byte[] file = Files.readAllBytes(Path.of(arguments[0]));
    long megabytes = arguments.length > 1 ? Long.parseLong(arguments[1]) : 21;
    long times = Math.max(1, megabytes * 1_000_000 / file.length);
    int rounds = megabytes < PEER_BELOW ? ROUNDS : 1;
    for (int round = 1; round <= rounds; round++) {
      long[] claims = {0};
      long begun = processorTime();
      new ClaimReader()
          .read(new Repeated(file, times), "claims.837", it -> claims[0] += it.isValid() ? 1 : 0);
      print("Payer Rules", file.length * times, claims[0], processorTime() - begun);
      if (megabytes < PEER_BELOW) {
        begun = processorTime();
        long seen = peer(new Repeated(file, times));
        print("StAEDI events", file.length * times, seen, processorTime() - begun);
        begun = processorTime();
        seen = StaediClaims.count(new Repeated(file, times));
        print("StAEDI claims", file.length * times, seen, processorTime() - begun);
        if (seen != claims[0]) {
          throw new IllegalStateException("the readers see different claims");
        }
      }
    }
  }

  private static long peer(InputStream in) throws EDIStreamException, IOException {
    long claims = 0;
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    try (EDIStreamReader reader = factory.createEDIStreamReader(in)) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.START_SEGMENT && reader.getText().equals("CLM")) {
          claims++;
        }
      }
    }
    return claims;
  }

  private static void print(String reader, long bytes, long claims, long nanoseconds) {
    double seconds = nanoseconds / 1e9;
    System.out.printf(
        "%-13s %,14d bytes %,10d claims %7.2f s %,10.0f claims/s%n",
        reader, bytes, claims, seconds, claims / seconds);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The same bytes again and again, of which only one copy is in memory. */
  private static final class Repeated extends InputStream {
    private final byte[] bytes;
    private long left;
    private ByteArrayInputStream now;

    private Repeated(byte[] bytes, long times) {
      this.bytes = bytes;
      this.left = times - 1;
      this.now = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = now.read(target, offset, length);
      if (count < 0 && left > 0) {
        left--;
        now = new ByteArrayInputStream(bytes);
        count = now.read(target, offset, length);
      }
      return count;
    }
  }
}
