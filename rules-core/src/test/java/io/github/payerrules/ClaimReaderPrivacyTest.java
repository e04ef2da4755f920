package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However a claim file is broken, what is said of it shows nothing of what it holds. */
class ClaimReaderPrivacyTest {

  private static final String MARKER = "ZQX7";
  private static final String BREAKERS = "{}[]\",:'&*!|>%@`\\\n\t#- x0";

  @Test
  void noMessageShowsAValue() {
    AtomicInteger problems = new AtomicInteger();
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      String text = broken(ClaimWriter.toJson(new RandomClaims(seed, MARKER).next()), random);
      for (String name : new String[] {"a.json", "a.jsonl", "a.yaml", "a"}) {
        new ClaimReader()
            .read(
                text,
                name,
                read -> read.problems().forEach(problem -> {
                  problems.incrementAndGet();
                  assertThat(problem.toString().toUpperCase(Locale.ROOT)).doesNotContain("ZQX");
                }));
      }
    }
    assertThat(problems).hasValueGreaterThan(1000);
  }

  @Test
  void noToStringShowsAValue() {
    new ClaimReader()
        .read(
            ClaimWriter.toJson(new RandomClaims(1, MARKER).next()),
            "a",
            read -> assertThat(read + " " + read.claim()).doesNotContain(MARKER));
  }

  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(broken.length());
      char c = BREAKERS.charAt(random.nextInt(BREAKERS.length()));
      switch (random.nextInt(4)) {
        case 0 -> broken.insert(at, c);
        case 1 -> broken.setCharAt(at, c);
        case 2 -> broken.deleteCharAt(at);
        default -> broken.setLength(at + 1);
      }
    }
    return broken.toString();
  }
}
