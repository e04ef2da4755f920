package io.github.payerrules.testkit.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changed claims in a file, a JSON object a line, with how far the run was: a run that was
 * interrupted goes on behind the last mark. Not thread-safe.
 */
final class Journal implements AutoCloseable {

  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private static final String RUN = "run";
  private static final String SEAL = "seal";

  /** How far a run is. */
  record Mark(long claims, long unreadable, long concerned) {
    static final Mark START = new Mark(0, 0, 0);
  }

  private final @Nullable Writer writer;
  private final Mark reached;
  private final LineChain chain;

  /** How far a journal that is read back is, and the seal of it. */
  private record Read(Mark mark, String seal) {}

  private Journal(@Nullable Writer writer, Read reached) {
    this.writer = writer;
    this.reached = reached.mark();
    this.chain = new LineChain(reached.seal());
  }

  /** A journal that nobody keeps. */
  static Journal none() {
    return new Journal(null, new Read(Mark.START, ""));
  }

  /**
   * Opens a journal and goes on where it ends.
   *
   * @param inputs what decides the run, each by its name: a journal of another run is not gone on
   *     with
   * @param done takes each change that stands in it
   * @throws IllegalArgumentException if the file is a journal of another run, or none
   */
  static Journal open(Path file, Map<String, String> inputs, Consumer<ClaimChange> done) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is no file that can be read again; name another");
    }
    try {
      Read reached = new Read(Mark.START, "");
      if (Files.exists(file) && Files.size(file) > 0) {
        reached = readBack(file, inputs, done);
      }
      boolean fresh = !Files.exists(file) || Files.size(file) == 0;
      Writer writer = Files.newBufferedWriter(
          file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      Journal journal = new Journal(writer, reached);
      if (fresh) {
        journal.line(MAPPER.createObjectNode().set(RUN, MAPPER.valueToTree(inputs)));
        writer.flush();
      }
      return journal;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static Read readBack(Path file, Map<String, String> inputs, Consumer<ClaimChange> done)
      throws IOException {
    Mark reached = Mark.START;
    long end = 0;
    long at = 0;
    List<ClaimChange> pending = new ArrayList<>();
    LineChain chain = new LineChain("");
    String seal = "";
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String text = reader.readLine();
      while (text != null) {
        at += text.getBytes(StandardCharsets.UTF_8).length + 1L;
        JsonNode line = tree(text);
        if (end == 0) {
          requireSame(file, line == null ? MAPPER.missingNode() : line.path(RUN), inputs);
          end = at;
        } else if (line == null) {
          break; // cut off in the middle
        } else if (line.has("mark")) {
          seal = chain.seal();
          if (!line.path(SEAL).asText().equals(seal)) {
            throw new IllegalArgumentException(
                file + " was changed by another hand, or lost a line; name another file");
          }
          reached = MAPPER.treeToValue(line.get("mark"), Mark.class);
          pending.forEach(done);
          pending.clear();
          end = at;
        } else {
          chain.add(text);
          pending.add(MAPPER.treeToValue(line.get("change"), ClaimChange.class));
        }
        text = reader.readLine();
      }
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(end);
    }
    return new Read(reached, seal);
  }

  private static void requireSame(Path file, JsonNode run, Map<String, String> inputs) {
    if (!run.isObject()) {
      throw new IllegalArgumentException(
          file + " is no journal, or one of another version; name another file");
    }
    List<String> others = inputs.entrySet().stream()
        .filter(each -> !each.getValue().equals(run.path(each.getKey()).asText()))
        .map(Map.Entry::getKey)
        .toList();
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(file + " is the journal of a run in which something else"
          + " was given: " + String.join(", ", others) + "; name another file"
          + (others.contains(Impact.DAY)
              ? ", or name its day: --today " + run.path(Impact.DAY).asText()
              : ""));
    }
  }

  private static @Nullable JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException cutOff) {
      return null;
    }
  }

  /** How far the run was before. */
  Mark reached() {
    return reached;
  }

  void change(ClaimChange change) {
    if (writer != null) {
      chain.add(line(MAPPER.createObjectNode().set("change", MAPPER.valueToTree(change))));
    }
  }

  void mark(Mark mark) {
    if (writer != null) {
      ObjectNode line = MAPPER.createObjectNode();
      line.set("mark", MAPPER.valueToTree(mark));
      line(line.put(SEAL, chain.seal()));
      try {
        writer.flush();
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  private String line(ObjectNode object) {
    try {
      String text = MAPPER.writeValueAsString(object);
      if (writer != null) {
        writer.write(text + "\n");
      }
      return text;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    if (writer != null) {
      try {
        writer.close();
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
