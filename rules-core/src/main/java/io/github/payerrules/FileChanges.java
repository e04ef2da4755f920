package io.github.payerrules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells which files below folders were added, changed or removed. Looks at all of them again and
 * again: they are few, and what the system tells of changes comes late on some systems and never
 * from shared drives. Not thread-safe.
 */
public final class FileChanges {

  private record Stamp(long size, FileTime changed) {}

  private final List<Path> folders;
  private final Duration pause;
  private Map<Path, Stamp> last;

  /**
   * Begins with the files as they are now.
   *
   * @param folders folders, or files themselves
   * @param pause how long it waits between two looks
   */
  public FileChanges(List<Path> folders, Duration pause) {
    this.pause = pause;
    this.folders =
        folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    this.last = stamps();
  }

  /** How many files there are. */
  public int files() {
    return last.size();
  }

  /**
   * Waits until something was changed and stands still.
   *
   * @return the absolute paths
   * @throws InterruptedException when waiting is to end
   */
  public Set<Path> await() throws InterruptedException {
    Map<Path, Stamp> before = last;
    boolean moving = true;
    while (moving || last.equals(before)) {
      Thread.sleep(pause.toMillis());
      Map<Path, Stamp> now = stamps();
      moving = !now.equals(last);
      last = now;
    }
    Set<Path> changed = new TreeSet<>();
    Set<Path> all = new HashSet<>(before.keySet());
    all.addAll(last.keySet());
    for (Path file : all) {
      Stamp stamp = last.get(file);
      if (stamp == null || !stamp.equals(before.get(file))) {
        changed.add(file);
      }
    }
    return changed;
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) paths::iterator) {
          if (isOfInterest(file)) {
            add(file, stamps);
          }
        }
      } catch (IOException | UncheckedIOException vanished) {
        // What is gone meanwhile is seen at the next look.
      }
    }
    return stamps;
  }

  private static void add(Path file, Map<Path, Stamp> stamps) throws IOException {
    try {
      BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
      if (read.isRegularFile()) {
        stamps.put(file, new Stamp(read.size(), read.lastModifiedTime()));
      }
    } catch (NoSuchFileException vanished) {
      // It is as if it had never been there.
    }
  }

  /** Editors put files of their own next to those that they write. */
  private static boolean isOfInterest(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".")
        && !name.startsWith("#")
        && !name.endsWith("~")
        && !name.endsWith(".tmp");
  }
}
