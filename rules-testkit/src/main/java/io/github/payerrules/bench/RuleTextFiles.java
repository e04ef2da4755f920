package io.github.payerrules.bench;

import io.github.payerrules.testkit.PayerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of payer folders on disk, by names such as {@code acme/frequency.drl}. A name that is
 * not in the list leads nowhere, and no link is followed. Not thread-safe.
 */
final class RuleTextFiles {

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)?/[a-z0-9][a-z0-9-]*\\.[a-z.]+");
  private static final Pattern TEXT = Pattern.compile(".+\\.(?:drl|csv|yaml|yml|json)");

  private final Path root;
  private final Collection<PayerFolder> payers;
  private final SortedMap<String, String> texts = new TreeMap<>();

  RuleTextFiles(Path root, Collection<PayerFolder> payers) {
    this.root = root;
    this.payers = payers;
    texts.putAll(read());
  }

  private SortedMap<String, String> read() {
    SortedMap<String, String> all = new TreeMap<>();
    for (PayerFolder payer : payers) {
      try (Stream<Path> paths = Files.walk(payer.path())) {
        paths
            .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
            .filter(path -> TEXT.matcher(path.getFileName().toString()).matches())
            .forEach(path -> {
              String text = text(path);
              if (text != null) {
                all.put(name(payer, path), text);
              }
            });
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return all;
  }

  private static String name(PayerFolder payer, Path file) {
    return payer.name() + "/" + payer.path().relativize(file).toString().replace('\\', '/');
  }

  /** The text of a file; {@code null} where it is no text in UTF-8, which no editor may touch. */
  private static @Nullable String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : null;
    } catch (NoSuchFileException gone) {
      return null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What was read, or saved here, last. */
  SortedMap<String, String> texts() {
    return Collections.unmodifiableSortedMap(texts);
  }

  /**
   * The files that somebody else has changed, added or removed since, and now known as such.
   *
   * @param except files that stay as they were known, since they are being edited
   */
  SortedMap<String, @Nullable String> takeChanges(Set<String> except) {
    SortedMap<String, String> now = read();
    SortedMap<String, @Nullable String> changed = new TreeMap<>();
    now.forEach((name, text) -> {
      if (!text.equals(texts.get(name))) {
        changed.put(name, text);
      }
    });
    texts.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> changed.put(name, null));
    changed.keySet().removeAll(except);
    changed.forEach((name, text) -> {
      if (text == null) {
        texts.remove(name);
      } else {
        texts.put(name, text);
      }
    });
    return changed;
  }

  /**
   * Checks the name of a file that is to be made.
   *
   * @throws BenchException where it is none of a payer folder here
   */
  void requireName(String name) {
    boolean inPayer = payers.stream().anyMatch(payer -> name.startsWith(payer.name() + "/"));
    if (!inPayer || !NAME.matcher(name).matches() || !TEXT.matcher(name).matches()) {
      throw new BenchException("a file is named PAYER/NAME.drl, PAYER/NAME.cases.yaml or"
          + " PAYER/tables/NAME.csv, in small letters, digits and hyphens; the payer's folder must"
          + " be one of those that the bench shows");
    }
  }

  /**
   * Writes a file, or takes it away.
   *
   * @throws BenchException where somebody else has changed it, or it is not where it was
   */
  void save(String name, @Nullable String text) {
    Path file = place(name);
    try {
      boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      String now = there ? text(file) : null;
      if (!Objects.equals(now, texts.get(name))) {
        throw new BenchException(name + " was changed outside of the bench since it was read;"
            + " nothing was saved. Take what is on disk, or copy your text and undo.");
      }
      if (text == null) {
        Files.deleteIfExists(file);
        texts.remove(name);
      } else {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        // Not moved over it: the file keeps its permissions.
        Files.writeString(
            file,
            text,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
        texts.put(name, text);
      }
    } catch (IOException unwritable) {
      throw new BenchException(name + " cannot be written; nothing was saved. Check that you may"
          + " write to its folder.");
    }
  }

  /** Where a file is; a link on the way there, made since, is not followed. */
  private Path place(String name) {
    PayerFolder payer = payers.stream()
        .filter(each -> name.startsWith(each.name() + "/"))
        .findFirst()
        .orElseThrow(() -> new BenchException("the bench has no such file"));
    Path file = payer.path().resolve(name.substring(payer.name().length() + 1)).normalize();
    Path above = file.getParent();
    while (above != null && above.startsWith(root) && !above.equals(root)) {
      if (Files.isSymbolicLink(above)) {
        throw new BenchException(name + " is behind a link, which the bench does not follow");
      }
      above = above.getParent();
    }
    if (!file.startsWith(payer.path()) || Files.isSymbolicLink(file)) {
      throw new BenchException(name + " is behind a link, which the bench does not follow");
    }
    return file;
  }
}
