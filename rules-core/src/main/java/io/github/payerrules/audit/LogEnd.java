package io.github.payerrules.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The end of a log while its lock is held, and what is added to it. Not thread-safe. */
final class LogEnd {

  private final Path log;
  private final byte[] secret;
  private final StringBuilder added = new StringBuilder();
  private LogHead head;

  private LogEnd(Path log, byte[] secret, LogHead head) {
    this.log = log;
    this.secret = secret;
    this.head = head;
  }

  /**
   * Where the log ends now. Lines that follow its head are taken where they are whole and sealed: a
   * process ended between writing the two.
   */
  static LogEnd of(Path log, byte[] secret) throws IOException {
    Path headFile = LogHead.file(log);
    boolean hasLog = Files.exists(log) && Files.size(log) > 0;
    if (!Files.exists(headFile)) {
      if (hasLog) {
        throw new IOException(
            headFile + " is missing, so nobody can tell whether the log is whole. " + advice(log));
      }
      return new LogEnd(log, secret, new LogHead(0, Digests.NONE, 0, new TreeMap<>()));
    }
    LogHead head = LogHead.read(Files.readAllBytes(headFile), secret);
    if (head == null) {
      throw new IOException(
          headFile + " was changed, or was written with another secret. " + advice(log));
    }
    long size = hasLog ? Files.size(log) : 0;
    if (size < head.length()) {
      throw new IOException(
          log + " is shorter than when the last line was written. " + advice(log));
    }
    return new LogEnd(log, secret, size == head.length() ? head : after(log, head, secret));
  }

  private static LogHead after(Path log, LogHead head, byte[] secret) throws IOException {
    LogHead end = head;
    try (LogLines lines = LogLines.of(log, head.length())) {
      LogLines.Raw raw = lines.next();
      while (raw != null) {
        LogLine line = raw.isEnded() ? LogLine.read(raw.bytes()) : null;
        if (line == null
            || !line.hashIsRight()
            || !line.isSealedWith(secret)
            || line.number() != end.number() + 1
            || !line.previous().equals(end.hash())) {
          throw new IOException(log + " ends with a line that is not whole. " + advice(log));
        }
        end = new LogHead(
            line.number(), line.hash(), end.length() + raw.bytes().length + 1, end.versions());
        if (line.event().equals(AuditEvent.RULES.word())) {
          end = end.with(Map.of(
              line.content().path("of").asText(), line.content().path("now").asText()));
        }
        raw = lines.next();
      }
    }
    return end;
  }

  private static String advice(Path log) {
    return "Nothing is added to it. Run payer-rules audit verify " + log.getFileName()
        + ", keep the file with those beside it for whoever looks into it, and name another file"
        + " for the log";
  }

  boolean isNew() {
    return head.number() == 0;
  }

  @Nullable
  String version(String of) {
    return head.versions().get(of);
  }

  void setVersion(String of, String version) {
    head = head.with(Map.of(of, version));
  }

  void add(ObjectNode fields) {
    LogLine.Written line = LogLine.write(head.number() + 1, head.hash(), fields, secret);
    added.append(line.text()).append('\n');
    head = new LogHead(head.number() + 1, line.hash(), head.length(), head.versions());
  }

  /** From here on a new file is written. */
  void beginFile() {
    head = new LogHead(head.number(), head.hash(), 0, head.versions());
  }

  void write() throws IOException {
    byte[] bytes = added.toString().getBytes(StandardCharsets.UTF_8);
    added.setLength(0);
    try (FileChannel channel = FileChannel.open(
        log, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    head = new LogHead(head.number(), head.hash(), head.length() + bytes.length, head.versions());
    head.write(log, secret);
  }
}
