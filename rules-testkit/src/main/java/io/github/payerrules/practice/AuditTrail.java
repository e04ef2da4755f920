package io.github.payerrules.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.audit.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Of which claims a review or a request is in an audit log. Immutable. */
public final class AuditTrail {

  private static final Set<String> OF_CLAIMS = Set.of("review", "request");

  private final AuditLog log;
  private final Set<String> references;

  private AuditTrail(AuditLog log, Set<String> references) {
    this.log = log;
    this.references = Set.copyOf(references);
  }

  /**
   * Reads a log, which holds keyed hashes in the place of ids. Whether it is whole is for
   * {@code AuditCheck} to say.
   *
   * @param log the log, with its secret
   * @param files its file, after those that were rotated away before it
   * @throws IOException if a file or the secret cannot be read
   */
  public static AuditTrail read(AuditLog log, List<Path> files) throws IOException {
    log.reference(""); // so that a missing secret is told now
    ObjectMapper mapper = new ObjectMapper();
    Set<String> references = new HashSet<>();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
        lines.forEach(line -> add(mapper, line, references));
      } catch (UncheckedIOException broken) {
        throw broken.getCause();
      }
    }
    return new AuditTrail(log, references);
  }

  private static void add(ObjectMapper mapper, String text, Set<String> references) {
    try {
      JsonNode line = mapper.readTree(text);
      if (OF_CLAIMS.contains(line.path("event").asText())) {
        references.add(line.path("claim").asText());
      }
    } catch (IOException damaged) {
      // audit verify tells of it
    }
  }

  /** Whether a review or a request of the claim with that id is in the log. */
  public boolean has(String claim) {
    try {
      return references.contains(log.reference(claim));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
