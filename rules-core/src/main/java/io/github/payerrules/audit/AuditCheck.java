package io.github.payerrules.audit;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks a log: whether each line is as it was written and none is missing. Needs the file and its
 * {@code .head}; with the secret it also proves who wrote it. Immutable and thread-safe.
 */
public final class AuditCheck {

  private final byte @Nullable [] secret;
  private final @Nullable String anchor;

  private AuditCheck(byte @Nullable [] secret, @Nullable String anchor) {
    this.secret = secret;
    this.anchor = anchor;
  }

  /** A check with the secret in each log's own {@code .key} file, where it is there. */
  public static AuditCheck create() {
    return new AuditCheck(null, null);
  }

  /**
   * A check with a secret of the caller.
   *
   * @throws IllegalArgumentException if it has fewer than 16 bytes
   */
  public AuditCheck withSecret(byte[] newSecret) {
    return new AuditCheck(LogKey.checked(newSecret), anchor);
  }

  /** A check that also looks for a line with this hash, noted elsewhere at an earlier time. */
  public AuditCheck withAnchor(String hash) {
    return new AuditCheck(secret, hash);
  }

  /**
   * Checks a log.
   *
   * @param files the file, after those that were rotated away before it, the oldest first
   * @throws IOException if a file cannot be read
   */
  public AuditReport check(List<Path> files) throws IOException {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no audit log file is named");
    }
    Path last = files.get(files.size() - 1);
    byte[] key = secret == null ? LogKey.existing(last) : secret;
    Walk walk = new Walk(key);
    for (Path file : files) {
      walk.file(file);
    }
    walk.end(last);
    return walk.report(key != null);
  }

  private final class Walk {
    private final byte @Nullable [] key;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SortedMap<String, Long> events = new TreeMap<>();
    private final Gaps gaps = new Gaps();
    private long lines;
    private long expected = -1;
    private String hash = Digests.NONE;
    private String lastEvent = "";
    private boolean anchorSeen;
    private long headNumber = -1;
    private @Nullable String headHash;
    private boolean headHashSeen;

    private Walk(byte @Nullable [] key) {
      this.key = key;
    }

    private void problem(Path file, long line, String what, String fix) {
      problems.add(new Problem(file.toString(), (int) line, null, what, fix));
    }

    private void file(Path file) throws IOException {
      readHead(file);
      try (LogLines raw = LogLines.of(file, 0)) {
        long at = 0;
        boolean isFirst = true;
        for (LogLines.Raw each = raw.next(); each != null; each = raw.next()) {
          at++;
          lines++;
          if (!each.isEnded()) {
            problem(file, at, "the last line is cut off", "a whole line ends with a line feed");
          }
          LogLine line = LogLine.read(each.bytes());
          if (line == null) {
            problem(
                file,
                at,
                "this is not a line of an audit log: it was changed or cut",
                "restore the file from a backup, and find out who wrote to it");
          } else {
            if (isFirst) {
              first(file, at, line);
            }
            isFirst = false;
            line(file, at, line);
          }
        }
        if (at == 0) {
          problem(file, 0, "the log has no line", "a log begins with the event \"opened\"");
        }
      }
    }

    private void readHead(Path file) throws IOException {
      Path head = LogHead.file(file);
      if (!Files.exists(head)) {
        return;
      }
      LogHead end = LogHead.read(Files.readAllBytes(head), key);
      if (end == null) {
        problem(
            head,
            0,
            "where the log ends was changed, or was written with another secret",
            "without it nobody can tell whether lines are missing at the end");
      } else {
        headNumber = end.number();
        headHash = end.hash();
      }
    }

    private void first(Path file, long at, LogLine line) {
      if (expected >= 0) {
        return;
      }
      expected = line.number();
      hash = line.previous();
      if (line.event().equals(AuditEvent.CONTINUED.word())) {
        notes.add(file + " goes on from a file that was rotated away, whose last line is number "
            + (line.number() - 1) + "; name that file before it to check both");
      } else if (line.number() != 1) {
        problem(
            file,
            at,
            "lines are missing before this one, number " + line.number(),
            "a log begins with line 1, or with the event \"continued\" after a rotation");
      }
    }

    private void line(Path file, long at, LogLine line) {
      if (!line.hashIsRight()) {
        problem(
            file,
            at,
            "this line was changed after it was written: its hash is not that of its content",
            "compare it with a backup");
      } else if (key != null && !line.isSealedWith(key)) {
        problem(
            file,
            at,
            "this line was not written with the log's secret",
            "it was written by somebody else, or the wrong secret was given");
      }
      if (line.number() < expected) {
        problem(
            file,
            at,
            gaps.close(line.number())
                ? "line number " + line.number() + " is out of order"
                : "line number " + line.number() + " is there more than once",
            "lines were moved or copied");
        return;
      }
      if (line.number() > expected) {
        gaps.open(expected, line.number() - 1, file, at);
      } else if (!line.previous().equals(hash)) {
        problem(
            file,
            at,
            "this line does not follow the one before it: one of the two was replaced",
            "compare both with a backup");
      }
      expected = line.number() + 1;
      hash = line.hash();
      lastEvent = line.event();
      anchorSeen |= line.hash().equals(anchor);
      headHashSeen |= line.number() == headNumber && line.hash().equals(headHash);
      events.merge(line.event(), 1L, Long::sum);
    }

    private void end(Path last) {
      gaps.forEach((from, to, file, at) -> problem(
          file,
          at,
          from == to
              ? "line number " + from + " is missing before this one"
              : "line numbers " + from + " to " + to + " are missing before this one",
          "restore the file from a backup, and find out who removed them"));
      long number = Math.max(0, expected - 1);
      boolean isClosed = lastEvent.equals(AuditEvent.CLOSED.word());
      if (headNumber > number) {
        problem(
            last,
            0,
            "the log ends with line number "
                + number
                + ", but line number "
                + headNumber
                + " was written: its end was cut off",
            "restore the file from a backup");
      } else if (headNumber >= 0 && !headHashSeen && problems.isEmpty()) {
        problem(
            last,
            0,
            "the line number " + headNumber + " is not the one that was written last",
            "the log was replaced, or its .head file is that of another log");
      } else if (headNumber < 0 && !isClosed) {
        problem(
            last,
            0,
            "nobody can tell whether lines are missing at the end: "
                + LogHead.file(last).getFileName()
                + " is not there",
            "copy it together with the log; a file that was rotated away ends with the event"
                + " \"closed\" and needs none");
      } else if (headNumber >= 0 && headNumber < number) {
        notes.add((number - headNumber) + " lines were written after the end was last noted: a"
            + " process was stopped in between");
      }
      if (anchor != null && !anchorSeen) {
        problem(
            last,
            0,
            "no line has the hash that was noted: the log was replaced or cut",
            "compare it with the backup of the day on which the hash was noted");
      }
      if (key == null) {
        notes.add("The seals are not checked, for the log's secret is not there ("
            + LogKey.file(last).getFileName()
            + "): anyone who could write to the file could have rewritten all of it.");
      }
    }

    private AuditReport report(boolean sealsChecked) {
      return new AuditReport(
          lines,
          Math.max(0, expected - 1),
          hash,
          Collections.unmodifiableSortedMap(events),
          sealsChecked,
          List.copyOf(problems),
          List.copyOf(notes));
    }
  }
}
