package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.bench.BenchFolder;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

  @TempDir
  Path folder;

  @Test
  void servesThePageUntilItIsEnded() throws IOException, InterruptedException, ExecutionException {
    BenchFolder.make(folder.resolve("payers"));
    Path past = Files.writeString(folder.resolve("past.jsonl"), BenchFolder.CLAIMS + "{\n");
    PipedReader printed = new PipedReader();
    PrintWriter out = new PrintWriter(new PipedWriter(printed));
    FutureTask<Integer> exit = new FutureTask<>(() -> PayerRulesCli.run(
        new String[] {"bench", folder.resolve("payers").toString(), "--claims", past.toString()},
        out,
        new PrintWriter(new StringWriter())));
    Thread command = new Thread(exit);
    command.start();
    Scanner lines = new Scanner(printed);

    assertThat(lines.nextLine()).endsWith("3 past claims, 1 unreadable");
    String address = lines.nextLine();
    assertThat(address).startsWith("open http://127.0.0.1:");
    HttpRequest page =
        HttpRequest.newBuilder(URI.create(address.substring("open ".length()))).build();
    assertThat(HttpClient.newHttpClient()
            .send(page, HttpResponse.BodyHandlers.ofString())
            .statusCode())
        .isEqualTo(200);
    command.interrupt();

    assertThat(exit.get()).isZero();
  }

  @Test
  void saysWhatIsMissing() {
    Ran none = Ran.with("bench", folder.toString());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("has no payer's folder").contains("payer-rules init");
    assertThat(Ran.with("bench", folder.resolve("nowhere").toString()).err())
        .contains("there is no folder");
  }
}
