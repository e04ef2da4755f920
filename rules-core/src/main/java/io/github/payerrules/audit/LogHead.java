package io.github.payerrules.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a log ends, kept in a file of its own: a chain alone does not show that its end was cut
 * off. It is one line of the same form as those of the log.
 *
 * @param number the number of the last line
 * @param hash its hash
 * @param length the length of the log's file in bytes
 * @param versions what the log last recorded of each payer's rules, and of the tables
 */
record LogHead(long number, String hash, long length, SortedMap<String, String> versions) {

  private static final String ENDING = ".head";

  static Path file(Path log) {
    return Names.beside(log, ENDING);
  }

  /** The end of a log; {@code null} where its file is not one. */
  static @Nullable LogHead read(byte[] bytes, byte @Nullable [] secret) {
    int length = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : 0;
    LogLine line = LogLine.read(Arrays.copyOf(bytes, length));
    if (line == null || !line.hashIsRight() || (secret != null && !line.isSealedWith(secret))) {
      return null;
    }
    JsonNode content = line.content();
    SortedMap<String, String> versions = new TreeMap<>();
    content
        .path("versions")
        .properties()
        .forEach(each -> versions.put(each.getKey(), each.getValue().asText()));
    return new LogHead(line.number(), line.previous(), content.path("length").asLong(-1), versions);
  }

  void write(Path log, byte[] secret) throws IOException {
    ObjectNode fields = LogLine.object();
    fields.put("length", length);
    ObjectNode of = fields.putObject("versions");
    versions.forEach(of::put);
    String text = LogLine.write(number, hash, fields, secret).text() + "\n";
    Path file = file(log);
    Path fresh = Names.beside(log, ENDING + ".new");
    Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  LogHead with(Map<String, String> newer) {
    SortedMap<String, String> all = new TreeMap<>(versions);
    all.putAll(newer);
    return new LogHead(number, hash, length, all);
  }
}
