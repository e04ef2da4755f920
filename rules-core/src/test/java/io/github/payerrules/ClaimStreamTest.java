package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.payerrules.denial.RemittanceReader;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import io.github.payerrules.verify.AnswerReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of any number of claims needs the memory of one. */
class ClaimStreamTest {

  private static final String CLAIM =
      "{\"id\": \"x\", \"payer\": \"m\", \"lines\": [{\"code\": \"64483\", \"date\": \"2026-07-01\","
          + " \"modifiers\": [\"LT\"]}], \"history\": [{\"code\": \"64483\", \"date\":"
          + " \"2026-01-01\"}]}";

  @ParameterizedTest
  @CsvSource({
    "list.json, [, ',\n', 100000",
    "lines.jsonl, '', '\n', 40000",
    "list.yaml, '- ', '\n- ', 5000",
    "documents.yaml, '', '\n---\n', 5000"
  })
  void memoryStaysFlat(String name, String before, String between, int count) throws IOException {
    Usage usage = new Usage(count);
    new ClaimReader().read(new Repeated(before, between, count), name, read -> {
      usage.note(read);
    });

    assertThat(usage.valid).isEqualTo(count);
    assertThat(usage.late - usage.early).isLessThan(4L << 20);
  }

  /** As broken wrappers do; it was asked for ever. */
  @Test
  void aStreamThatReturnsNoByteFails() {
    InputStream broken = new InputStream() {
      @Override
      public int read() {
        return -1;
      }

      @Override
      public int read(byte[] into, int from, int most) {
        return 0;
      }
    };

    for (String name : List.of("a.json", "a.yaml", "a.837")) {
      assertThatIOException()
          .isThrownBy(() -> new ClaimReader().read(broken, name, read -> {}))
          .withMessage("the stream returned zero bytes");
    }
    assertThatIOException().isThrownBy(() -> new AnswerReader().read("a.271", broken));
    assertThatIOException()
        .isThrownBy(() -> RemittanceReader.read("a.835", broken, new RemittanceHandler() {
          @Override
          public void claim(Remittance payment, ClaimPayment claim, int line) {}

          @Override
          public void payment(Remittance payment, PaymentTotals totals) {}

          @Override
          public void problem(Problem problem) {}
        }));
  }

  /** What is in use early and late, after a collection. */
  private static final class Usage {
    private final int count;
    private int valid;
    private long early;
    private long late;

    Usage(int count) {
      this.count = count;
    }

    void note(ClaimRead read) {
      valid += read.isValid() ? 1 : 0;
      int position = read.position();
      if (position == count / 20) {
        early = inUse();
      } else if (position == count - 1) {
        late = inUse();
      }
    }

    private static long inUse() {
      System.gc();
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
  }

  /** The claim again and again, made as it is read; a list is left open at its end. */
  private static final class Repeated extends InputStream {
    private final byte[] next;
    private int left;
    private byte[] current;
    private int position;

    Repeated(String before, String between, int count) {
      next = (between + CLAIM).getBytes(StandardCharsets.UTF_8);
      left = count - 1;
      current = (before + CLAIM).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (position == current.length) {
        if (left == 0) {
          return -1;
        }
        left--;
        current = next;
        position = 0;
      }
      int count = Math.min(length, current.length - position);
      System.arraycopy(current, position, target, offset, count);
      position += count;
      return count;
    }
  }
}
