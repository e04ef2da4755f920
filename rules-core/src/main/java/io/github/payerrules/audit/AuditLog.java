package io.github.payerrules.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.review.Review;
import io.github.payerrules.source.TableInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An append-only log: one JSON object a line, each with the hash of the line before it, so that
 * {@link AuditCheck} finds a line that was changed, moved or left out. It holds when, who, which
 * claim by a keyed hash, hashes of what went in, versions of rules and tables, what was said and
 * what left; no value of a claim.
 *
 * <p>Beside it are {@code FILE.head}, where it ends; {@code FILE.key}, the secret of its hashes and
 * seals, made on first use and readable by its owner alone; and {@code FILE.lock}. Several threads
 * and processes may append at once. A line is on the disk before {@link #append} returns.
 *
 * <p>Immutable and thread-safe; there is nothing to close.
 */
public final class AuditLog {

  private static final String TABLES = "tables of CMS";

  private final Path file;
  private final Clock clock;
  private final byte @Nullable [] secret;
  private final List<String> tables;

  private AuditLog(Path file, Clock clock, byte @Nullable [] secret, List<String> tables) {
    this.file = file;
    this.clock = clock;
    this.secret = secret;
    this.tables = tables;
  }

  /** A log in a file, which is made with the first entry. Its folder must exist. */
  public static AuditLog at(Path file, Clock clock) {
    return new AuditLog(file, clock, null, List.of());
  }

  /**
   * The same log with a secret of the caller, instead of {@code FILE.key}: kept where those who can
   * write to the log cannot read it, it keeps them from writing a whole new chain.
   *
   * @param newSecret at least 16 bytes, better 32 random ones
   * @throws IllegalArgumentException if it is shorter
   */
  public AuditLog withSecret(byte[] newSecret) {
    return new AuditLog(file, clock, LogKey.checked(newSecret), tables);
  }

  /** The same log, which also records the tables of CMS that reviews use. */
  public AuditLog withTables(List<TableInfo> used) {
    return new AuditLog(
        file, clock, secret, used.stream().map(AuditLog::nameOf).sorted().toList());
  }

  private static String nameOf(TableInfo table) {
    return table.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + table.period();
  }

  /**
   * Adds a line; before it, where the rules or tables are others than those last recorded, a line
   * that says so.
   *
   * @throws IOException if it cannot be written, or if the log is not as its last entry left it
   */
  public void append(AuditEntry entry) throws IOException {
    LogLock.holding(file, () -> {
      byte[] key = LogKey.of(file, secret);
      LogEnd end = LogEnd.of(file, key);
      Instant now = clock.instant();
      if (end.isNew()) {
        end.add(LogText.event(AuditEvent.OPENED, now));
      }
      Review review = entry.review();
      if (review != null) {
        versions(end, review, now);
      }
      end.add(new LogText(key, tables).fields(entry, now));
      end.write();
    });
  }

  private void versions(LogEnd end, Review review, Instant now) {
    Map<String, String> used = new TreeMap<>();
    if (!review.versions().contentHash().isEmpty()) {
      used.put(review.payer(), review.versions().contentHash());
    }
    used.put(TABLES, tables.isEmpty() ? "none" : String.join(", ", tables));
    used.forEach((name, version) -> {
      String before = end.version(name);
      if (!version.equals(before)) {
        ObjectNode line = LogText.event(AuditEvent.RULES, now).put("of", name).put("now", version);
        if (before != null) {
          line.put("before", before);
        }
        if (!name.equals(TABLES)) {
          line.put("version", review.versions().rules());
        }
        end.add(line);
        end.setVersion(name, version);
      }
    });
  }

  /**
   * Closes the file, moves it away and goes on in a new one, whose first line continues the chain.
   *
   * @param archive where the closed file goes; there must be no file
   * @throws IOException if there is a file, or nothing to rotate, or the log is damaged
   */
  public void rotate(Path archive) throws IOException {
    LogLock.holding(file, () -> {
      if (Files.exists(archive)) {
        throw new IOException(archive + " is there already; name a new file");
      }
      byte[] key = LogKey.of(file, secret);
      LogEnd end = LogEnd.of(file, key);
      if (end.isNew()) {
        throw new IOException(file + " has no line yet; there is nothing to rotate");
      }
      Instant now = clock.instant();
      end.add(LogText.event(AuditEvent.CLOSED, now));
      end.write();
      Files.move(file, archive, StandardCopyOption.ATOMIC_MOVE);
      end.beginFile();
      end.add(LogText.event(AuditEvent.CONTINUED, now));
      end.write();
    });
  }

  /**
   * What stands in the log instead of a claim's id or a patient's key: to look for it there.
   *
   * @throws IOException if the log's secret cannot be read
   */
  public String reference(String id) throws IOException {
    byte[] key = secret == null ? LogKey.existing(file) : secret;
    if (key == null) {
      throw new IOException(
          LogKey.file(file) + " is missing; give the secret with which the log was written");
    }
    return LogText.reference(key, id);
  }
}
