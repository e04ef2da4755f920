package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first review of a process on one core finds what a warm one finds, however long it takes. */
class ColdStartTest {

  private static final List<String> COMPILERS = List.of("-Xint", "-XX:TieredStopAtLevel=1");

  @Test
  void theFirstReviewOfAProcessLosesNothing() throws IOException, InterruptedException {
    String warm = ColdReview.found();

    assertThat(warm).contains("[1]");
    for (String compiler : COMPILERS) {
      assertThat(inAProcessOfItsOwn(compiler)).as(compiler).isEqualTo(warm);
    }
  }

  private static String inAProcessOfItsOwn(String compiler)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            compiler,
            "-XX:ActiveProcessorCount=1",
            "-cp",
            System.getProperty("java.class.path"),
            ColdReview.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed.strip();
  }
}
