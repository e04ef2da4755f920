package io.github.payerrules.bench.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only the page that this process has shown to its user. Every address begins with a token
 * that nobody can guess; the name of the host must be this one's, so that a foreign name that leads
 * here is refused; and what comes from a page of another origin is refused. Immutable and
 * thread-safe.
 */
final class Gate {

  private static final int TOKEN_BYTES = 24;

  private final String token;
  private final Set<String> hosts;

  private Gate(String token, Set<String> hosts) {
    this.token = token;
    this.hosts = hosts;
  }

  /** A gate with a new token. */
  static Gate at(int port) {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Gate(
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        Set.of("127.0.0.1:" + port, "localhost:" + port));
  }

  /** What an address begins with. */
  String prefix() {
    return "/" + token + "/";
  }

  /** Why a request is refused; empty where it is let in. */
  Optional<String> refuses(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return Optional.of("this is not the address of the bench");
    }
    if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
      return Optional.of("the bench answers its own machine alone");
    }
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (!origin.equals("http://" + host.get(0))) {
        return Optional.of("the bench answers its own page alone");
      }
    }
    for (String site : headers.getOrDefault("Sec-Fetch-Site", List.of())) {
      if (!site.equals("same-origin") && !site.equals("none")) {
        return Optional.of("the bench answers its own page alone");
      }
    }
    if (!hasToken(exchange.getRequestURI().getRawPath())) {
      return Optional.of(
          "the token is missing or wrong: open the address that payer-rules bench" + " printed");
    }
    return Optional.empty();
  }

  /** Compared in a time that does not tell how much of it is right. */
  private boolean hasToken(String path) {
    String prefix = prefix();
    byte[] given = path.substring(0, Math.min(path.length(), prefix.length()))
        .getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, prefix.getBytes(StandardCharsets.UTF_8));
  }
}
