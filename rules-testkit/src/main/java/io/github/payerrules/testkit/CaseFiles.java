package io.github.payerrules.testkit;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.fixtures.SyntheticCheck;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Case files, kept as they were read for as long as they are not changed: who runs suites again and
 * again reads only what was edited. Thread-safe.
 */
public final class CaseFiles {

  private record Key(Path file, String name, @Nullable String payer) {}

  private record Stamp(long size, FileTime changed) {}

  private record Kept<T>(Stamp stamp, T what) {}

  private final Map<Key, Kept<CaseFile>> cases = new ConcurrentHashMap<>();
  private final Map<Key, Kept<List<Problem>>> unsynthetic = new ConcurrentHashMap<>();

  /**
   * A case file; one that cannot be read has that as its problem.
   *
   * @param payer the payer of claims that name none; {@code null} where all must
   */
  CaseFile read(Path file, String name, @Nullable String payer) {
    ClaimReader claims = payer == null ? new ClaimReader() : new ClaimReader().withPayer(payer);
    return kept(
        cases,
        new Key(file, name, payer),
        () -> CaseFile.loadAny(file, name, claims),
        () -> CaseFile.loadAny(file, name, claims));
  }

  /** What in a case file looks like a real person. */
  List<Problem> unsynthetic(Path file, String name) {
    return kept(
        unsynthetic,
        new Key(file, name, null),
        () -> new SyntheticCheck().file(file, name),
        List::of);
  }

  private static <T> T kept(
      Map<Key, Kept<T>> all, Key key, Supplier<T> read, Supplier<T> unreadable) {
    try {
      // Looked at before it is read: what is written meanwhile is read again next time.
      BasicFileAttributes now = Files.readAttributes(key.file(), BasicFileAttributes.class);
      if (!now.isRegularFile()) {
        all.remove(key);
        return unreadable.get();
      }
      Stamp stamp = new Stamp(now.size(), now.lastModifiedTime());
      Kept<T> before = all.get(key);
      if (before != null && before.stamp().equals(stamp)) {
        return before.what();
      }
      T what = read.get();
      all.put(key, new Kept<>(stamp, what));
      return what;
    } catch (IOException gone) {
      all.remove(key);
      return unreadable.get();
    }
  }
}
