package io.github.payerrules.cli;

import io.github.payerrules.audit.AuditEntry;
import io.github.payerrules.audit.AuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether what a command does is recorded, and by whom it is done. Off unless asked for. */
final class AuditOptions {

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      description = "Record each review in this audit log: who, when, the claim as a keyed"
          + " hash, rule versions and results. No PHI.")
  private @Nullable Path file;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "The user name for the audit log (default: the system user).")
  private @Nullable String user;

  @Option(
      names = "--audit-key",
      paramLabel = "FILE",
      description =
          "The secret file of the audit log (16 bytes or more), if it is not next" + " to the log.")
  private @Nullable Path key;

  private @Nullable AuditLog log;

  /** Opens the log, if one is asked for. */
  void open(RulesOptions rules) {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder + " for the audit log");
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("--audit: " + file + " is a folder; name a file");
    }
    log = log(file, key).withTables(rules.tables());
    if (!AuditEntry.isUser(user())) {
      throw new UsageException(
          "--user has 1 to 64 letters, digits or . _ @ : - and no blank, such as mlee");
    }
  }

  /** A log with the secret in a file, or that beside the log where none is named. */
  static AuditLog log(Path file, @Nullable Path key) {
    return withSecret(AuditLog.at(file, Clock.systemUTC()), key, AuditLog::withSecret);
  }

  /** What is opened, with the secret in a file where one is named. */
  static <T> T withSecret(T opened, @Nullable Path key, BiFunction<T, byte[], T> given) {
    if (key == null) {
      return opened;
    }
    try {
      return given.apply(opened, Files.readAllBytes(key));
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(key, unreadable));
    } catch (IllegalArgumentException tooShort) {
      throw new UsageException(key + ": " + tooShort.getMessage());
    }
  }

  /** Who runs it. */
  String user() {
    if (user != null) {
      return user;
    }
    return "os:" + System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9._@-]", "-");
  }

  /** Records an entry, if a log is asked for. */
  void record(AuditEntry entry) throws IOException {
    if (log != null) {
      log.append(entry);
    }
  }
}
