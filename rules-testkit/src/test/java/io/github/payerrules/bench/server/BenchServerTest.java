package io.github.payerrules.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.bench.BenchFolder;
import io.github.payerrules.bench.PastClaims;
import io.github.payerrules.bench.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as anybody on the machine or on the web can speak to it: over a plain socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchServerTest {

  private static final String RULES = "acme/frequency.drl";

  @TempDir
  static Path folder;

  private Workspace bench;
  private BenchServer server;
  private URI address;

  @BeforeAll
  void start() throws IOException {
    BenchFolder.make(folder.resolve("payers"));
    Files.writeString(folder.resolve("secret.txt"), "a secret");
    Files.createSymbolicLink(folder.resolve("payers/acme/out.yaml"), folder.resolve("secret.txt"));
    bench = Workspace.open(
        folder.resolve("payers"), PastClaims.NONE, new ClaimReader(), LocalDate.of(2026, 7, 15));
    server = BenchServer.start(bench, 0);
    address = server.address();
  }

  @AfterAll
  void stop() {
    server.close();
    bench.close();
  }

  /** What came back. */
  private record Answer(int status, String headers, String body) {}

  private Answer send(String request, String... headers) throws IOException {
    return send(request, "", headers);
  }

  private Answer send(String request, String body, String[] headers) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(request + " HTTP/1.1\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    text.append("Content-Length: ").append(bytes.length).append("\r\nConnection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      return new Answer(
          all.isEmpty() ? 0 : Integer.parseInt(all.substring(9, 12)),
          all.substring(0, Math.max(end, 0)),
          all.substring(Math.max(end + 4, 0)));
    }
  }

  private String host() {
    return "Host: 127.0.0.1:" + address.getPort();
  }

  private String token() {
    return address.getPath().substring(1, address.getPath().length() - 1);
  }

  private Answer call(String name, String json, String... more) throws IOException {
    String[] headers = new String[more.length + 2];
    headers[0] = host();
    headers[1] = "Content-Type: application/json";
    System.arraycopy(more, 0, headers, 2, more.length);
    return send("POST " + address.getPath() + "api/" + name, json, headers);
  }

  @Test
  void thePageComesWithItsScriptsAndMayLoadNothingElse() throws IOException {
    Answer page = send("GET " + address.getPath(), host());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers())
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .contains("no-store")
        .contains("nosniff")
        .contains("no-referrer");
    assertThat(page.body()).doesNotContain("@NONCE@", "@IMPORTS@", "https://");
    assertThat(send("GET " + address.getPath() + "bench.js", host()).status()).isEqualTo(200);
    assertThat(
            send("GET " + address.getPath() + "lib/codemirror__view.js", host()).status())
        .isEqualTo(200);
    assertThat(page.body())
        .isNotEqualTo(send("GET " + address.getPath(), host()).body());
  }

  @Test
  void aCallAnswers() throws IOException {
    assertThat(call("state", "{}").body()).contains("\"acme/frequency.drl\"");
    assertThat(call("open", "{\"file\":\"" + RULES + "\"}").body())
        .contains("esi-sessions-per-12-months");
    assertThat(call("evaluate", "{\"file\":\"" + RULES + "\"}").body()).contains("\"passed\":2");
    assertThat(
            call("state", "{}", "Origin: http://127.0.0.1:" + address.getPort()).status())
        .isEqualTo(200);
    assertThat(send("POST " + address.getPath() + "api/state", "{}", new String[] {
              "Host: localhost:" + address.getPort(), "Content-Type: application/json"
            })
            .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/bench.js", "/api/state", "/wrong/", "/wrong/api/state", "/*", "/.//"})
  void withoutTheTokenNothingIsAnswered(String path) throws IOException {
    for (String method : new String[] {"GET", "POST", "OPTIONS", "PUT"}) {
      Answer answer = send(method + " " + path, host(), "Content-Type: application/json");
      assertThat(answer.status()).as(method + " " + path).isEqualTo(403);
      assertThat(answer.body()).contains("the token is missing or wrong");
    }
  }

  @Test
  void aTokenThatIsNearlyRightIsWrong() throws IOException {
    String token = token();
    for (String wrong :
        new String[] {token.substring(1), token + "x", token.toLowerCase(Locale.ROOT), "%20" + token
        }) {
      assertThat(send("GET /" + wrong + "/", host()).status()).isEqualTo(403);
    }
    assertThat(send("GET /" + token, host()).status()).isEqualTo(403);
    assertThat(token).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Origin: https://127.0.0.1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void otherOriginsAreRefused(String header) throws IOException {
    assertThat(call("state", "{}", header).status()).isEqualTo(403);
    assertThat(send("GET " + address.getPath(), host(), header).status()).isEqualTo(403);
    Answer preflight = send(
        "OPTIONS " + address.getPath() + "api/state",
        host(),
        header,
        "Access-Control-Request-Method: POST");
    assertThat(preflight.status()).isEqualTo(403);
    assertThat(preflight.headers()).doesNotContain("Access-Control-Allow");
  }

  @Test
  void anotherNameOfTheHostIsRefused() throws IOException {
    for (String host : new String[] {
      "Host: evil.example",
      "Host: evil.example:" + address.getPort(),
      "Host: 127.0.0.1",
      "Host: 127.0.0.1:1",
      "Host: 127.0.0.1:" + address.getPort() + ".evil.example"
    }) {
      assertThat(send("GET " + address.getPath(), host).status()).as(host).isEqualTo(403);
    }
    assertThat(send("GET " + address.getPath(), host(), "Host: evil.example").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "..%2fsecret.txt",
        "%2e%2e/secret.txt",
        "lib/../bench.js",
        "lib//codemirror__view.js",
        "lib/codemirror__view.js%00",
        "./bench.js",
        "..%5csecret.txt",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "bench.html",
        "acme/frequency.drl"
      })
  void addressesThatLeadElsewhereLeadNowhere(String path) throws IOException {
    Answer answer = send("GET " + address.getPath() + path, host());
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("secret", "root:", "import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "acme/../../secret.txt",
        "acme/out.yaml",
        "/etc/passwd",
        "acme/%2e%2e/%2e%2e/secret.txt",
        "acme\\\\..\\\\..\\\\secret.txt",
        "file:///etc/passwd",
        "acme",
        ""
      })
  void namesThatLeadElsewhereAreNoFiles(String name) throws IOException {
    for (String call : new String[] {"open", "edit", "lint", "evaluate", "complete", "confirm"}) {
      Answer answer =
          call(call, "{\"file\":\"" + name + "\",\"text\":\"x\",\"case\":\"x\",\"offset\":0}");
      assertThat(answer.status()).as(call).isEqualTo(422);
      assertThat(answer.body()).isEqualTo("the bench has no such file");
    }
    assertThat(Files.readString(folder.resolve("secret.txt"))).isEqualTo("a secret");
  }

  @Test
  void callsAreJsonInPosts() throws IOException {
    assertThat(send("GET " + address.getPath() + "api/state", host()).status()).isEqualTo(405);
    assertThat(send("PUT " + address.getPath() + "bench.js", host()).status()).isEqualTo(405);
    assertThat(send("POST " + address.getPath() + "api/state", "{}", new String[] {
              host(), "Content-Type: text/plain"
            })
            .status())
        .isEqualTo(415);
    assertThat(call("nothing", "{}").status()).isEqualTo(404);
    assertThat(call("state", "{").status()).isEqualTo(400);
    assertThat(call("state", "[]").status()).isEqualTo(422);
    assertThat(call("open", "{}").body()).isEqualTo("file is missing");
    assertThat(call("open", "{\"file\":\"" + "x".repeat(8_000_001) + "\"}").status())
        .isEqualTo(413);
  }

  @Test
  void aRefusalNeverQuotesTheClaim() throws IOException {
    Answer answer = call("why", "{\"text\":\"{\\\"payer\\\":\\\"Q7Z-SECRET\\\"}\",\"payer\":\"\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("Q7Z-SECRET");
  }
}
