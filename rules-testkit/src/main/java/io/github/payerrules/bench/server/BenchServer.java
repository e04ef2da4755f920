package io.github.payerrules.bench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.payerrules.bench.BenchException;
import io.github.payerrules.bench.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the page of the bench on the loopback interface. Thread-safe.
 *
 * <p>Its address ends in a token; whoever does not know it, comes from another origin or calls the
 * machine by another name gets 403.
 */
public final class BenchServer implements AutoCloseable {

  private static final int LARGEST = 8_000_000;
  private static final int THREADS = 4;
  private static final String API = "api/";

  private final HttpServer server;
  private final ExecutorService workers;
  private final Gate gate;
  private final PageFiles files;
  private final BenchApi api;
  private final SecureRandom random = new SecureRandom();

  private BenchServer(HttpServer server, Workspace workspace) {
    this.server = server;
    this.files = new PageFiles();
    this.api = new BenchApi(workspace);
    this.gate = Gate.at(server.getAddress().getPort());
    this.workers = Executors.newFixedThreadPool(THREADS, task -> {
      Thread thread = new Thread(task, "payer-rules-bench");
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Starts serving.
   *
   * @param port the port; 0 for any that is free
   * @throws BenchException where the port is taken
   */
  public static BenchServer start(Workspace workspace, int port) {
    try {
      HttpServer http = HttpServer.create(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
      BenchServer bench = new BenchServer(http, workspace);
      http.createContext("/", bench::handle);
      http.setExecutor(bench.workers);
      http.start();
      return bench;
    } catch (IOException taken) {
      throw new BenchException("port " + port + " is taken; choose another: --port");
    }
  }

  /** The address to open, with its token. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + gate.prefix());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> refusal = gate.refuses(exchange);
      if (refusal.isPresent()) {
        text(exchange, 403, refusal.get());
        return;
      }
      String path =
          exchange.getRequestURI().getRawPath().substring(gate.prefix().length());
      if (path.startsWith(API)) {
        call(exchange, path.substring(API.length()));
      } else if (!exchange.getRequestMethod().equals("GET")) {
        text(exchange, 405, "only GET is answered here");
      } else if (path.isEmpty()) {
        page(exchange);
      } else {
        PageFiles.Sent file = files.file(path).orElse(null);
        if (file == null) {
          text(exchange, 404, "the bench has no such file");
        } else {
          send(exchange, 200, file);
        }
      }
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().encodeToString(bytes);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-"
                + nonce + "'; connect-src 'self'; img-src 'self' data:; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'");
    send(exchange, 200, files.page(nonce));
  }

  private void call(HttpExchange exchange, String name) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (!exchange.getRequestMethod().equals("POST")) {
      text(exchange, 405, "only POST is answered here");
    } else if (type == null || !type.startsWith("application/json")) {
      text(exchange, 415, "a call is JSON: Content-Type application/json");
    } else if (!api.has(name)) {
      text(exchange, 404, "the bench has no such call");
    } else {
      answer(exchange, name);
    }
  }

  private void answer(HttpExchange exchange, String name) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(LARGEST + 1);
    }
    if (body.length > LARGEST) {
      text(exchange, 413, "the text is longer than the bench takes");
      return;
    }
    try {
      JsonNode given = Json.read(body);
      send(exchange, 200, "application/json", Json.write(api.call(name, given)));
    } catch (JsonProcessingException broken) {
      text(exchange, 400, "the call is not JSON");
    } catch (BenchException refused) {
      text(exchange, 422, String.valueOf(refused.getMessage()));
    } catch (RuntimeException unexpected) {
      // Its message may quote a claim.
      text(
          exchange,
          500,
          "unexpected " + unexpected.getClass().getSimpleName() + "; this is a fault of the bench");
    }
  }

  private static void send(HttpExchange exchange, int status, PageFiles.Sent file)
      throws IOException {
    send(exchange, status, file.type(), file.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, new PageFiles.Sent("text/plain; charset=utf-8", text));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
